package io.partnerauth.testkit;

import io.partnerauth.Grant;
import io.partnerauth.facts.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Grants, most of them limited in one way or another.
 *
 * <p>They shrink towards a grant without limits. Immutable: each refinement is a new arbitrary.
 */
public final class GrantArbitrary extends ArbitraryDecorator<Grant> {
  private static final double LIMITED = 0.2;

  private final Marks marks;
  private final Arbitrary<String> vendors;
  private final boolean unlimited;

  GrantArbitrary(Marks marks) {
    this(marks, marks.vendors().arbitrary(), false);
  }

  private GrantArbitrary(Marks marks, Arbitrary<String> vendors, boolean unlimited) {
    this.marks = marks;
    this.vendors = vendors;
    this.unlimited = unlimited;
  }

  /** {@return such grants of one of these vendors} */
  public GrantArbitrary of(String... names) {
    return new GrantArbitrary(marks, Arbitraries.of(names), unlimited);
  }

  /** {@return such grants for every product, territory, channel and day} */
  public GrantArbitrary unlimited() {
    return new GrantArbitrary(marks, vendors, true);
  }

  @Override
  protected Arbitrary<Grant> arbitrary() {
    Arbitrary<Optional<String>> programs = optional(marks.programs(), 2 * LIMITED);
    if (unlimited) {
      return Combinators.combine(vendors, programs)
          .as((vendor, program) -> program.map(Grant.of(vendor)::program).orElse(Grant.of(vendor)))
          .withoutEdgeCases();
    }
    return Combinators.combine(
            vendors,
            programs,
            limit(marks.products()),
            limit(territories()),
            limit(Choice.of(Set.of(Channel.PARTNER), Set.of(Channel.VENDOR_DIRECT))),
            days(),
            days())
        .as(
            (vendor, program, products, territory, channels, from, to) ->
                new Grant(
                    vendor,
                    program,
                    products,
                    territory,
                    channels,
                    from,
                    to.filter(end -> from.filter(start -> !end.isAfter(start)).isEmpty())))
        .withoutEdgeCases();
  }

  private Choice<String> territories() {
    List<String> more = new ArrayList<>(marks.territories().others());
    more.addAll(marks.places().near());
    return Choice.of(marks.territories().near(), more);
  }

  private Arbitrary<Optional<LocalDate>> days() {
    return marks.days().arbitrary().optional(LIMITED / 2);
  }

  private static Arbitrary<Optional<String>> optional(Choice<String> choice, double often) {
    return choice.isEmpty()
        ? Arbitraries.just(Optional.empty())
        : choice.arbitrary().optional(often);
  }

  private static <T> Arbitrary<Set<T>> limit(Choice<T> choice) {
    return choice.isEmpty()
        ? Arbitraries.just(Set.of())
        : choice
            .arbitrary()
            .set()
            .ofMinSize(1)
            .ofMaxSize(2)
            .optional(LIMITED)
            .map(set -> set.orElse(Set.of()));
  }
}
