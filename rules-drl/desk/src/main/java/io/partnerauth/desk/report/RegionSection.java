package io.partnerauth.desk.report;

import io.partnerauth.RegionMember;
import io.partnerauth.internal.text.English;
import java.util.List;

/** Which places belong to which region, and since when. */
record RegionSection(Pack pack) {
  private static final List<String> COLUMNS =
      List.of("Region", "Place", "Role", "From", "Last day");

  void write(Html html) {
    List<RegionMember> rows = pack.rules().landmarks().regions();
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Regions", "id", "regions");
          section.leaf(
              "p",
              "A place in another role than member may or may not belong: where that matters, the"
                  + " answer is Review.");
          section.block(
              "table",
              table -> {
                Tables.caption(table, "Which place belongs to which region", "regions.csv");
                Tables.head(table, COLUMNS);
                table.block("tbody", body -> rows.forEach(row -> row(body, row)));
              });
        },
        "aria-labelledby",
        "regions");
  }

  private static void row(Html html, RegionMember member) {
    Tables.row(
        html,
        COLUMNS,
        List.of(
            member.region(),
            Places.place(member.place()),
            Words.lower(member.role()),
            member.from().map(English::day).orElse("always"),
            member.to().map(day -> English.day(day.minusDays(1))).orElse("open")));
  }
}
