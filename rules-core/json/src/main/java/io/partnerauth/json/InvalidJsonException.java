package io.partnerauth.json;

import io.partnerauth.Issue;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a JSON text is well-formed, but not the question or decision that it should be. */
public final class InvalidJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<Issue> issues;

  InvalidJsonException(String thing, List<Issue> issues) {
    super(
        issues.stream()
            .map(Issue::toString)
            .collect(Collectors.joining("\n", "The JSON is not " + thing + ":\n", "")));
    this.issues = List.copyOf(issues);
  }

  /** {@return all that is wrong, with line, column and what to write instead, sorted by place} */
  public List<Issue> issues() {
    return issues;
  }
}
