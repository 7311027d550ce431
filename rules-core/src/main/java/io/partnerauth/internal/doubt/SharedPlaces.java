package io.partnerauth.internal.doubt;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks about a customer in a place of two countries in the second one too: the most severe wins.
 *
 * <p>Whether a grant covers the place is decided by its own code: in the second country, only rules
 * are new. Of a customer somewhere in a country nobody knows whether it is in a part that is shared
 * with another country; where that would change the answer, it is REVIEW or what is more severe. If
 * the part has the code of the other country, as Crimea has for Russia, it has to be named by a
 * rule or its region: a rule about all of Ukraine says nothing of who is just in Russia. A grant of
 * the country covers what is somewhere in it. Of a customer of whom no place is known the answer is
 * the same without that, since both countries are possible; but a grant of such a part alone lets
 * rules speak that are silent in either country, so what is open is asked with them.
 *
 * @param tables tell which places a vendor's rules tell apart
 * @param regions what territories of grants may name
 * @param known the vendors whose rules are certain
 */
record SharedPlaces(OutcomeTables tables, Regions regions, Set<String> known) {
  /** The same question about a customer elsewhere, which all of these places answer alike. */
  private record Elsewhere(List<Place> places, VendorQuestion question) {}

  /** {@return whether one of the places may be in a second country, as far as rules tell} */
  boolean has(Customer customer, String vendor) {
    List<Place> places = customer.places();
    for (int i = 0; i < places.size(); i++) { // no iterator: most decisions take 100 ns
      Place place = places.get(i);
      if (PlaceCodes.isShared(place.toString())
          || (place.subdivision().isEmpty()
              && !namedElsewhere(vendor, place.country()).isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private List<List<String>> namedElsewhere(String vendor, String country) {
    return vendor.isEmpty() || known.contains(vendor)
        ? tables.namedElsewhere(vendor, country)
        : PlaceCodes.alsoIn(country).stream().map(List::of).toList();
  }

  /** {@return the outcome, given what decides a question about places as they are written} */
  Outcome outcome(VendorQuestion question, Function<VendorQuestion, Outcome> decided) {
    Outcome outcome = decided.apply(question);
    if (!has(question.customer(), question.vendor())) {
      return outcome;
    }
    Outcome certain = outcome;
    for (Elsewhere there : certainly(question)) {
      certain = certain.max(decided.apply(there.question));
    }
    Outcome worst = certain;
    for (Elsewhere there : perhaps(question)) {
      worst = worst.max(decided.apply(there.question));
    }
    return worst == certain ? certain : certain.max(Outcome.REVIEW);
  }

  /** {@return the ruling, given what rules on a question about places as they are written} */
  Ruling rule(VendorQuestion question, Function<VendorQuestion, Ruling> decided) {
    Ruling ruling = decided.apply(question);
    boolean anywhere = question.customer().places().isEmpty();
    if (anywhere
        ? ruling.outcome() != Outcome.REVIEW
        : !has(question.customer(), question.vendor())) {
      return ruling;
    }
    Ruling certain = ruling;
    for (Elsewhere there : certainly(question)) {
      certain = both(certain, there.places.get(0), decided.apply(there.question));
    }
    Map<Place, Ruling> open = new TreeMap<>();
    for (Elsewhere elsewhere : perhaps(question)) {
      Ruling there = decided.apply(elsewhere.question);
      if (certain.outcome() == Outcome.REVIEW || there.outcome().compareTo(certain.outcome()) > 0) {
        elsewhere.places.forEach(place -> open.put(place, there));
      }
    }
    return open.isEmpty() ? certain : open(certain, question.customer(), open);
  }

  /** The question in the second country of each of the customer's places. */
  private List<Elsewhere> certainly(VendorQuestion question) {
    return question.customer().places().stream()
        .flatMap(place -> inSecond(question, place).stream())
        .toList();
  }

  /** The question about parts in which the customer may be. */
  private List<Elsewhere> perhaps(VendorQuestion question) {
    List<Place> places = question.customer().places();
    if (places.isEmpty()) {
      return !grantsTerritories(question)
          ? List.of()
          : PlaceCodes.shared().stream()
              .flatMap(code -> inSecond(question, Place.of(code)).stream())
              .filter(there -> !there.question.partner().equals(question.partner()))
              .toList();
    }
    List<Elsewhere> perhaps = new ArrayList<>();
    for (Place place : places) {
      if (place.subdivision().isEmpty()) {
        for (String code : PlaceCodes.shared(place.country())) {
          inSecond(question, Place.of(code)).ifPresent(perhaps::add);
        }
        for (List<String> alike : namedElsewhere(question.vendor(), place.country())) {
          perhaps.add(
              new Elsewhere(
                  alike.stream().map(Place::of).toList(), in(question, place, alike.get(0))));
        }
      }
    }
    return perhaps;
  }

  private static boolean grantsTerritories(VendorQuestion question) {
    return question.partner().grants().stream()
        .anyMatch(
            grant -> grant.vendor().equals(question.vendor()) && !grant.territory().isEmpty());
  }

  private Optional<Elsewhere> inSecond(VendorQuestion question, Place place) {
    return PlaceCodes.second(place.toString())
        .map(country -> new Elsewhere(List.of(place), in(question, place, country)));
  }

  /** With grants of the place it comes from, in any case. */
  private VendorQuestion in(VendorQuestion question, Place place, String code) {
    Partner partner = question.partner();
    Memberships there = regions.at(place.country(), place.subdivision(), question.sale().date());
    Set<String> names = new TreeSet<>(there.in());
    names.addAll(there.maybe());
    names.addAll(List.of(place.country(), place.toString()));
    List<Grant> grants =
        partner.grants().stream()
            .map(
                grant ->
                    grant.territory().stream().anyMatch(names::contains)
                        ? grant.toBuilder().territory(List.of()).build()
                        : grant)
            .toList();
    return new VendorQuestion(
        question.customer().toBuilder().places(code).build(),
        partner.toBuilder().grants(grants).build(),
        question.sale(),
        question.vendor());
  }

  /** What is ruled on a place, and on it in its second country. */
  private static Ruling both(Ruling here, Place place, Ruling there) {
    Set<String> ids = new TreeSet<>(here.ruleIds());
    ids.addAll(there.ruleIds());
    Outcome outcome = here.outcome().max(there.outcome());
    boolean more = outcome != here.outcome() || ids.size() > here.ruleIds().size();
    return new Ruling(
        here.vendor(),
        outcome,
        List.copyOf(ids),
        () -> {
          Map<String, Reason> reasons = new LinkedHashMap<>();
          here.reasons().forEach(reason -> reasons.put(reason.ruleId(), reason));
          there
              .reasons()
              .forEach(reason -> reasons.putIfAbsent(reason.ruleId(), at(place, reason)));
          return List.copyOf(reasons.values());
        },
        () -> outcome == Outcome.REVIEW ? JointQuestions.both(here, there) : List.of(),
        () -> changes(here, List.of(there)),
        () -> licences(here, List.of(there)),
        () -> more ? with(here.notes(), place) : here.notes());
  }

  private static List<String> with(List<String> notes, Place place) {
    List<String> more = new ArrayList<>(notes);
    more.add(
        "%s is in two countries, so the rules about %s are asked too."
            .formatted(place, PlaceCodes.second(place.toString()).orElseThrow()));
    return more;
  }

  private static Reason at(Place place, Reason reason) {
    return new Reason(
        reason.ruleId(),
        reason.ruleName(),
        reason.vendor(),
        reason.authority(),
        reason.status(),
        reason.outcome(),
        reason.message(),
        reason.source(),
        reason.url(),
        reason.file(),
        reason.line(),
        List.of(place),
        reason.facts(),
        reason.ownership());
  }

  /** A change helps only if it helps in every country. */
  private static List<NearestChange> changes(Ruling here, Collection<Ruling> elsewhere) {
    List<NearestChange> changes = here.nearestChanges();
    for (Ruling there : elsewhere) {
      List<NearestChange> both = new ArrayList<>();
      for (NearestChange one : changes) {
        for (NearestChange other : there.nearestChanges()) {
          if (one.attribute().equals(other.attribute()) && one.value().equals(other.value())) {
            both.add(one.compareTo(other) < 0 ? other : one);
          }
        }
      }
      changes = both;
    }
    return changes;
  }

  private static List<Licence> licences(Ruling here, Collection<Ruling> elsewhere) {
    return Stream.concat(Stream.of(here), elsewhere.stream())
        .flatMap(ruling -> ruling.licences().stream())
        .toList();
  }

  /** A ruling on a customer that may be in these parts as well as in others. */
  private static Ruling open(Ruling ruling, Customer customer, Map<Place, Ruling> parts) {
    return new Ruling(
        ruling.vendor(),
        ruling.outcome().max(Outcome.REVIEW),
        ruling.ruleIds(),
        ruling::reasons,
        () -> JointQuestions.withPart(ruling, customer, parts),
        () -> changes(ruling, parts.values()),
        () -> licences(ruling, parts.values()),
        ruling::notes);
  }
}
