package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.SaleBuilder;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.SetArbitrary;

/** Questions whose values meet those of {@code RandomRules} often; most facts are known. */
final class RandomQuestions {
  private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

  private RandomQuestions() {}

  /** {@return regions in which every kind of membership comes up} */
  static Regions regions() {
    return Regions.read(
            new SourceFile(
                "regions.csv",
                """
                region,member,role,validFrom,validTo,note
                CIS,RU,MEMBER,1991-12-21,,
                CIS,BY,MEMBER,1991-12-21,2021-03-30,
                CIS,UA,FOUNDER,1991-12-21,,
                CIS,TM,FOUNDER,1991-12-21,,
                EAEU,RU,MEMBER,2015-01-01,,
                EEA,RO,MEMBER,2007-01-01,2021-04-01,
                EEA,UA-43,MEMBER,2014-01-01,,
                """))
        .regions();
  }

  static Arbitrary<VendorQuestion> questions() {
    return questions(0.1, 1, 0.4);
  }

  /** Of which all facts are known, but no owners. */
  static Arbitrary<VendorQuestion> known() {
    return questions(0, 1, 0);
  }

  /** Of which many facts are unknown, or could be one of a few. */
  static Arbitrary<VendorQuestion> vague() {
    return questions(0.4, 0, 0.4);
  }

  private static Arbitrary<VendorQuestion> questions(
      double unknown, int fewestPlaces, double owned) {
    return Combinators.combine(
            customers(unknown, fewestPlaces, owned),
            partners(unknown, owned),
            sales(unknown),
            Arbitraries.of("Zoom", "Oracle", "X"))
        .as(VendorQuestion::new);
  }

  private static Arbitrary<Customer> customers(double unknown, int fewestPlaces, double owned) {
    Arbitrary<List<Place>> places =
        Arbitraries.of("RU", "RO", "BY", "US", "US", "UA", "UA-43")
            .map(Place::of)
            .set()
            .ofMinSize(fewestPlaces)
            .ofMaxSize(2)
            .map(List::copyOf);
    Arbitrary<Optional<ShareRange>> interest =
        Arbitraries.of("0", "9.99", "10", "1/3", "50", "50.23", "100")
            .map(share -> ShareRange.exactly(Share.parse(share)))
            .optional(1 - unknown);
    return Combinators.combine(
            places,
            facts(Arbitraries.of(BuyerClass.values()), unknown),
            facts(Arbitraries.of(RandomRules.WORDS), unknown),
            facts(sets(RandomRules.WORDS), unknown),
            facts(sets(RandomRules.WORDS), unknown),
            interest,
            facts(Arbitraries.of(true, false), unknown),
            Combinators.combine(
                    facts(sets(RandomRules.WORDS), unknown),
                    own("Customer", unknown),
                    Arbitraries.of("RU", "US", "KZ").optional(1 - unknown),
                    figures("Customer"),
                    owners(owned))
                .as(RandomQuestions::more))
        .as(
            (where, buyerClass, sector, listings, uses, share, control, more) ->
                more.apply(
                        Customer.builder()
                            .id("C")
                            .places(where)
                            .buyerClass(buyerClass)
                            .sector(sector)
                            .listings(listings)
                            .endUses(uses)
                            .stateInterest(share)
                            .stateControlled(control))
                    .build());
  }

  private static UnaryOperator<CustomerBuilder> more(
      Fact<Set<String>> labels,
      OwnFacts own,
      Optional<String> headquarters,
      OwnerFigures figures,
      Optional<OwnershipGraph> owners) {
    return customer -> {
      customer.labels(labels).own(own).headquarters(headquarters);
      return owners.isEmpty()
          ? customer.figures(figures)
          : customer
              .stateInterest(Optional.empty())
              .stateControlled(Fact.unknown())
              .ownership(owners);
    };
  }

  /** Owners of whom much is known: a state, listed ones, ones of a region, one who controls. */
  private static Arbitrary<Optional<OwnershipGraph>> owners(double owned) {
    Party person = Party.of("p", PartyKind.PERSON).in("DE").unlisted();
    Party russia = Party.of("ru", PartyKind.STATE).ofState("RU");
    return Arbitraries.of(
            held(person, russia.unlisted(), 60),
            held(person, russia, 50),
            held(person, Party.of("x", PartyKind.COMPANY).in("RU").listed("US-SDN"), 50),
            held(person, Party.of("x", PartyKind.UNKNOWN), 20),
            held(Party.of("p", PartyKind.PERSON), Party.of("x", PartyKind.PERSON).in("UA"), 51))
        .optional(owned);
  }

  private static OwnershipGraph held(Party one, Party other, int share) {
    return OwnershipGraph.builder()
        .party(Party.of("self", PartyKind.COMPANY).covered(Coverage.COMPLETE))
        .party(one)
        .party(other)
        .stake(Stake.of(one.id(), "self", Share.percent(100 - share)))
        .stake(Stake.of(other.id(), "self", Share.percent(share)))
        .control(Control.of(one.id(), other.id(), ControlBasis.INFLUENCE))
        .build();
  }

  /** What is known of the attributes of a pack's own that random rules ask of this fact. */
  private static Arbitrary<OwnFacts> own(String fact, double unknown) {
    Arbitrary<OwnFacts> own = Arbitraries.just(OwnFacts.NONE);
    for (Attribute attribute : RandomRules.OWN) {
      if (attribute.kind().isOwn() && attribute.fact().equals(fact)) {
        own =
            Combinators.combine(own, facts(RandomRules.values(attribute), unknown))
                .as((facts, known) -> with(facts, attribute, known));
      }
    }
    return own;
  }

  /** Figures of half of the groups that random rules name. */
  private static Arbitrary<OwnerFigures> figures(String fact) {
    Arbitrary<OwnerFigures> figures = Arbitraries.just(OwnerFigures.NONE);
    for (Attribute attribute : RandomRules.ALL) {
      if (attribute.isOfOwners(fact)) {
        Arbitrary<Optional<Object>> value =
            attribute.kind().isKeyed()
                ? RandomRules.values(attribute).optional(0.5)
                : Arbitraries.of(true, false).map(does -> (Object) does).optional(0.5);
        figures =
            Combinators.combine(figures, value)
                .as((all, known) -> known.map(one -> with(all, attribute, one)).orElse(all));
      }
    }
    return figures;
  }

  private static OwnerFigures with(OwnerFigures figures, Attribute attribute, Object known) {
    return known instanceof Share share
        ? figures.share(attribute.component(), attribute.key(), ShareRange.exactly(share))
        : figures.controlled(attribute.component(), "CIS", (Boolean) known);
  }

  @SuppressWarnings("unchecked") // RandomRules gives values of the attribute's own type
  private static OwnFacts with(OwnFacts facts, Attribute attribute, Fact<?> known) {
    return switch (attribute.type()) {
      case QUANTITY -> facts.number(attribute.key(), (Fact<BigDecimal>) known);
      case DATE -> facts.day(attribute.key(), (Fact<LocalDate>) known);
      default -> facts.flag(attribute.key(), (Fact<Boolean>) known);
    };
  }

  private static <T> Arbitrary<Fact<T>> facts(Arbitrary<T> values, double unknown) {
    return values
        .set()
        .ofMinSize(1)
        .ofMaxSize(unknown > 0.2 ? 2 : 1)
        .map(Fact::<T>oneOf)
        .injectNull(unknown)
        .map(f -> f == null ? Fact.<T>unknown() : f);
  }

  private static <T> Arbitrary<Set<T>> sets(List<T> values) {
    SetArbitrary<T> sets = Arbitraries.of(values).set();
    return sets.ofMaxSize(2);
  }

  private static Arbitrary<Partner> partners(double unknown, double owned) {
    return Combinators.combine(
            Arbitraries.of("", "a", "ab", "abc").map(id -> "P" + id),
            Arbitraries.of("RU", "US", "UA", "RO").optional(0.9),
            Arbitraries.of(RandomRules.WORDS).optional(0.9),
            facts(sets(RandomRules.WORDS), unknown),
            own("Partner", unknown),
            figures("Partner"),
            owners(owned),
            grants().list().ofMaxSize(3))
        .as(
            (id, country, role, labels, own, figures, owners, grants) ->
                Partner.builder(id)
                    .own(own)
                    .country(country)
                    .role(role)
                    .labels(labels)
                    .figures(owners.isEmpty() ? figures : OwnerFigures.NONE)
                    .ownership(owners)
                    .grants(grants)
                    .build());
  }

  private static Arbitrary<Grant> grants() {
    return Combinators.combine(
            Arbitraries.of("Zoom", "Oracle", "X"),
            Arbitraries.of("a", "ab").optional(0.3),
            Arbitraries.of("a", "abc").set().ofMaxSize(1),
            Arbitraries.of("RU", "CIS", "EEA", "UA-43", "US").set().ofMaxSize(2),
            Arbitraries.of(Channel.values()).set().ofMaxSize(1),
            Arbitraries.integers().between(-2, 2).map(DAY::plusDays).optional(0.2))
        .as(
            (vendor, program, products, territory, channels, from) ->
                Grant.builder(vendor)
                    .program(program)
                    .products(products)
                    .territory(territory)
                    .channels(channels)
                    .from(from)
                    .build());
  }

  private static Arbitrary<Sale> sales(double unknown) {
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-3, 3).map(DAY::plusDays);
    return Combinators.combine(
            Arbitraries.of(SaleKind.values()),
            Arbitraries.of(Channel.values()),
            Arbitraries.of("a", "ab", "abc", "b").optional(0.9),
            days,
            days.optional(0.5),
            described(unknown))
        .as(
            (kind, channel, product, date, signed, described) ->
                described
                    .apply(Sale.builder(date))
                    .kind(kind)
                    .channel(channel)
                    .product(product)
                    .contractSigned(Fact.of(signed.filter(day -> !day.isAfter(date))))
                    .build());
  }

  /** What is known of the product, and what else packs have words and attributes for. */
  private static Arbitrary<UnaryOperator<SaleBuilder>> described(double unknown) {
    return Combinators.combine(
            facts(sets(RandomRules.WORDS), unknown),
            facts(Arbitraries.of(RandomRules.WORDS), unknown),
            facts(Arbitraries.of(RandomRules.WORDS), unknown),
            licences(),
            facts(sets(RandomRules.WORDS), unknown),
            own("Sale", unknown))
        .as(
            (categories, deployment, classification, licences, labels, own) ->
                sale ->
                    sale.categories(categories)
                        .deployment(deployment)
                        .classification(classification)
                        .licences(licences)
                        .labels(labels)
                        .own(own));
  }

  /** Of each word some that are over, or have not begun, on the days of sales. */
  private static Arbitrary<List<Licence>> licences() {
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.integers().between(-3, 3).map(DAY::plusDays).optional(0.5);
    return Combinators.combine(Arbitraries.of(RandomRules.WORDS), days, days)
        .as(
            (name, from, to) ->
                Licence.builder(name)
                    .issuer("BIS")
                    .from(from)
                    .to(to.filter(day -> from.filter(first -> !day.isAfter(first)).isEmpty()))
                    .build())
        .list()
        .ofMaxSize(3);
  }
}
