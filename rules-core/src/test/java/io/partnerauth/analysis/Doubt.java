package io.partnerauth.analysis;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** What a host knows of a customer and a sale. */
final class Doubt {
  final Optional<String> country;
  final Fact<BuyerClass> buyer;
  final Optional<ShareRange> interest;
  final Fact<Boolean> controlled;
  final Fact<Set<String>> uses;
  final LocalDate day;
  final SaleKind kind;
  final Fact<Optional<LocalDate>> signed;

  Doubt(Random random) {
    country = one(random, "RU", "BY", "UA", "US", "").filter(code -> !code.isEmpty());
    buyer =
        Fact.oneOf(
            one(
                    random,
                    List.of(BuyerClass.values()),
                    List.of(BuyerClass.COMPANY),
                    List.of(BuyerClass.COMPANY),
                    List.of(BuyerClass.PERSON, BuyerClass.STATE_INSTITUTION),
                    List.of(BuyerClass.PRIVATE_INSTITUTION))
                .orElseThrow());
    interest =
        one(random, "?", "?", "", "0", "10", "30", "50")
            .filter(p -> !p.equals("?"))
            .map(Doubt::range);
    controlled = one(random, Fact.<Boolean>unknown(), Fact.of(true), Fact.of(false)).orElseThrow();
    uses =
        one(
                random,
                Fact.<Set<String>>unknown(),
                Fact.of(Set.<String>of()),
                Fact.of(Set.of("MILITARY")))
            .orElseThrow();
    day =
        one(random, SmallPacks.FIRST.minusDays(1), SmallPacks.FIRST, SmallPacks.SECOND)
            .orElseThrow();
    kind = one(random, SaleKind.NEW, SaleKind.SUPPORT).orElseThrow();
    Optional<LocalDate> before = Optional.of(SmallPacks.FIRST.minusDays(1));
    signed =
        one(
                random,
                Fact.<Optional<LocalDate>>unknown(),
                Fact.of(Optional.<LocalDate>empty()),
                Fact.oneOf(List.of(Optional.<LocalDate>empty(), before)),
                Fact.of(before))
            .orElseThrow();
  }

  /** From 10 to 50, where no figure is given. */
  private static ShareRange range(String percent) {
    return percent.isEmpty()
        ? ShareRange.between(Share.percent(10), Share.percent(50))
        : ShareRange.exactly(Share.parse(percent));
  }

  @SafeVarargs
  private static <T> Optional<T> one(Random random, T... values) {
    return Optional.of(values[random.nextInt(values.length)]);
  }

  Customer customer() {
    return Customer.builder()
        .places(country.map(List::of).orElse(List.of()).stream().map(Place::of).toList())
        .buyerClass(buyer)
        .stateInterest(interest)
        .stateControlled(controlled)
        .endUses(uses)
        .build();
  }

  Sale sale() {
    return Sale.builder(day).kind(kind).contractSigned(signed).build();
  }

  boolean allows(Situation situation) {
    BuyerClass own = (BuyerClass) situation.get(Attribute.CUSTOMER_BUYER_CLASS);
    boolean state = own == BuyerClass.GOVERNMENT_AGENCY || own == BuyerClass.STATE_INSTITUTION;
    Share share = (Share) situation.get(Attribute.CUSTOMER_STATE_INTEREST);
    Object held = situation.get(Attribute.CUSTOMER_STATE_CONTROLLED);
    boolean silent = interest.isEmpty() && controlled.isUnknown() && own != BuyerClass.COMPANY;
    boolean owners =
        state
            || (silent
                ? share.equals(Share.ZERO) && held.equals(false)
                : interest.map(range -> range.contains(share)).orElse(true)
                    && allows(controlled, held));
    return owners
        && allows(buyer, own)
        && country.map(code -> code.equals(situation.get(Attribute.CUSTOMER_COUNTRY))).orElse(true)
        && allows(uses, situation.get(Attribute.CUSTOMER_END_USES))
        && day.equals(situation.get(Attribute.SALE_DATE))
        && kind == situation.get(Attribute.SALE_KIND)
        && allows(
            signed, Optional.ofNullable((LocalDate) situation.get(Attribute.SALE_CONTRACT_SIGNED)));
  }

  private static boolean allows(Fact<?> fact, Object value) {
    return fact.isUnknown() || fact.candidates().contains(value);
  }

  @Override
  public String toString() {
    return customer() + " " + sale();
  }
}
