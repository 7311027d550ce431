package io.partnerauth.desk.report;

import java.util.List;

/** Plain tables of texts, whose rows can be read one by one on a narrow screen. */
final class Tables {
  private Tables() {}

  /** Writes what the table is about, and in small the file that says so. */
  static void caption(Html html, String title, String file) {
    html.block("caption", caption -> caption.text(title + " ").leaf("small", file));
  }

  static void head(Html html, List<String> columns) {
    html.block(
        "thead",
        head ->
            head.block(
                "tr", row -> columns.forEach(column -> row.leaf("th", column, "scope", "col"))));
  }

  /** Writes a row, whose first cell names it. */
  static void row(Html html, List<String> columns, List<String> cells) {
    html.block(
        "tr",
        row -> {
          row.leaf("th", cells.get(0), "scope", "row");
          for (int i = 1; i < cells.size(); i++) {
            row.leaf("td", cells.get(i), "data-label", columns.get(i));
          }
        });
  }
}
