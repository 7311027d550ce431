package io.partnerauth.testkit;

import io.partnerauth.Grant;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Grants, most of them limited in one way or another.
 *
 * <p>They shrink towards a grant without limits. Immutable: each refinement is a new arbitrary.
 */
public final class GrantArbitrary extends Built<Grant> {
  private static final double LIMITED = 0.1;

  private final Marks marks;
  private final Arbitrary<String> vendors;
  private final boolean unlimited;

  GrantArbitrary(Marks marks) {
    this(marks, marks.<String>of(Mark.VENDOR).arbitrary(), false);
  }

  private GrantArbitrary(Marks marks, Arbitrary<String> vendors, boolean unlimited) {
    this.marks = marks;
    this.vendors = vendors;
    this.unlimited = unlimited;
  }

  /** {@return such grants of one of these vendors} */
  public GrantArbitrary of(String... names) {
    return new GrantArbitrary(marks, Arbitraries.of(Mistakes.all("vendor", names)), unlimited);
  }

  /** {@return such grants for every product, territory, channel and day} */
  public GrantArbitrary unlimited() {
    return new GrantArbitrary(marks, vendors, true);
  }

  @Override
  Arbitrary<Grant> build() {
    Choice<Optional<String>> programs = marks.of(Mark.PROGRAM);
    if (unlimited) {
      return Combinators.combine(vendors, programs.arbitrary())
          .as((vendor, program) -> Grant.builder(vendor).program(program).build());
    }
    return Combinators.combine(
            vendors,
            programs.arbitrary(),
            limit(products()),
            limit(territories()),
            limit(Choice.of(Set.of(Channel.PARTNER), Set.of(Channel.VENDOR_DIRECT))),
            days(),
            days())
        .as(
            (vendor, program, products, territory, channels, from, to) ->
                Grant.builder(vendor)
                    .program(program)
                    .products(products)
                    .territory(territory)
                    .channels(channels)
                    .from(from)
                    .to(to.filter(end -> from.filter(start -> !end.isAfter(start)).isEmpty()))
                    .build());
  }

  private Choice<String> territories() {
    Choice<String> territories = marks.of(Mark.TERRITORY);
    List<String> more = new ArrayList<>(territories.others());
    more.addAll(marks.<String>of(Mark.PLACE).near());
    return Choice.of(territories.near(), more);
  }

  private Arbitrary<Optional<LocalDate>> days() {
    return marks.<LocalDate>of(Mark.DATE).arbitrary().optional(LIMITED / 2);
  }

  private Choice<String> products() {
    Choice<Optional<String>> products = marks.of(Mark.PRODUCT);
    return Choice.of(products.all().stream().flatMap(Optional::stream).toList(), List.of());
  }

  private static <T> Arbitrary<Set<T>> limit(Choice<T> choice) {
    return choice.isEmpty()
        ? Arbitraries.just(Set.of())
        : choice
            .arbitrary()
            .set()
            .ofMinSize(1)
            .ofMaxSize(Math.min(2, choice.all().size()))
            .optional(LIMITED)
            .map(set -> set.orElse(Set.of()));
  }
}
