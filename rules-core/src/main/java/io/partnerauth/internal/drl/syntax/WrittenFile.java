package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.FileIssues;
import java.util.List;

/**
 * A rule file as it is written.
 *
 * @param packageName empty when it has none that is right
 * @param issues what was found in it; later checks add to it
 * @param sound whether nothing in it was reported while it was parsed
 */
public record WrittenFile(
    String packageName, List<WrittenRule> rules, FileIssues issues, boolean sound) {
  public WrittenFile {
    rules = List.copyOf(rules);
  }
}
