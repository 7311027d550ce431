package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Place;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Truth;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.internal.text.English;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Areas, written for people: by the name of a region where one fits, else by their countries. */
final class PlaceWords {
  /** So many countries are left out of a region by name. */
  private static final int MOST_LEFT_OUT = 3;

  /** An area that takes more names is easier to read as a list of countries. */
  private static final int MOST_NAMES = 3;

  /** With more names than this, no two are tried together. */
  private static final int MOST_PAIRED = 30;

  /** Regions are meant as they are in the pack after. */
  private static final int AFTER = 1;

  private final List<PlaceClass> kinds;
  private final int dates;

  PlaceWords(Variable.PlaceVariable places, int dates) {
    this.kinds = places.kinds();
    this.dates = dates;
  }

  /**
   * A name of an area, or of a part of it.
   *
   * @param on the dates on which it means that, and such as have nothing that it could mean
   * @param area what it means: where another part has something, this one has nothing
   */
  record Name(String text, BitSet on, Area area) {}

  /**
   * {@return the region that the area is, perhaps within another, or without a few countries; those
   * left out may change with the dates, so that it takes several names; none when it is no region}
   */
  List<Name> region(Area area) {
    if (places(area.anywhere()).size() == 1 || area.isEverywhere(kinds.size())) {
      return List.of();
    }
    Map<String, Area> named = new LinkedHashMap<>();
    for (Truth member : List.of(Truth.YES, Truth.NO, Truth.OPEN)) {
      regions().forEach(region -> named.put(text(region, member), members(region, member)));
    }
    return whole(area, named)
        .or(() -> whole(area, within(named)))
        .map(List::of)
        .orElseGet(() -> mostOf(area, named));
  }

  private static Optional<Name> whole(Area area, Map<String, Area> named) {
    for (Map.Entry<String, Area> region : named.entrySet()) {
      BitSet on = area.datesOf(region.getValue(), new BitSet());
      if (!on.isEmpty()) {
        return Optional.of(new Name(region.getKey(), on, area));
      }
    }
    return Optional.empty();
  }

  private Map<String, Area> within(Map<String, Area> named) {
    Map<String, Area> within = new LinkedHashMap<>();
    named.forEach(
        (one, area) ->
            named.forEach(
                (other, second) -> {
                  if (one.compareTo(other) < 0 && named.size() <= MOST_PAIRED) {
                    within.put(one + " and " + other, area.and(second));
                  }
                }));
    return within;
  }

  private List<Name> mostOf(Area area, Map<String, Area> named) {
    List<Name> fewest = List.of();
    for (Map.Entry<String, Area> region : named.entrySet()) {
      List<Name> names = mostOf(area, region.getKey(), region.getValue());
      if (!names.isEmpty() && (fewest.isEmpty() || names.size() < fewest.size())) {
        fewest = names;
      }
    }
    return fewest;
  }

  private List<Name> mostOf(Area area, String region, Area members) {
    BitSet never = leftOut(area, members);
    BitSet on = area.datesOf(members, never);
    if (!on.isEmpty() && places(never).size() <= MOST_LEFT_OUT) {
      return List.of(new Name(without(region, never), on, area));
    }
    Map<BitSet, Area> parts = new LinkedHashMap<>();
    for (int date = area.dates().nextSetBit(0); date >= 0; ) {
      BitSet without = (BitSet) members.kinds()[date].clone();
      without.andNot(area.kinds()[date]);
      parts.computeIfAbsent(without, key -> Area.nothing(dates, area.free()));
      parts.get(without).kinds()[date].or(area.kinds()[date]);
      date = area.dates().nextSetBit(date + 1);
    }
    List<Name> names = new ArrayList<>();
    parts.forEach(
        (without, part) -> {
          if (places(without).size() <= MOST_LEFT_OUT) {
            names.add(new Name(without(region, without), part.datesOf(members, without), part));
          }
        });
    boolean all = names.size() == parts.size() && names.size() <= MOST_NAMES;
    return all && names.stream().noneMatch(name -> name.on().isEmpty()) ? names : List.of();
  }

  /** Only members are told as "without": "outside CIS without BY" could mean BY too. */
  private String without(String region, BitSet without) {
    if (without.isEmpty()) {
      return region;
    }
    return regions().contains(region)
        ? region + " without " + English.and(places(without))
        : region + " and not in " + English.or(places(without));
  }

  private static String text(String region, Truth member) {
    return switch (member) {
      case YES -> region;
      case NO -> "outside " + region;
      case OPEN -> "unknown whether " + region;
    };
  }

  /** Kinds that the region has on dates that the area is about, and the area never has. */
  private BitSet leftOut(Area area, Area region) {
    BitSet without = new BitSet();
    for (int date = 0; date < dates; date++) {
      if (!area.kinds()[date].isEmpty()) {
        without.or(region.kinds()[date]);
      }
    }
    without.andNot(area.anywhere());
    return without;
  }

  private Set<String> regions() {
    Set<String> names = new TreeSet<>();
    for (PlaceClass kind : kinds) {
      kind.memberships().stream()
          .flatMap(List::stream)
          .forEach(
              regional -> {
                names.addAll(regional.in());
                names.addAll(regional.maybe());
              });
    }
    return names;
  }

  private Area members(String region, Truth member) {
    BitSet[] members = new BitSet[dates];
    for (int date = 0; date < dates; date++) {
      members[date] = new BitSet();
      for (int kind = 0; kind < kinds.size(); kind++) {
        members[date].set(kind, kinds.get(kind).at(AFTER, date).of(region) == member);
      }
    }
    return new Area(members, new BitSet());
  }

  /** {@return the countries and parts of countries, or if these are fewer, all but some} */
  String countries(BitSet chosen) {
    List<String> meant = places(chosen);
    BitSet rest = (BitSet) chosen.clone();
    rest.flip(0, kinds.size());
    List<String> others = places(rest);
    return others.size() < meant.size() ? "anywhere but " + English.or(others) : English.or(meant);
  }

  private List<String> places(BitSet chosen) {
    Map<String, Set<Place>> byCountry = new TreeMap<>();
    Map<String, Set<Place>> all = new TreeMap<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Place place : kinds.get(kind).places()) {
        all.computeIfAbsent(place.country(), code -> new TreeSet<>()).add(place);
        if (chosen.get(kind)) {
          byCountry.computeIfAbsent(place.country(), code -> new TreeSet<>()).add(place);
        }
      }
    }
    List<String> names = new ArrayList<>();
    byCountry.forEach(
        (country, some) -> names.addAll(parts(country, some, requireNonNull(all.get(country)))));
    return names;
  }

  /**
   * A country, or parts of it; what no pack names of it is told by the parts that are not meant.
   */
  private static List<String> parts(String country, Set<Place> some, Set<Place> all) {
    if (some.equals(all)) {
      return List.of(country);
    }
    Set<Place> others = new TreeSet<>(all);
    others.removeAll(some);
    boolean rest = some.contains(new Place(country, Optional.empty()));
    return rest ? List.of(country + " without " + English.and(texts(others))) : texts(some);
  }

  private static List<String> texts(Set<Place> places) {
    return places.stream().map(Place::toString).toList();
  }
}
