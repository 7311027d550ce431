package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.cell.VendorCells;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcome for one vendor's sale when all facts are known, found without building a situation.
 *
 * <p>It goes through the facts once, value by value, and looks up the cell that they fall into. It
 * answers only what it is sure of, and then as the long way does. A fact that could have several
 * values, a place that is divided, or a cell that nobody asked about before is left to the long
 * way. Immutable and thread-safe.
 */
final class Shortcut {
  private final VendorCells<Verdicts> cells;
  private final Sieve sieve;
  private final KnownFacts facts;
  private final Slices slices;
  private final Policy policy;

  Shortcut(VendorCells<Verdicts> cells, Sieve sieve, Slices slices, Policy policy) {
    this.cells = cells;
    this.sieve = sieve;
    this.facts = new KnownFacts(sieve, slices, cells.landmarks());
    this.slices = slices;
    this.policy = policy;
  }

  /** {@return the outcome; null when it has to be found the long way} */
  @Nullable Outcome outcome(Customer customer, Partner partner, Sale sale, String vendor) {
    List<Place> places = customer.places();
    if (places.isEmpty() || !facts.known(customer) || !facts.known(partner, sale, vendor)) {
      return null;
    }
    Outcome worst = Outcome.AUTHORIZED;
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      int regions = slices.number(place.country(), sale.date());
      if (!facts.known(place, regions)) {
        return null;
      }
      Outcome outcome = in(place, regions, customer, partner, sale, vendor);
      if (outcome == null) {
        return null;
      }
      worst = worst.max(outcome);
    }
    return worst;
  }

  private @Nullable Outcome in(
      Place place, int regions, Customer customer, Partner partner, Sale sale, String vendor) {
    long[] others = sieve.allOthers();
    long passing = sieve.all();
    passing = sieve.text(Attribute.CUSTOMER_COUNTRY, place.country(), passing, others);
    passing = sieve.text(Attribute.CUSTOMER_SUBDIVISION, null, passing, others);
    passing = sieve.place(Attribute.CUSTOMER_REGIONS, regions, passing, others);
    passing = facts.pass(customer, passing, others);
    passing = facts.pass(partner, sale, vendor, passing, others);
    Outcome mildest = null;
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (grant.vendor().equals(vendor) && covers(grant, sale, place, regions)) {
        Verdicts verdicts = verdicts(grant.program(), passing, others);
        if (verdicts == null) {
          return null;
        }
        Outcome outcome = verdicts.granted(policy);
        mildest = mildest == null || outcome.compareTo(mildest) < 0 ? outcome : mildest;
      }
    }
    if (mildest != null) {
      return mildest;
    }
    Verdicts verdicts = verdicts(Optional.empty(), passing, others);
    return verdicts == null ? null : verdicts.ungranted(policy);
  }

  private boolean covers(Grant grant, Sale sale, Place place, int regions) {
    Set<String> territory = grant.territory();
    return Coverage.covers(grant, sale, sale.product().orElse(null))
        && (territory.isEmpty()
            || Coverage.inTerritory(territory, place.country(), null, slices.get(regions).in()));
  }

  private @Nullable Verdicts verdicts(
      Optional<String> program, long passing, long @Nullable [] others) {
    if (!sieve.asks(Attribute.GRANT_PROGRAM)) {
      return cells.known(passing, others);
    }
    long[] own = others == null ? null : others.clone();
    return cells.known(
        sieve.text(Attribute.GRANT_PROGRAM, program.orElse(null), passing, own), own);
  }
}
