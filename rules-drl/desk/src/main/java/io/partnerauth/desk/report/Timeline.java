package io.partnerauth.desk.report;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days on which an answer about one vendor's sales differs from the day before. */
public final class Timeline {
  private Timeline() {}

  /**
   * One thing that a day changes.
   *
   * @param vendor whose sales
   * @param day from when on
   * @param place the places together, in English
   * @param sales which sales, in English
   * @param buyers which buyer classes
   * @param before the answer until then: REVIEW where something open decides
   * @param after the answer since
   */
  public record Event(
      String vendor,
      LocalDate day,
      String place,
      String sales,
      Set<BuyerClass> buyers,
      Outcome before,
      Outcome after) {
    /** Copies the set. */
    public Event {
      buyers = Set.copyOf(buyers);
    }
  }

  /** {@return all that changes, by vendor and day} */
  public static List<Event> of(AuthorizationRules rules) {
    List<Event> events = new ArrayList<>();
    Questions questions = new Questions(rules);
    for (String vendor : OutlookTable.vendors(rules)) {
      for (LocalDate day : Pack.days(rules, vendor)) {
        Places places = Places.of(rules.landmarks(), day);
        for (Change change : Change.of(questions, vendor, places.all(), day)) {
          events.add(
              new Event(
                  vendor,
                  day,
                  places.name(change.places()),
                  change.sales(),
                  change.buyers(),
                  change.before(),
                  change.after()));
        }
      }
    }
    return events;
  }
}
