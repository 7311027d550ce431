package io.partnerauth.ownership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

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
      return party.listings().map(entries -> on(listed, entries, day)).orElse(MAYBE);
    }
    if (group instanceof HolderGroup.From from) {
      Optional<String> country = party.seat();
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

  /** A word that is not understood may mean any list. */
  private static Belongs on(HolderGroup.Listed listed, Set<ListEntry> entries, LocalDate day) {
    Belongs found = NO;
    for (ListEntry entry : entries) {
      if (entry.isOn(day)) {
        if (listed.lists().contains(entry.list())) {
          return YES;
        }
        found = listed.understands(entry.list()) ? found : MAYBE;
      }
    }
    return found;
  }
}
