package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.analysis.Finding;
import java.io.IOException;
import java.util.List;

/** Prints issues as a compiler does, or as JSON. */
public final class Issues {
  private Issues() {}

  /** {@return what analysis found, as warnings, in the same order} */
  public static List<Issue> of(List<Finding> findings) {
    return findings.stream().map(Finding::issue).toList();
  }

  /** {@return whether a pack with these issues does not load} */
  public static boolean hasErrors(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
  }

  /** Prints each issue: place, kind and message, the line, a caret, and what to write instead. */
  static void print(Terminal terminal, RulesPack pack, List<Issue> issues) {
    located(pack, issues).forEach(issue -> terminal.lines(text(terminal, issue)));
  }

  /** {@return the issue as a compiler prints it, its kind painted} */
  static String text(Terminal terminal, Issue issue) {
    boolean error = issue.severity() == Severity.ERROR;
    String kind = (error ? "error " : "warning ") + issue.code() + ": ";
    String text = issue.toString();
    int at = text.indexOf(kind);
    return text.substring(0, at)
        + (error ? terminal.bad(kind) : terminal.warning(kind))
        + text.substring(at + kind.length());
  }

  /** {@return such as "2 errors, 1 warning"} */
  static String count(List<Issue> issues) {
    long errors = issues.stream().filter(issue -> issue.severity() == Severity.ERROR).count();
    return plural(errors, "error") + ", " + plural(issues.size() - errors, "warning");
  }

  private static String plural(long count, String word) {
    return count + " " + word + (count == 1 ? "" : "s");
  }

  /** Writes the issues under the name {@code issues}. */
  static void write(JsonGenerator json, RulesPack pack, List<Issue> issues) throws IOException {
    json.writeArrayFieldStart("issues");
    for (Issue issue : issues) {
      json.writeStartObject();
      json.writeStringField("severity", issue.severity().name());
      json.writeStringField("code", issue.code());
      json.writeStringField("message", issue.message());
      json.writeStringField("help", issue.help());
      json.writeStringField("file", located(pack, issue).file());
      json.writeNumberField("line", issue.line());
      json.writeNumberField("column", issue.column());
      json.writeStringField("sourceLine", issue.sourceLine());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@return the same issues with the paths that their reader would open} */
  static List<Issue> located(RulesPack pack, List<Issue> issues) {
    return issues.stream().map(issue -> located(pack, issue)).toList();
  }

  private static Issue located(RulesPack pack, Issue issue) {
    return new Issue(
        issue.severity(),
        issue.code(),
        issue.message(),
        issue.help(),
        pack.file(issue.file()),
        issue.line(),
        issue.column(),
        issue.sourceLine());
  }
}
