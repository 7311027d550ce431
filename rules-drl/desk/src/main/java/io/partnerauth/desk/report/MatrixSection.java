package io.partnerauth.desk.report;

import io.partnerauth.Directive;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of places by buyer classes with the outlook in each field, laws first. "Authorized" alone
 * stands only where no clause can speak for any value of what the table leaves open.
 */
final class MatrixSection {
  private final Pack pack;

  /** By a clause's id, what it is called after that. */
  private final Map<String, String> names = new HashMap<>();

  /** By a clause's id, what its verdict counts for. */
  private final Map<String, Outcome> counts = new HashMap<>();

  MatrixSection(Pack pack) {
    this.pack = pack;
    for (Directive directive : pack.rules().directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        String rest = clause.name().replace(clause.id(), "").strip();
        names.put(clause.id(), rest.isEmpty() ? clause.message() : rest);
        counts.put(clause.id(), Words.counts(clause));
      }
    }
  }

  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Who may be sold to", "id", "matrix");
          section.leaf(
              "p",
              "A new sale on "
                  + English.day(pack.day())
                  + ". Only row and column are known of it; a grant covers it, and there is no"
                  + " earlier contract. Where something else decides, the field says"
                  + " \"unless\" and which clause asks for it.");
          legend(section);
          table(section);
        },
        "aria-labelledby",
        "matrix");
  }

  private static void legend(Html html) {
    html.block(
        "dl",
        list -> {
          for (Outcome outcome : Outcome.values()) {
            list.block(
                "div",
                pair -> {
                  pair.block(
                      "dt",
                      term -> {
                        OutcomeMark.write(term, outcome);
                        term.leaf("small", outcome.name());
                      });
                  pair.leaf("dd", Words.meaning(outcome));
                });
          }
        },
        "class",
        "legend");
  }

  private void table(Html html) {
    List<OutlookTable.Row> rows = OutlookTable.of(pack.rules(), SaleKind.NEW, pack.day()).rows();
    html.block(
        "table",
        table -> {
          List<String> columns = new ArrayList<>(List.of("Vendor and place"));
          for (BuyerClass one : BuyerClass.values()) {
            columns.add(Words.sentence(one));
          }
          table.leaf("caption", "Laws first; then vendors' orders and policies");
          Tables.head(table, columns);
          group(
              table,
              "Laws: no vendor can lift them",
              rows.stream().filter(OutlookTable.Row::law).toList());
          group(
              table,
              "Vendors' orders and policies",
              rows.stream().filter(row -> !row.law()).toList());
        },
        "class",
        "matrix");
  }

  private void group(Html html, String title, List<OutlookTable.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.block(
        "tbody",
        body -> {
          body.block(
              "tr",
              row -> row.leaf("th", title, "scope", "rowgroup", "colspan", "6"),
              "class",
              "group");
          rows.forEach(row -> row(body, row));
        });
  }

  private void row(Html html, OutlookTable.Row of) {
    html.block(
        "tr",
        row -> {
          row.block(
              "th",
              head -> {
                head.leaf("strong", of.silent() ? of.place() : title(of));
                String codes = of.silent() ? vendors(of) : String.join(", ", of.codes());
                if (!codes.isEmpty()) {
                  head.leaf("small", codes);
                }
              },
              "scope",
              "row");
          for (OutlookTable.Field one : of.fields()) {
            row.block(
                "td",
                field -> field(field, one),
                "data-label",
                label(one.buyers()),
                "colspan",
                String.valueOf(one.buyers().size()));
          }
        });
  }

  static String title(OutlookTable.Row row) {
    return String.join(", ", row.vendors()) + ": " + row.place();
  }

  private static String vendors(OutlookTable.Row row) {
    return "no clause can speak: " + String.join(", ", row.vendors());
  }

  private static String label(List<BuyerClass> buyers) {
    return buyers.size() == BuyerClass.values().length
        ? "Every buyer"
        : English.and(buyers.stream().map(Words::sentence).toList());
  }

  private void field(Html html, OutlookTable.Field field) {
    Outlook partner = field.partner();
    Outlook direct = field.direct();
    outlook(html, partner);
    if (!direct.equals(partner)) {
      html.block(
          "div",
          also -> {
            also.leaf("span", "From the vendor directly:");
            outlook(also, direct);
          },
          "class",
          "direct");
    }
  }

  private void outlook(Html html, Outlook outlook) {
    OutcomeMark.write(html, outlook.depends() ? outlook.best() : outlook.worst());
    if (!outlook.certain().isEmpty()) {
      html.text(" ").leaf("small", String.join(", ", outlook.certain()));
    }
    if (outlook.depends()) {
      html.leaf("span", " unless", "class", "unless");
      html.block(
          "ul",
          list ->
              outlook
                  .perhaps()
                  .forEach(
                      id ->
                          list.block(
                              "li",
                              item -> {
                                item.leaf(
                                    "span", Words.sign(counts.get(id)), "aria-hidden", "true");
                                item.text(" " + names.get(id) + " ");
                                item.leaf("small", id + ": " + Words.sentence(counts.get(id)));
                              })),
          "class",
          "perhaps");
    }
  }
}
