package io.partnerauth.internal.rule;

import io.partnerauth.Issue;
import io.partnerauth.internal.drl.CheckedRules;
import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Rule files as an officer writes them: a directive, a rule that extends it, and clauses that
 * extend either or stand alone, in all of the language. What the check refuses is left out.
 */
public final class RandomFiles {
  /** The regions that the files may name. */
  public static final Set<String> REGIONS = Set.of("CIS", "EU", "EAEU");

  private static final String HEAD =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      """;
  private static final String METADATA =
      """
          @source( "A letter, \\"quoted\\"" )
          @status( RECEIVED )
          @authority( LAW )
          @known( "07-Apr-2021" ) @owner( "Compliance" ) /* and so on */
      """;

  private RandomFiles() {}

  /** {@return the text of a file with the accepted ones of up to {@code most} clauses} */
  public static Arbitrary<String> files(int most) {
    return Combinators.combine(directive(), directive(), clause().list().ofSize(most))
        .as(RandomFiles::accepted);
  }

  /** {@return the rules of a text in which nothing is wrong} */
  public static List<Rule> read(String text) {
    CheckedRules read =
        DrlReader.read(List.of(new SourceFile("zoom/a.drl", text)), REGIONS, NameTables.NONE);
    if (!read.issues().isEmpty()) {
      throw new IllegalArgumentException(read.issues() + "\n" + text);
    }
    return read.rules();
  }

  private static String accepted(List<String> directive, List<String> narrower, List<Part> parts) {
    String root = rule("Directive", "", METADATA, directive, "");
    String family = root + rule("Narrower", "Directive", "", narrower, "");
    StringBuilder clauses = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String clause = parts.get(i).clause("A-" + i);
      if (issues(HEAD + above(clause, root, family) + clause).isEmpty()) {
        clauses.append(clause);
      }
    }
    return HEAD + above(clauses.toString(), root, family) + clauses;
  }

  /** As much of the family as these clauses extend. */
  private static String above(String clauses, String root, String family) {
    if (clauses.contains("extends \"Narrower\"")) {
      return family;
    }
    return clauses.contains("extends") ? root : "";
  }

  private static List<Issue> issues(String text) {
    return DrlReader.read(List.of(new SourceFile("zoom/a.drl", text)), REGIONS, NameTables.NONE)
        .issues();
  }

  private static String rule(
      String name, String parent, String metadata, List<String> when, String then) {
    return "rule \""
        + name
        + "\""
        + (parent.isEmpty() ? "" : " extends \"" + parent + "\"")
        + "\n"
        + metadata
        + "when\n    "
        + String.join("\n    ", when)
        + "\nthen\n    "
        + then
        + "\nend\n\n";
  }

  /** What one clause has of its own. */
  private record Part(String parent, List<String> elements, String verdict) {
    String clause(String id) {
      return rule(
          id + " Clause",
          parent,
          parent.isEmpty() ? METADATA : "",
          elements,
          "ruling." + verdict + "( \"" + id + " speaks.\" );");
    }
  }

  private static Arbitrary<Part> clause() {
    return Combinators.combine(
            Arbitraries.of("", "Directive", "Narrower"),
            elements(),
            Arbitraries.of("revoke", "review", "condition"))
        .as(Part::new);
  }

  /** Wide enough that most clauses do not contradict it. */
  private static Arbitrary<List<String>> directive() {
    return Arbitraries.of(
            "Grant( vendor in (\"Zoom\", \"Oracle\", \"Zoom Phone\") )",
            "Customer( country != \"US\" || stateInterest >= 10 )",
            "Sale( date >= \"29-Mar-2021\" ) or Partner( role == \"RESELLER\" )",
            "not Customer( regions contains \"EU\", stateInterest < 10 )",
            "exists ( Sale( kind not in (SaleKind.SUPPORT) ) or Customer( subdivision == null ) )")
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .uniqueElements();
  }

  private static Arbitrary<List<String>> elements() {
    return element().list().ofMinSize(1).ofMaxSize(2);
  }

  private static Arbitrary<String> element() {
    Arbitrary<String> one = pattern();
    return Arbitraries.frequencyOf(
        Tuple.of(5, one),
        Tuple.of(1, one.map(pattern -> "exists " + pattern)),
        Tuple.of(1, one.map(pattern -> "not " + pattern)),
        Tuple.of(1, joined(" or ")),
        Tuple.of(1, joined(" and ")),
        Tuple.of(1, joined(" or ").map(both -> "not ( " + both + " )")),
        Tuple.of(1, joined(" and ").map(both -> "exists( " + both + " )")));
  }

  private static Arbitrary<String> joined(String word) {
    return Combinators.combine(pattern(), pattern()).as((a, b) -> a + word + b);
  }

  private static Arbitrary<String> pattern() {
    List<String> facts = Attribute.all().stream().map(Attribute::fact).distinct().toList();
    return Arbitraries.of(facts)
        .flatMap(
            fact ->
                constraint(fact)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(2)
                    .map(all -> fact + "( " + String.join(", ", all) + " )"));
  }

  private static Arbitrary<String> constraint(String fact) {
    Arbitrary<String> one =
        Arbitraries.of(Attribute.of(fact).toList()).flatMap(RandomFiles::comparison);
    return Arbitraries.oneOf(
        one,
        one,
        Combinators.combine(one, one).as((a, b) -> a + " || " + b),
        Combinators.combine(one, one).as((a, b) -> a + " && " + b),
        one.map(a -> "!( " + a + " )"),
        Combinators.combine(one, one, one).as((a, b, c) -> "( " + a + " || " + b + " ) && " + c));
  }

  private static Arbitrary<String> comparison(Attribute attribute) {
    Arbitrary<String> test = RandomRules.test(attribute).map(DrlText::constraint);
    if (attribute.type().set()) {
      return test;
    }
    Arbitrary<String> list =
        RandomRules.literals(attribute)
            .map(literal -> DrlText.literal(attribute, literal))
            .set()
            .ofMinSize(1)
            .ofMaxSize(2)
            .map(literals -> literals.stream().sorted().collect(Collectors.joining(", ")));
    return Arbitraries.oneOf(
        test,
        test,
        list.map(literals -> attribute.component() + " in ( " + literals + " )"),
        list.map(literals -> attribute.component() + " not in ( " + literals + " )"));
  }
}
