package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a pack with an error in it is loaded. It carries all issues, not only the first. */
public final class InvalidRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  /**
   * An exception for these issues.
   *
   * @param where the folder or resource that was loaded
   * @param issues all that was found, warnings included; at least one error among them
   */
  public InvalidRulesException(String where, List<Issue> issues) {
    super(
        "The rules in "
            + Mistakes.given("place of rules", where)
            + " are not loaded:\n"
            + Mistakes.all("issue", issues).stream()
                .sorted()
                .map(Issue::toString)
                .collect(Collectors.joining("\n")));
    this.issues = issues.stream().sorted().toList();
  }

  /** {@return all issues, sorted by place} */
  public List<Issue> issues() {
    return issues;
  }
}
