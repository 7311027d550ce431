package io.partnerauth.testkit;

import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Texts of rule files: one directive with its clauses, over the whole vocabulary, without errors
 * beside their {@link #tables}.
 *
 * <p>They shrink towards one clause without conditions. Immutable: each refinement is a new
 * arbitrary.
 */
public final class RuleTextArbitrary extends Built<String> {
  private static final int MOST_CLAUSES = 4;
  private static final int MOST_PATTERNS = 3;

  private final String vendor;
  private final int clauses;
  private final List<String> regions;

  RuleTextArbitrary() {
    this("Zoom", MOST_CLAUSES, List.of());
  }

  private RuleTextArbitrary(String vendor, int clauses, List<String> regions) {
    this.vendor = vendor;
    this.clauses = clauses;
    this.regions = regions;
  }

  /**
   * {@return such files of another vendor; of Zoom unless said otherwise}
   *
   * @param name the file belongs into the folder of its letters, in small ones; empty for a
   *     directive about everybody's sales, which belongs into {@code law}
   */
  public RuleTextArbitrary vendor(String name) {
    return new RuleTextArbitrary(Mistakes.given("vendor", name), clauses, regions);
  }

  /** {@return such files with at most so many clauses, 4 unless said otherwise} */
  public RuleTextArbitrary clauses(int most) {
    return new RuleTextArbitrary(vendor, most, regions);
  }

  /**
   * {@return such files, some of whose rules name these regions}
   *
   * @param names as the pack's {@code regions.csv} has them; none unless said otherwise
   */
  public RuleTextArbitrary regions(String... names) {
    return new RuleTextArbitrary(vendor, clauses, List.of(Mistakes.all("region", names)));
  }

  /**
   * {@return the tables that such a file needs beside it, by path, for {@link
   * io.partnerauth.AuthorizationRules#load(Map)}}
   *
   * @param text one of these
   */
  public Map<String, String> tables(String text) {
    return DrawnTables.of(
        Mistakes.given("text", text),
        List.of(vendor.isEmpty() ? "Another vendor" : vendor),
        DrawnTables.OF_NO_KIND);
  }

  @Override
  Arbitrary<String> build() {
    return directives(clauses, regions, false).map(directive -> directive.text(vendor, 1));
  }

  static Arbitrary<DrawnDirective> directives(int clauses, List<String> regions, boolean own) {
    Arbitrary<Pattern> patterns = PatternChoice.over(regions, own);
    Arbitrary<DrawnDirective.Clause> clause =
        Combinators.combine(
                patterns.list().ofMaxSize(MOST_PATTERNS),
                Arbitraries.of("revoke", "review", "condition"))
            .as(DrawnDirective.Clause::new);
    Arbitrary<String> status =
        Arbitraries.frequency(
            Tuple.of(4, "RECEIVED"),
            Tuple.of(2, "CONFIRMED"),
            Tuple.of(2, "REPORTED"),
            Tuple.of(1, "WITHDRAWN"));
    return Combinators.combine(
            status,
            Arbitraries.of("VENDOR", "LAW", "PARTNER", "GUIDANCE"),
            patterns.list().ofMaxSize(2),
            clause.list().ofMinSize(1).ofMaxSize(clauses))
        .as(DrawnDirective::new);
  }
}
