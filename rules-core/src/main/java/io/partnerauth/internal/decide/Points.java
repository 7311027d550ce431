package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a question whose facts are known, as far as its answer depends on them.
 *
 * <p>It is found at one point of the vendor's space for each place and program. Immutable and
 * thread-safe.
 */
record Points(OutcomeTables tables, Regions regions) {

  /** {@return the outcome; null when it depends on a fact that is not known} */
  @Nullable Outcome outcome(Customer customer, Partner partner, Sale sale, String vendor) {
    List<Place> places = customer.places();
    if (places.isEmpty()) {
      return null;
    }
    OutcomeTable table = tables.table(vendor);
    Outcome worst = Outcome.AUTHORIZED;
    for (int i = 0; i < places.size(); i++) {
      KnownFacts facts =
          new KnownFacts(customer, partner, sale, vendor, places.get(i), null, customer, regions);
      Outcome outcome = in(facts, table);
      if (outcome == null) {
        return null;
      }
      worst = worst.max(outcome);
    }
    return worst;
  }

  /**
   * The mildest that one of the grants gives, since the partner may use the one that suits best.
   */
  private @Nullable Outcome in(KnownFacts facts, OutcomeTable table) {
    Outcome mildest = null;
    List<Grant> grants = facts.partner().grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (!grant.vendor().equals(facts.vendor())) {
        continue;
      }
      if (!isCertain(grant, facts)) {
        return null;
      }
      if (covers(grant, facts)) {
        Outcome outcome = table.outcome(under(grant, facts), true);
        if (outcome == null) {
          return null;
        }
        mildest = mildest == null || outcome.compareTo(mildest) < 0 ? outcome : mildest;
      }
    }
    return mildest != null ? mildest : table.outcome(facts, false);
  }

  /** {@return what is decided, and by which rules; null when either depends on what is unknown} */
  @Nullable PointAnswer answer(VendorQuestion question, @Nullable Place place) {
    if (place == null
        || question.customer().ownership().isPresent()
        || question.partner().ownership().isPresent()) {
      return null;
    }
    OutcomeTable table = tables.table(question.vendor());
    KnownFacts facts = KnownFacts.of(question, place, regions);
    KnownFacts used = facts;
    Outcome mildest = null;
    for (Grant grant : question.grants()) {
      if (!isCertain(grant, facts)) {
        return null;
      }
      if (covers(grant, facts)) {
        KnownFacts under = under(grant, facts);
        Outcome outcome = table.outcome(under, true);
        if (outcome == null) {
          return null;
        }
        if (mildest == null || outcome.compareTo(mildest) < 0) {
          mildest = outcome;
          used = under;
        }
      }
    }
    boolean granted = mildest != null;
    Outcome outcome = granted ? mildest : table.outcome(facts, false);
    List<Rule> spoke = table.spoke(used);
    if (outcome == null || spoke == null) {
      return null;
    }
    spoke.removeIf(
        rule ->
            tables.policy().weigh(rule) == Outcome.AUTHORIZED || (!granted && rule.namesVendor()));
    return new PointAnswer(outcome, granted, spoke, used, tables.partitions(question.vendor()));
  }

  static KnownFacts under(Grant grant, KnownFacts facts) {
    return grant.program().isEmpty()
        ? facts
        : new KnownFacts(
            facts.customer(),
            facts.partner(),
            facts.sale(),
            facts.vendor(),
            facts.place(),
            grant.program().get(),
            facts.owned(),
            facts.regions());
  }

  /** Whether no unknown product, part of a country or membership matters to the grant. */
  boolean isCertain(Grant grant, KnownFacts facts) {
    if (facts.sale().product().isEmpty() && !grant.products().isEmpty()) {
      return false;
    }
    Set<String> territory = grant.territory();
    if (territory.isEmpty()) {
      return true;
    }
    Place place = facts.place();
    if (place == null) {
      return false;
    }
    if (place.subdivision().isEmpty() && isDivided(place.country(), territory)) {
      return false;
    }
    Set<String> maybe = memberships(facts).maybe();
    for (String name : maybe) {
      if (territory.contains(name)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDivided(String country, Set<String> territory) {
    if (regions.slices().divided(Countries.number(country))) {
      return true;
    }
    for (String name : territory) {
      if (name.indexOf('-') == 2 && name.startsWith(country)) {
        return true;
      }
    }
    return false;
  }

  boolean covers(Grant grant, KnownFacts facts) {
    Set<String> territory = grant.territory();
    Sale sale = facts.sale();
    Place place = facts.place();
    return GrantCoverage.covers(grant, sale, sale.product().orElse(null))
        && (place == null
            || territory.isEmpty()
            || GrantCoverage.inTerritory(
                territory,
                place.country(),
                place.subdivision().orElse(null),
                memberships(facts).in()));
  }

  private Memberships memberships(KnownFacts facts) {
    Place place = requireNonNull(facts.place());
    return regions.at(place.country(), place.subdivision(), facts.sale().date());
  }
}
