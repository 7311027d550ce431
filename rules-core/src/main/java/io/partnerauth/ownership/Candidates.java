package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The holders of a group that may have a part in a party: those among its ancestors, or one that
 * nobody has named.
 *
 * @param each those that are asked about one by one
 * @param together where there are very many, all of them as one holder: an upper bound for the rest
 */
record Candidates(List<CountedHolders> each, Optional<CountedHolders> together) {
  /** Parties and stakes that are looked at, over all holders, before they are taken together. */
  private static final int WORK = 3_000_000;

  private static final int FEWEST = 8;
  private static final int MOST = 250;
  private static final Comparator<Holder> BY_ID =
      Comparator.comparing(Holder::kind).thenComparing(Holder::id);

  /** Orders holders by what they hold directly, so that the most important are asked one by one. */
  static Candidates of(Slice slice, BitSet ancestors, CountedHolders all) {
    Map<Holder, Double> held = new TreeMap<>(BY_ID);
    ancestors.stream()
        .filter(party -> party != all.asked() && isHolder(slice, party, all.group()))
        .forEach(party -> held.put(Holder.of(slice.party(party)), 0.0));
    if (held.isEmpty()) {
      return new Candidates(List.of(all.only(Holder.UNNAMED)), Optional.empty());
    }
    int most = Math.max(FEWEST, Math.min(MOST, WORK / slice.weight()));
    if (held.size() <= most) {
      return new Candidates(held.keySet().stream().map(all::only).toList(), Optional.empty());
    }
    for (List<Register> kind : slice.kinds()) {
      ancestors.stream()
          .mapToObj(kind::get)
          .flatMap(register -> register.lines().stream())
          .forEach(
              line ->
                  held.computeIfPresent(
                      Holder.of(slice.party(line.owner())),
                      (holder, share) -> share + line.low().doubleValue()));
    }
    List<CountedHolders> largest =
        held.keySet().stream()
            .sorted(Comparator.comparingDouble((Holder holder) -> -held.getOrDefault(holder, 0.0)))
            .limit(most)
            .map(all::only)
            .toList();
    return new Candidates(largest, Optional.of(all));
  }

  /** An unknown party counts with each of the others, and dispersed holders are never one. */
  private static boolean isHolder(Slice slice, int index, HolderGroup group) {
    Party party = slice.party(index);
    Belongs belongs = Belongs.to(group, party, slice.day());
    return party.kind() != PartyKind.DISPERSED
        && (belongs == Belongs.YES
            || (belongs == Belongs.MAYBE && party.kind() != PartyKind.UNKNOWN));
  }
}
