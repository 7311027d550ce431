package io.partnerauth.analysis;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of facts that rules of {@link SmallPacks} tell apart and that can occur, listed
 * by plain loops: the oracle of the analysis. It knows nothing of blocks, landmarks or engines.
 */
final class World {
  private static final LocalDate FIRST = SmallPacks.FIRST;
  private static final LocalDate SECOND = SmallPacks.SECOND;
  private static final List<LocalDate> DAYS =
      List.of(
          FIRST.minusDays(1),
          FIRST,
          FIRST.plusDays(1),
          SECOND.minusDays(1),
          SECOND,
          SECOND.plusDays(1));

  /** The last is in no region of any map, for it stands for all countries that no pack names. */
  private static final List<String> COUNTRIES = List.of("RU", "BY", "UA", "US", "DE");

  private final List<BuyerClass> owned;
  private final List<Situation> situations = new ArrayList<>();

  /** The kinds of buyers that no pack names stand for each other. */
  World(Regions regions) {
    this(regions, List.of(BuyerClass.COMPANY, BuyerClass.PERSON));
  }

  /**
   * A world.
   *
   * @param owned the buyers whose owners are not told by their class
   */
  World(Regions regions, List<BuyerClass> owned) {
    this.owned = owned;
    for (String vendor : List.of("Zoom", "Oracle", "Cisco")) {
      for (LocalDate day : DAYS) {
        for (String country : COUNTRIES) {
          Memberships memberships = regions.at(country, Optional.empty(), day);
          for (boolean assumed :
              memberships.maybe().isEmpty() ? List.of(false) : List.of(false, true)) {
            Set<String> in = new HashSet<>(memberships.in());
            if (assumed) {
              in.addAll(memberships.maybe());
            }
            buyers(
                Situation.empty()
                    .with(Attribute.GRANT_VENDOR, vendor)
                    .with(Attribute.SALE_DATE, day)
                    .with(Attribute.CUSTOMER_COUNTRY, country)
                    .with(Attribute.CUSTOMER_REGIONS, in),
                day);
          }
        }
      }
    }
  }

  private void buyers(Situation place, LocalDate day) {
    for (BuyerClass buyer : List.of(BuyerClass.GOVERNMENT_AGENCY, BuyerClass.STATE_INSTITUTION)) {
      sales(buyer(place, buyer, 100, true), day);
    }
    for (BuyerClass buyer : owned) {
      for (int percent : List.of(0, 10, 30, 50, 80)) {
        sales(buyer(place, buyer, percent, false), day);
        sales(buyer(place, buyer, percent, true), day);
      }
    }
  }

  private static Situation buyer(
      Situation place, BuyerClass buyer, int percent, boolean controlled) {
    return place
        .with(Attribute.CUSTOMER_BUYER_CLASS, buyer)
        .with(Attribute.CUSTOMER_STATE_INTEREST, Share.percent(percent))
        .with(Attribute.CUSTOMER_STATE_CONTROLLED, controlled);
  }

  private void sales(Situation buyer, LocalDate day) {
    for (SaleKind kind : List.of(SaleKind.NEW, SaleKind.SUPPORT)) {
      for (Set<String> uses : List.of(Set.<String>of(), Set.of("MILITARY"))) {
        Situation sale =
            buyer.with(Attribute.SALE_KIND, kind).with(Attribute.CUSTOMER_END_USES, uses);
        add(sale, null);
        for (LocalDate signed : List.of(FIRST.minusDays(1), FIRST, FIRST.plusDays(1))) {
          if (!signed.isAfter(day)) {
            add(sale, signed);
          }
        }
      }
    }
  }

  private void add(Situation sale, @Nullable LocalDate signed) {
    situations.add(sale.with(Attribute.SALE_CONTRACT_SIGNED, signed));
  }

  List<Situation> situations() {
    return situations;
  }

  boolean some(Predicate<Situation> wanted) {
    return situations.stream().anyMatch(wanted);
  }

  boolean every(Predicate<Situation> wanted) {
    return situations.stream().allMatch(wanted);
  }

  static boolean anySpeaks(Collection<Rule> rules, Situation situation) {
    return rules.stream().anyMatch(rule -> rule.test(situation));
  }
}
