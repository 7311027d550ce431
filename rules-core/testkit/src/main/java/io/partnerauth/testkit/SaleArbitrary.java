package io.partnerauth.testkit;

import io.partnerauth.Fact;
import io.partnerauth.Licence;
import io.partnerauth.Sale;
import io.partnerauth.SaleBuilder;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Sales of any kind on and beside the days that matter, some of them under a contract.
 *
 * <p>They shrink towards a new sale through the partner without a contract. Immutable: each
 * refinement is a new arbitrary.
 */
public final class SaleArbitrary extends Built<Sale> {
  private static final double NAMED_VENDOR = 0.2;
  private static final double KNOWN = 0.95;

  /** For each one that nobody knows. */
  private static final int KNOWN_CONTRACTS = 19;

  private final Marks marks;
  private final Arbitrary<Optional<String>> vendors;
  private final Arbitrary<SaleKind> kinds;
  private final Arbitrary<Channel> channels;
  private final Arbitrary<LocalDate> dates;
  private final Arbitrary<Fact<Optional<LocalDate>>> signed;

  SaleArbitrary(Marks marks) {
    this(
        marks,
        marks.<String>of(Mark.VENDOR).arbitrary().optional(NAMED_VENDOR),
        marks.<SaleKind>of(Mark.KIND).arbitrary(),
        marks.<Channel>of(Mark.CHANNEL).arbitrary(),
        new DateArbitrary(marks.of(Mark.DATE)),
        contracts(marks.<Optional<LocalDate>>of(Mark.CONTRACT_SIGNED).arbitrary()));
  }

  /** Both shrink on their own, so that a sample shrinks to no contract, whatever it began with. */
  private static Arbitrary<Fact<Optional<LocalDate>>> contracts(
      Arbitrary<Optional<LocalDate>> signed) {
    return Combinators.combine(
            signed, Arbitraries.frequency(Tuple.of(KNOWN_CONTRACTS, true), Tuple.of(1, false)))
        .as((contract, known) -> known ? Fact.of(contract) : Fact.unknown());
  }

  private SaleArbitrary(
      Marks marks,
      Arbitrary<Optional<String>> vendors,
      Arbitrary<SaleKind> kinds,
      Arbitrary<Channel> channels,
      Arbitrary<LocalDate> dates,
      Arbitrary<Fact<Optional<LocalDate>>> signed) {
    this.marks = marks;
    this.vendors = vendors;
    this.kinds = kinds;
    this.channels = channels;
    this.dates = dates;
    this.signed = signed;
  }

  /** {@return such sales of this vendor's product} */
  public SaleArbitrary of(String vendor) {
    return new SaleArbitrary(
        marks,
        Arbitraries.just(Optional.of(Mistakes.given("vendor", vendor))),
        kinds,
        channels,
        dates,
        signed);
  }

  /** {@return such sales through this channel} */
  public SaleArbitrary through(Channel channel) {
    return new SaleArbitrary(
        marks, vendors, kinds, Arbitraries.just(Mistakes.given("channel", channel)), dates, signed);
  }

  /** {@return such sales of one of these kinds} */
  public SaleArbitrary kind(SaleKind... some) {
    return new SaleArbitrary(
        marks,
        vendors,
        Arbitraries.of(List.of(Mistakes.all("kind of sale", some))),
        channels,
        dates,
        signed);
  }

  /** {@return such sales on one day} */
  public SaleArbitrary on(LocalDate day) {
    return between(day, day);
  }

  /**
   * {@return such sales from one day to another, both included}
   *
   * @throws IllegalArgumentException when {@code to} is before {@code from}
   */
  public SaleArbitrary between(LocalDate from, LocalDate to) {
    return new SaleArbitrary(
        marks,
        vendors,
        kinds,
        channels,
        new DateArbitrary(marks.of(Mark.DATE)).between(from, to),
        signed);
  }

  /** {@return such sales that belong to no earlier contract} */
  public SaleArbitrary withoutContract() {
    return new SaleArbitrary(
        marks, vendors, kinds, channels, dates, Arbitraries.just(Fact.of(Optional.empty())));
  }

  @Override
  Arbitrary<Sale> build() {
    Arbitrary<Optional<String>> products = marks.<Optional<String>>of(Mark.PRODUCT).arbitrary();
    return Combinators.combine(
            vendors, kinds, channels, products, dates, signed, licences(), more())
        .as(
            (vendor, kind, channel, product, date, contract, licences, more) ->
                more.apply(Sale.builder(date))
                    .vendor(vendor)
                    .kind(kind)
                    .channel(channel)
                    .product(product)
                    .contractSigned(upTo(date, contract))
                    .licences(licences.stream().map(one -> one.on(date)).toList())
                    .build());
  }

  /** Some of the licences that rules ask about; a few are over, or not yet valid, on the day. */
  private Arbitrary<List<Held>> licences() {
    Arbitrary<Integer> days =
        Arbitraries.frequency(Tuple.of(3, 30), Tuple.of(1, 1), Tuple.of(1, 0));
    return Combinators.combine(marks.<Set<String>>of(Mark.LICENCES).arbitrary(), days, days)
        .as(
            (names, before, after) ->
                names.stream().sorted().map(name -> new Held(name, before, after)).toList());
  }

  /**
   * A licence that a sale has.
   *
   * @param before for how many days it was valid before the sale's; 0 when it begins the day after
   * @param after for how many days it is valid from the sale's on; 0 when it ended the day before
   */
  private record Held(String name, int before, int after) {
    Licence on(LocalDate date) {
      LocalDate from = before == 0 && after > 0 ? date.plusDays(1) : date.minusDays(before + 1L);
      return Licence.builder(name)
          .issuer("an issuer")
          .number("L-1")
          .approvers("one", "another")
          .reason("a reason")
          .from(from)
          .to(from.isAfter(date) ? from.plusDays(after) : date.plusDays(after))
          .build();
    }
  }

  /** What is known of the product, and what else the pack asks. */
  private Arbitrary<UnaryOperator<SaleBuilder>> more() {
    return Combinators.combine(
            sets(Mark.CATEGORIES),
            word(Mark.DEPLOYMENT),
            word(Mark.CLASSIFICATION),
            sets(Mark.SALE_LABELS),
            marks.own().facts("Sale", KNOWN))
        .as(
            (categories, deployment, classification, labels, own) ->
                sale ->
                    sale.categories(categories)
                        .deployment(deployment)
                        .classification(classification)
                        .labels(labels)
                        .own(own));
  }

  private Arbitrary<Fact<String>> word(Mark mark) {
    return marks
        .<String>of(mark)
        .arbitrary()
        .optional(KNOWN)
        .map(word -> word.map(Fact::of).orElse(Fact.unknown()));
  }

  private Arbitrary<Fact<Set<String>>> sets(Mark mark) {
    return marks
        .<Set<String>>of(mark)
        .arbitrary()
        .optional(KNOWN)
        .map(set -> set.map(Fact::of).orElse(Fact.unknown()));
  }

  /** A contract that is not signed after the sale; none instead. */
  private static Fact<Optional<LocalDate>> upTo(LocalDate date, Fact<Optional<LocalDate>> signed) {
    return signed.value().flatMap(day -> day).filter(day -> day.isAfter(date)).isPresent()
        ? Fact.of(Optional.empty())
        : signed;
  }
}
