package io.partnerauth.desk.workbench;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.desk.report.Outlook;
import io.partnerauth.desk.report.OutlookTable;
import io.partnerauth.desk.report.Readings;
import io.partnerauth.desk.report.Timeline;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The map of a pack: the same table as the report's, with its clauses; and the timeline. */
record SeeView(OpenPack pack) {
  Object map(LocalDate day, SaleKind kind) {
    AuthorizationRules rules = pack.rules();
    return Tree.of(
        "rows",
        OutlookTable.of(rules, kind, day).rows().stream().map(SeeView::row).toList(),
        "clauses",
        clauses(rules));
  }

  Object timeline() {
    return Timeline.of(pack.rules()).stream()
        .map(
            event ->
                (Object)
                    Tree.of(
                        "name", event.name(),
                        "shared", event.shared(),
                        "vendors", event.vendors(),
                        "day", event.day(),
                        "place", event.place(),
                        "sales", event.sales(),
                        "buyers", event.buyers(),
                        "before", event.before(),
                        "after", event.after()))
        .toList();
  }

  private static Object row(OutlookTable.Row row) {
    return Tree.of(
        "name", row.name(),
        "shared", row.shared(),
        "vendors", row.vendors(),
        "place", row.place(),
        "codes", row.codes(),
        "law", row.law(),
        "besides", row.besides().values().stream().flatMap(Set::stream).distinct().toList(),
        "fields",
            row.fields().stream()
                .map(
                    field ->
                        Tree.of(
                            "buyers", field.buyers(),
                            "partner", outlook(field.partner()),
                            "direct", outlook(field.direct()),
                            "besides", field.besides()))
                .toList());
  }

  private static Object outlook(Outlook outlook) {
    return Tree.of(
        "best", outlook.best(),
        "worst", outlook.worst(),
        "certain", outlook.certain(),
        "perhaps", outlook.perhaps());
  }

  private Map<String, Object> clauses(AuthorizationRules rules) {
    Map<String, List<String>> readings = Readings.of(pack.texts());
    Map<String, Object> clauses = new LinkedHashMap<>();
    for (Directive directive : rules.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        clauses.put(
            clause.id(),
            Tree.of(
                "name", clause.name(),
                "verdict", clause.verdict(),
                "message", clause.message(),
                "source", clause.source(),
                "url", clause.url(),
                "authority", clause.authority(),
                "status", clause.status(),
                "owner", clause.owner(),
                "reviewBy", clause.reviewBy(),
                "words", clause.words(),
                "directive", directive.name(),
                "file", directive.file(),
                "line", clause.line(),
                "reading", readings.getOrDefault(directive.file(), List.of())));
      }
    }
    return clauses;
  }
}
