package io.partnerauth.desk.report;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.Directive;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of places by buyer classes with the outlook in each field, laws first. "Authorized" alone
 * stands only where no clause can speak for any value of what the table leaves open.
 */
final class MatrixSection {
  private final Pack pack;
  private final OutlookTable table;

  /** By a clause's id, what it is called after that. */
  private final Map<String, String> names = new HashMap<>();

  /** By a clause's id, what its verdict counts for. */
  private final Map<String, Outcome> counts = new HashMap<>();

  MatrixSection(Pack pack, List<Part> parts) {
    this.pack = pack;
    this.table = OutlookTable.of(pack.rules(), parts, SaleKind.NEW, pack.day());
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
                  + " \"unless\" and which clause asks for it. What binds several vendors stands"
                  + " once, for itself; the vendors' rows say where it holds, too.");
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
    List<OutlookTable.Row> rows = table.rows();
    html.block(
        "table",
        body -> {
          List<String> columns = new ArrayList<>(List.of("Who and where"));
          for (BuyerClass one : BuyerClass.values()) {
            columns.add(Words.sentence(one));
          }
          body.leaf("caption", "Laws first; then vendors' orders and policies");
          Tables.head(body, columns);
          group(
              body,
              "Laws: no vendor can lift them",
              "laws",
              rows.stream().filter(OutlookTable.Row::law).toList());
          group(
              body,
              "Vendors' orders and policies",
              "orders",
              rows.stream().filter(row -> !row.law()).toList());
        },
        "class",
        "matrix");
  }

  private void group(Html html, String title, String id, List<OutlookTable.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    html.block(
        "tbody",
        body -> {
          body.block(
              "tr",
              row -> row.leaf("th", title, "id", id, "scope", "rowgroup", "colspan", "6"),
              "class",
              "group");
          rows.forEach(row -> row(body, row));
        });
  }

  private void row(Html html, OutlookTable.Row of) {
    html.block(
        "tr",
        row -> {
          row.block("th", head -> head(head, of), "scope", "row");
          for (OutlookTable.Field one : of.fields()) {
            row.block(
                "td",
                field -> field(field, of, one),
                "data-label",
                label(one.buyers()),
                "colspan",
                String.valueOf(one.buyers().size()));
          }
        });
  }

  private void head(Html html, OutlookTable.Row of) {
    html.leaf("strong", of.name().isEmpty() ? of.place() : of.name() + ": " + of.place());
    if (!of.codes().isEmpty()) {
      html.leaf("small", String.join(", ", of.codes()));
    }
    if (of.shared()) {
      html.block(
          "small",
          law ->
              law.leaf("a", "What it says", "href", "#" + pack.article(of.name()))
                  .text(", binding " + vendors(of.vendors())));
    } else if (of.name().isEmpty()) {
      html.leaf("small", "no order of one vendor can speak: " + vendors(of.vendors()));
    }
    besides(html, of);
  }

  private String vendors(List<String> some) {
    boolean all = some.contains(Part.ANY_OTHER) && some.size() == table.vendors().size();
    return all
        ? "every vendor"
        : String.join(", ", some).replace(", " + Part.ANY_OTHER, ", any other vendor");
  }

  /** Names laws for some vendors; those for all are named once, as laws, at the table's head. */
  private void besides(Html html, OutlookTable.Row of) {
    Set<String> names = new LinkedHashSet<>();
    of.besides().values().forEach(names::addAll);
    if (names.isEmpty()) {
      return;
    }
    Set<String> forAll =
        table.rows().stream()
            .filter(row -> row.shared() && row.vendors().contains(Part.ANY_OTHER))
            .map(OutlookTable.Row::name)
            .collect(toSet());
    List<String> named = names.stream().filter(name -> !forAll.contains(name)).toList();
    html.block(
        "small",
        laws -> {
          laws.text("Holds, too: ");
          if (of.name().isEmpty()) {
            laws.leaf("a", "the laws above", "href", "#laws");
            return;
          }
          String comma = "";
          for (String name : named) {
            laws.text(comma).leaf("a", name, "href", "#" + pack.article(name));
            comma = "; ";
          }
          if (named.size() < names.size()) {
            laws.text(comma).leaf("a", "laws for every vendor", "href", "#laws");
          }
        });
  }

  private static String label(List<BuyerClass> buyers) {
    return buyers.size() == BuyerClass.values().length
        ? "Every buyer"
        : English.and(buyers.stream().map(Words::sentence).toList());
  }

  private void field(Html html, OutlookTable.Row row, OutlookTable.Field field) {
    Outlook partner = field.partner();
    Outlook direct = field.direct();
    outlook(html, row, partner, field.besides());
    if (!direct.equals(partner)) {
      html.block(
          "div",
          also -> {
            also.leaf("span", "From the vendor directly:");
            outlook(also, row, direct, field.besides());
          },
          "class",
          "direct");
    }
  }

  /** A law that says nothing authorizes nothing: others may speak. */
  private void outlook(Html html, OutlookTable.Row row, Outlook outlook, boolean besides) {
    Outcome least = outlook.best();
    boolean nothing = row.shared() && least == Outcome.AUTHORIZED;
    if (nothing) {
      html.text(outlook.depends() ? "" : "Says nothing");
    } else {
      OutcomeMark.write(html, least);
    }
    if (!outlook.certain().isEmpty()) {
      html.text(" ").leaf("small", String.join(", ", outlook.certain()));
    }
    if (outlook.depends()) {
      html.leaf("span", nothing ? "Perhaps" : " unless", "class", "unless");
      html.block(
          "ul", list -> outlook.perhaps().forEach(id -> perhaps(list, id)), "class", "perhaps");
    }
    if (besides && least != Outcome.REVOKED) {
      html.leaf(
          "span",
          outlook.depends() ? "or a law forbids it" : " unless a law forbids it",
          "class",
          "unless");
    }
  }

  private void perhaps(Html html, String id) {
    html.block(
        "li",
        item -> {
          item.leaf("span", Words.sign(counts.get(id)), "aria-hidden", "true");
          item.text(" " + names.get(id) + " ");
          item.leaf("small", id + ": " + Words.sentence(counts.get(id)));
        });
  }
}
