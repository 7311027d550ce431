package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.cell.TextGate;
import io.partnerauth.internal.cell.VendorCells;
import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.region.Slices;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outcome for one vendor's sale when all facts are known, found without building a situation.
 *
 * <p>It goes through the facts once, value by value, and looks up the cell that they fall into. The
 * first question of a cell is put to the rules. It answers only what it is sure of, and then as the
 * long way does. A fact that could have several values or a place that is divided is left to the
 * long way. Immutable and thread-safe.
 */
final class Shortcut {
  private final VendorCells<Verdicts> cells;
  private final Slices slices;
  private final Judge judge;
  private final int column;
  private final Sieve sieve;
  private final PlaceGates placeGates;
  private final CustomerGates customerGates;
  private final SaleGates saleGates;
  private final @Nullable TextGate program;

  Shortcut(VendorCells<Verdicts> cells, Sieve sieve, Slices slices, Judge judge) {
    this.cells = cells;
    this.slices = slices;
    this.judge = judge;
    this.column = judge.policy().column();
    this.sieve = sieve;
    this.placeGates = new PlaceGates(sieve, slices);
    this.customerGates = new CustomerGates(sieve);
    this.saleGates = new SaleGates(sieve, slices);
    this.program = sieve.gate(Attribute.GRANT_PROGRAM, TextGate.class);
  }

  /** {@return the outcome; null when it has to be found the long way} */
  @Nullable Outcome outcome(Customer customer, Partner partner, Sale sale, String vendor) {
    List<Place> places = customer.places();
    if (places.isEmpty()) {
      return null;
    }
    Outcome worst = Outcome.AUTHORIZED;
    for (int i = 0; i < places.size(); i++) {
      Outcome outcome = in(places.get(i), customer, partner, sale, vendor);
      if (outcome == null) {
        return null;
      }
      worst = worst.max(outcome);
    }
    return worst;
  }

  private @Nullable Outcome in(
      Place place, Customer customer, Partner partner, Sale sale, String vendor) {
    int country = Countries.number(place.country());
    int regions = slices.number(country, sale.date());
    long[] others = sieve.allOthers();
    long passing = placeGates.pass(place, country, regions, sieve.all(), others);
    passing = customerGates.pass(customer, passing, others);
    passing = saleGates.pass(sale, vendor, passing, others);
    passing = saleGates.pass(partner, sale, passing, others);
    if (passing == 0) {
      return null;
    }
    Outcome known = granted(partner, sale, vendor, place.country(), regions, passing, others);
    return known != null
        ? known
        : firstTime(place, regions, new Question(customer, partner, sale, vendor));
  }

  /** In a cell that nobody asked about before: the rules are asked, all facts being known. */
  private @Nullable Outcome firstTime(Place place, int regions, Question question) {
    for (Grant grant : question.partner().grants()) {
      if (grant.vendor().equals(question.vendor()) && !certain(grant, question.sale())) {
        return null;
      }
    }
    Situation known = KnownFacts.of(question, place, slices.in(regions), slices);
    return judge.judge(question, new Case(known, Map.of())).outcome();
  }

  /** The mildest that one of the grants gives. */
  private @Nullable Outcome granted(
      Partner partner,
      Sale sale,
      String vendor,
      String country,
      int regions,
      long passing,
      long @Nullable [] others) {
    Outcome mildest = null;
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (!grant.vendor().equals(vendor)) {
        continue;
      }
      if (!certain(grant, sale)) {
        return null;
      }
      if (covers(grant, sale, country, regions)) {
        Verdicts verdicts = verdicts(grant.program(), passing, others);
        if (verdicts == null) {
          return null;
        }
        Outcome outcome = verdicts.granted(column);
        mildest = mildest == null || outcome.compareTo(mildest) < 0 ? outcome : mildest;
      }
    }
    if (mildest != null) {
      return mildest;
    }
    Verdicts verdicts = verdicts(Optional.empty(), passing, others);
    return verdicts == null ? null : verdicts.ungranted(column);
  }

  /** Whether an unknown product or an unknown part of a country cannot matter to the grant. */
  private static boolean certain(Grant grant, Sale sale) {
    if (sale.product().isEmpty() && !grant.products().isEmpty()) {
      return false;
    }
    if (grant.territory().isEmpty()) {
      return true;
    }
    for (String name : grant.territory()) {
      if (name.indexOf('-') >= 0) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(Grant grant, Sale sale, String country, int regions) {
    Set<String> territory = grant.territory();
    return Coverage.covers(grant, sale, sale.product().orElse(null))
        && (territory.isEmpty()
            || Coverage.inTerritory(territory, country, null, slices.in(regions)));
  }

  private @Nullable Verdicts verdicts(
      Optional<String> under, long passing, long @Nullable [] others) {
    if (program == null) {
      return cells.known(passing, others);
    }
    long[] own = others == null ? null : others.clone();
    return cells.known(program.pass(under.orElse(null), passing, own), own);
  }
}
