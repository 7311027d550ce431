package io.partnerauth.desk.report;

import io.partnerauth.Issue;
import io.partnerauth.Severity;

/** What checks and analysis found, and what no scenario tries. */
record FindingSection(Pack pack) {
  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Findings", "id", "findings");
          section.leaf(
              "p",
              (pack.findings().isEmpty()
                      ? "Nothing was found: no mistake, no rule or condition without effect, no region"
                          + " without a rule, and no rule or condition that no scenario tries."
                      : "%d found.".formatted(pack.findings().size()))
                  + " The analysis covered "
                  + pack.coverage()
                  + ". A combination is one set of facts that the rules tell apart from all others.");
          section.block(
              "ul",
              list -> pack.findings().forEach(issue -> issue(list, issue)),
              "class",
              "issues");
        },
        "aria-labelledby",
        "findings");
  }

  private static void issue(Html html, Issue issue) {
    html.block(
        "li",
        item -> {
          String kind = issue.severity() == Severity.ERROR ? "Error " : "Warning ";
          item.leaf("strong", kind + issue.code());
          item.text(" " + issue.message() + " " + issue.help() + " ");
          item.leaf("code", issue.file() + (issue.line() > 0 ? ":" + issue.line() : ""));
        });
  }
}
