package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * That a party is on an official list, from one date to another.
 *
 * @param list the word of the list, such as {@code US-SDN}; not blank
 * @param from the first day; empty when it has always been so
 * @param to the first day on which it is no longer so; empty when it has no end
 */
public record ListEntry(String list, Optional<LocalDate> from, Optional<LocalDate> to)
    implements Comparable<ListEntry> {
  private static final Comparator<ListEntry> ORDER =
      Comparator.comparing(ListEntry::list)
          .thenComparing(entry -> entry.from.orElse(LocalDate.MIN))
          .thenComparing(entry -> entry.to.orElse(LocalDate.MAX));

  /**
   * Checks that the list is named and the entry lasts at least a day.
   *
   * @throws InvalidQuestionException if {@code list} is blank, or {@code to} is not after {@code
   *     from}
   */
  public ListEntry {
    if (InvalidQuestionException.given("list of an entry", list).isBlank()) {
      throw InvalidQuestionException.notAllowed("The list of an entry is blank; name it");
    }
    Period.check("entry on list \"" + list + "\"", from, to);
  }

  /** {@return an entry on that list, without dates} */
  public static ListEntry of(String list) {
    return new ListEntry(list, Optional.empty(), Optional.empty());
  }

  /** {@return this entry from that day on} */
  public ListEntry from(LocalDate day) {
    return new ListEntry(
        list, Optional.of(InvalidQuestionException.given("first day of an entry", day)), to);
  }

  /** {@return this entry until the day before that day} */
  public ListEntry to(LocalDate day) {
    return new ListEntry(
        list, from, Optional.of(InvalidQuestionException.given("end of an entry", day)));
  }

  /** {@return whether the party is listed on that day} */
  public boolean isOn(LocalDate day) {
    return Period.contains(from, to, InvalidQuestionException.given("day", day));
  }

  /** {@return the order by list and dates, consistent with equals} */
  @Override
  public int compareTo(ListEntry other) {
    return ORDER.compare(this, other);
  }
}
