package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.NearestChanges.helps;

import io.partnerauth.FactValues;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The nearest days, before and after the sale's, on which the ruling would be milder.
 *
 * <p>Between two days that a rule, a grant, a licence, a region or a stake names, a decision is
 * constant, so one day of each stretch is asked.
 */
record NearestDates(
    Decider decider, VendorQuestion question, Partitions landmarks, Regions regions) {
  List<NearestChange> from(Outcome now) {
    NavigableSet<LocalDate> starts = starts();
    LocalDate today = question.sale().date();
    List<NearestChange> changes = new ArrayList<>();
    long milder = decider.outcomes(question.vendor()).stream().filter(o -> helps(o, now)).count();
    Set<Outcome> found = EnumSet.noneOf(Outcome.class);
    for (LocalDate start : starts.tailSet(today, false)) {
      if (found.size() == milder) {
        break;
      }
      Outcome then = on(start);
      if (helps(then, now) && found.add(then)) {
        changes.add(new NearestChange("date", FactValues.days(start, LocalDate.MAX), then, true));
      }
    }
    found.clear();
    LocalDate signed = latestContract();
    for (LocalDate start : starts.headSet(today, true).descendingSet()) {
      LocalDate before = start.minusDays(1);
      if (found.size() == milder || before.isBefore(signed)) {
        break; // a sale cannot come before its contract
      }
      Outcome then = on(before);
      if (helps(then, now) && found.add(then)) {
        changes.add(new NearestChange("date", FactValues.days(LocalDate.MIN, before), then, true));
      }
    }
    return changes;
  }

  private LocalDate latestContract() {
    return question.sale().contractSigned().candidates().stream()
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  private Outcome on(LocalDate day) {
    Sale sale = question.sale();
    return decider.outcome(question.sale(sale.toBuilder().date(day).build()));
  }

  /** The days on which something may change. */
  private NavigableSet<LocalDate> starts() {
    NavigableSet<LocalDate> starts = ofRegions();
    for (Object day : landmarks.mentioned(Attribute.SALE_DATE)) {
      starts.add((LocalDate) day);
      starts.add(((LocalDate) day).plusDays(1));
    }
    question.grants().forEach(grant -> add(starts, grant.from(), grant.to()));
    question.sale().licences().forEach(one -> add(starts, one.from(), one.to()));
    question.customer().ownership().ifPresent(graph -> starts.addAll(graph.days()));
    question.partner().ownership().ifPresent(graph -> starts.addAll(graph.days()));
    return starts;
  }

  /** The days on which a place that matters may enter or leave a region that somebody names. */
  private NavigableSet<LocalDate> ofRegions() {
    List<Attribute> asked =
        landmarks.attributes().stream().filter(NearestDates::isOfRegions).toList();
    Set<String> names = new TreeSet<>();
    for (Attribute attribute : asked) {
      landmarks.mentioned(attribute).forEach(name -> names.add(String.valueOf(name)));
      names.add(attribute.key());
    }
    question.grants().forEach(grant -> names.addAll(grant.territory()));
    NavigableSet<LocalDate> days = new TreeSet<>();
    names.forEach(name -> days.addAll(regions.datesOfRegion(name)));

    List<Place> places = question.customer().places();
    Optional<String> partner = question.partner().country();
    boolean ofPartner = asked.contains(Attribute.PARTNER_REGIONS);
    boolean anywhere = places.isEmpty() || (ofPartner && partner.isEmpty());
    if (!anywhere && asked.stream().noneMatch(NearestDates::isFromAPlace)) {
      Set<LocalDate> ofCountries = new TreeSet<>();
      places.forEach(place -> ofCountries.addAll(regions.datesOfCountry(place.country())));
      partner
          .filter(country -> ofPartner)
          .ifPresent(country -> ofCountries.addAll(regions.datesOfCountry(country)));
      days.retainAll(ofCountries);
    }
    return days;
  }

  private static boolean isOfRegions(Attribute attribute) {
    return attribute.equals(Attribute.CUSTOMER_REGIONS)
        || attribute.equals(Attribute.PARTNER_REGIONS)
        || isFromAPlace(attribute);
  }

  /** Holders may be established anywhere, so any membership may change what it tells. */
  private static boolean isFromAPlace(Attribute attribute) {
    return attribute.kind().figure().filter(one -> one.holders() == Holders.FROM).isPresent();
  }

  private static void add(Set<LocalDate> starts, Optional<LocalDate> from, Optional<LocalDate> to) {
    from.ifPresent(starts::add);
    to.ifPresent(starts::add);
  }
}
