package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import java.io.IOException;
import java.util.List;

/** Prints issues as a compiler does, or as JSON. */
final class Issues {
  private Issues() {}

  /** Prints each issue: place, kind and message, the line, a caret, and what to write instead. */
  static void print(Terminal terminal, RulesPack pack, List<Issue> issues) {
    for (Issue issue : issues) {
      String kind = (issue.severity() == Severity.ERROR ? "error " : "warning ") + issue.code();
      String painted = paint(terminal, issue, kind);
      String[] first = located(pack, issue).toString().split("\n", 2);
      terminal.line(first[0].replaceFirst(kind + ": ", painted + ": "));
      if (first.length > 1) {
        terminal.line(first[1]);
      }
    }
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

  /** The same issue with the path that its reader would open. */
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

  private static String paint(Terminal terminal, Issue issue, String kind) {
    return issue.severity() == Severity.ERROR ? terminal.bad(kind) : terminal.warning(kind);
  }
}
