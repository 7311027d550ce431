package io.partnerauth.desk.report;

import io.partnerauth.Directive;
import io.partnerauth.Directive.Clause;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.text.English;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Every letter and law, with where it comes from and what its clauses say. */
record DirectiveSection(Pack pack) {
  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "Letters and laws", "id", "directives");
          policy(section);
          List<Directive> directives = pack.rules().directives();
          for (int i = 0; i < directives.size(); i++) {
            directive(section, directives.get(i), i + 1);
          }
        },
        "aria-labelledby",
        "directives");
  }

  private void policy(Html html) {
    List<String> reported =
        pack.rules().directives().stream()
            .flatMap(directive -> directive.clauses().stream())
            .filter(clause -> clause.status() == Status.REPORTED)
            .map(Clause::id)
            .toList();
    html.leaf(
        "p",
        reported.isEmpty()
            ? "No clause rests on press reports alone."
            : "Not verified, known from the press only: "
                + String.join(", ", reported)
                + ". What these say counts as no more than Review on this page, as it does unless a"
                + " host chooses Conditional or Revoked.",
        "class",
        "policy");
  }

  private void directive(Html html, Directive directive, int number) {
    Map<String, String> shared = metadata(directive.clauses().get(0));
    html.block(
        "article",
        article -> {
          article.leaf("h3", directive.name());
          metadata(article, shared);
          article.leaf("p", directive.file(), "class", "file");
          reading(article, pack.readings().getOrDefault(directive.file(), List.of()));
          directive.clauses().forEach(clause -> clause(article, clause, shared));
        },
        "id",
        "directive-" + number);
  }

  private static void reading(Html html, List<String> paragraphs) {
    if (paragraphs.isEmpty()) {
      return;
    }
    html.block(
        "details",
        details -> {
          details.leaf("summary", "How the authors read it");
          for (String paragraph : paragraphs) {
            boolean item = paragraph.startsWith("- ");
            details.leaf(
                "p", item ? "• " + paragraph.substring(2) : paragraph, "class", item ? "item" : "");
          }
        },
        "open",
        "open",
        "class",
        "reading");
  }

  private static Map<String, String> metadata(Clause clause) {
    Map<String, String> pairs = new LinkedHashMap<>();
    pairs.put("Source", clause.source());
    clause.url().ifPresent(url -> pairs.put("Read it at", url));
    pairs.put("Authority", Words.meaning(clause.authority()));
    pairs.put("Status", Words.meaning(clause.status()));
    pairs.put("Vendor", clause.vendors().isEmpty() ? "any" : String.join(", ", clause.vendors()));
    clause.known().ifPresent(day -> pairs.put("Known since", English.day(day)));
    if (!clause.steps().isEmpty()) {
      pairs.put("Steps", Words.steps(clause.steps()));
    }
    clause.owner().ifPresent(owner -> pairs.put("Owner", owner));
    clause.reviewBy().ifPresent(day -> pairs.put("Review by", English.day(day)));
    return pairs;
  }

  private static void metadata(Html html, Map<String, String> pairs) {
    html.block(
        "dl",
        list ->
            pairs.forEach(
                (name, value) ->
                    list.block(
                        "div",
                        pair -> {
                          pair.leaf("dt", name);
                          pair.block("dd", dd -> value(dd, name, value));
                        })),
        "class",
        "facts");
  }

  /** Links only to the web: a rule file must not make the page run anything. */
  private static void value(Html html, String name, String value) {
    if (name.equals("Read it at")
        && (value.startsWith("https://") || value.startsWith("http://"))) {
      html.leaf("a", value, "href", value, "rel", "noopener noreferrer");
    } else {
      html.text(value);
    }
  }

  private static void clause(Html html, Clause clause, Map<String, String> shared) {
    html.block(
        "section",
        part -> {
          part.block(
              "h4",
              head -> {
                OutcomeMark.write(head, clause.verdict());
                head.text(" " + clause.name());
                counts(clause).ifPresent(note -> head.text(" ").leaf("small", note));
              });
          part.leaf("p", clause.message(), "class", "message");
          Map<String, String> own = metadata(clause);
          own.entrySet().removeIf(entry -> entry.getValue().equals(shared.get(entry.getKey())));
          if (!own.isEmpty()) {
            metadata(part, own);
          }
          part.leaf("p", "Speaks when all of this is true:", "class", "when");
          part.block("ul", list -> conditions(list, clause), "class", "conditions");
        },
        "class",
        "clause",
        "aria-label",
        clause.id());
  }

  /** Why the tables show another outcome than the clause's own. */
  private static Optional<String> counts(Clause clause) {
    return switch (clause.status()) {
      case REPORTED ->
          clause.verdict() == Outcome.REVOKED
              ? Optional.of("Counts as Review in the tables: it is known from the press only.")
              : Optional.empty();
      case UNCLEAR ->
          clause.verdict() == Outcome.REVOKED
              ? Optional.of("Counts as Review in the tables: nobody knows whether it is in force.")
              : Optional.empty();
      case SUSPENDED -> Optional.of("Counts for nothing in the tables: it is suspended.");
      case WITHDRAWN -> Optional.of("Counts for nothing in the tables: it is withdrawn.");
      case RECEIVED, CONFIRMED -> Optional.empty();
    };
  }

  private static void conditions(Html html, Clause clause) {
    for (int i = 0; i < clause.conditions().size(); i++) {
      String words = clause.words().get(i);
      String written = clause.conditions().get(i);
      html.block(
          "li",
          item -> {
            item.text(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ". ");
            item.block("small", small -> small.leaf("code", written));
          });
    }
  }
}
