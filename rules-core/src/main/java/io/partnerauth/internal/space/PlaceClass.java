package io.partnerauth.internal.space;

import io.partnerauth.Place;
import java.util.List;

/**
 * Places that no rule tells apart: all compare alike with what rules name, and all belong to the
 * same regions on the same days.
 *
 * @param places at least one; those first that a host can name for certain, then those that a rule
 *     names, then by code
 * @param memberships for each side and each piece of the dates, the regions that rules ask about
 */
public record PlaceClass(List<Place> places, List<List<Regional>> memberships) {
  /** Copies the lists. */
  public PlaceClass {
    places = List.copyOf(places);
    memberships = memberships.stream().map(List::copyOf).toList();
  }

  /** {@return the place that stands for all} */
  public Place example() {
    return places.get(0);
  }

  /** {@return the regions of these places on that side's map, on the days of that piece} */
  public Regional at(int side, int date) {
    return memberships.get(side).get(date);
  }
}
