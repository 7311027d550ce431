package io.partnerauth.live;

import io.partnerauth.Issue;
import io.partnerauth.internal.text.Mistakes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a folder's new content.
 *
 * @param at when it was read
 * @param version SHA-256 of the files that were read, in hex; empty when they are no pack at all
 * @param accepted whether these are the rules now
 * @param issues why not, or warnings; sorted by place
 */
public record Update(Instant at, String version, boolean accepted, List<Issue> issues) {
  /** Sorts a copy of the issues. */
  public Update {
    Mistakes.given(Update.class, at, version, issues);
    issues = issues.stream().sorted().toList();
  }

  /** {@return the outcome and all issues, one after the other} */
  @Override
  public String toString() {
    String head =
        accepted
            ? "accepted rules " + version.substring(0, 12)
            : "kept the rules: new ones refused";
    return issues.isEmpty()
        ? head
        : issues.stream().map(Issue::toString).collect(Collectors.joining("\n", head + "\n", ""));
  }
}
