package io.partnerauth.desk.report;

import static java.util.stream.Collectors.joining;

import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * For each vendor a table of places by buyer classes, with the outcome in each field. Places with
 * the same answers share a row.
 */
record MatrixSection(Pack pack, Questions questions, Places places) {
  /** What the tables tell apart. */
  private static final Set<String> SHOWN =
      Set.of(
          "Grant.vendor",
          "Customer.country",
          "Customer.subdivision",
          "Customer.regions",
          "Customer.buyerClass",
          "Partner.country",
          "Partner.regions",
          "Sale.channel",
          "Sale.date");

  /** What is answered to each buyer class, through a partner and from the vendor directly. */
  private record Row(List<Outcome> partner, List<Outcome> direct) {}

  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Who may be sold to", "id", "matrix");
          section.leaf(
              "p",
              "A new sale on "
                  + English.day(pack.day())
                  + ". "
                  + Questions.ASSUMED
                  + " No state has an interest in the company or controls it.");
          legend(section);
          pack.vendors().forEach(vendor -> vendor(section, vendor));
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

  private void vendor(Html html, String vendor) {
    Map<Row, List<String>> rows = new LinkedHashMap<>();
    for (String place : places.all()) {
      Row row =
          new Row(
              answers(vendor, Channel.PARTNER, place),
              answers(vendor, Channel.VENDOR_DIRECT, place));
      rows.computeIfAbsent(row, r -> new ArrayList<>()).add(place);
    }
    List<Map.Entry<Row, List<String>>> ordered = new ArrayList<>(rows.entrySet());
    ordered.sort(Comparator.comparing(row -> row.getValue().contains(places.elsewhere())));
    html.block(
        "table",
        table -> {
          table.leaf("caption", vendor);
          List<String> columns = new ArrayList<>(List.of("Place"));
          for (BuyerClass one : BuyerClass.values()) {
            columns.add(Words.sentence(one));
          }
          Tables.head(table, columns);
          table.block(
              "tbody", body -> ordered.forEach(row -> row(body, row.getKey(), row.getValue())));
        },
        "class",
        "matrix");
    otherFacts(html, vendor);
  }

  /** A table that holds a fact fixed must not look as if nothing depended on it. */
  private void otherFacts(Html html, String vendor) {
    Map<String, Set<String>> literals = new TreeMap<>();
    pack.rules().directives().stream()
        .flatMap(directive -> directive.clauses().stream())
        .filter(clause -> clause.vendors().isEmpty() || clause.vendors().contains(vendor))
        .forEach(
            clause ->
                pack.rules().landmarks().byRule().get(clause.id()).keySet().stream()
                    .filter(attribute -> !SHOWN.contains(attribute))
                    .forEach(
                        attribute ->
                            literals
                                .computeIfAbsent(attribute, a -> new TreeSet<>())
                                .add(clause.id())));
    if (!literals.isEmpty()) {
      html.block(
          "p",
          note -> {
            note.text("Rules of " + vendor + " also ask what this table holds fixed: ");
            note.text(
                literals.entrySet().stream()
                    .map(
                        entry ->
                            Words.attribute(entry.getKey())
                                + " ("
                                + String.join(", ", entry.getValue())
                                + ")")
                    .collect(joining("; ")));
            note.text(".");
          },
          "class",
          "note");
    }
  }

  private List<Outcome> answers(String vendor, Channel channel, String place) {
    Questions.Deal deal = new Questions.Deal(vendor, SaleKind.NEW, channel, pack.day());
    List<Outcome> answers = new ArrayList<>();
    for (BuyerClass buyer : BuyerClass.values()) {
      answers.add(questions.ask(deal, place, buyer));
    }
    return List.copyOf(answers);
  }

  private void row(Html html, Row answers, List<String> of) {
    html.block(
        "tr",
        row -> {
          row.block(
              "th",
              head -> {
                head.leaf("strong", places.name(of));
                String codes = places.codes(of);
                if (!codes.isEmpty()) {
                  head.leaf("small", codes);
                }
              },
              "scope",
              "row");
          for (BuyerClass buyer : BuyerClass.values()) {
            Outcome partner = answers.partner().get(buyer.ordinal());
            Outcome direct = answers.direct().get(buyer.ordinal());
            row.block(
                "td", field -> field(field, partner, direct), "data-label", Words.sentence(buyer));
          }
        });
  }

  private static void field(Html html, Outcome partner, Outcome direct) {
    OutcomeMark.write(html, partner);
    if (direct != partner) {
      html.block(
          "div",
          also -> {
            also.leaf("span", "From the vendor directly:");
            OutcomeMark.write(also, direct);
          },
          "class",
          "direct");
    }
  }
}
