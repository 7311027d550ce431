package io.partnerauth.ownership;

import io.partnerauth.internal.place.Countries;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a party belongs to a group of holders. */
enum Belongs {
  YES,
  MAYBE,
  NO;

  /** {@return this or the other, whichever is less certain to be so} */
  Belongs and(Belongs other) {
    return compareTo(other) >= 0 ? this : other;
  }

  static Belongs when(boolean so) {
    return so ? YES : NO;
  }

  /** {@return whether a party belongs to a group on a day} */
  static Belongs to(HolderGroup group, Party party, LocalDate day) {
    if (group instanceof HolderGroup.Listed listed) {
      return party
          .listings()
          .map(
              entries ->
                  when(
                      entries.stream()
                          .anyMatch(
                              entry -> listed.lists().contains(entry.list()) && entry.isOn(day))))
          .orElse(MAYBE);
    }
    if (group instanceof HolderGroup.From from) {
      Optional<String> country = country(party);
      return country.isEmpty() || from.perhaps().contains(country.get())
          ? MAYBE
          : when(from.countries().contains(country.get()));
    }
    if (!party.isStateByStatus()) {
      return party.kind() == PartyKind.UNKNOWN ? MAYBE : NO;
    }
    String state = Role.stateOf(party);
    return group instanceof HolderGroup.State one
        ? state.isEmpty() ? MAYBE : when(state.equals(one.state()))
        : YES;
  }

  /** A body of a state is established there, unless its country is told. */
  private static Optional<String> country(Party party) {
    return party
        .country()
        .or(
            () ->
                Optional.of(party)
                    .filter(Party::isStateByStatus)
                    .map(Role::stateOf)
                    .filter(Countries::isCountry));
  }
}
