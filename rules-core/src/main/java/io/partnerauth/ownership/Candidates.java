package io.partnerauth.ownership;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The states that may have an interest in a party: those with a body among its ancestors, or one
 * that nobody has named.
 *
 * @param each those that are asked about one by one
 * @param together where there are very many, all of them as one holder: an upper bound for the rest
 */
record Candidates(List<Candidate> each, Optional<Candidate> together) {
  /** Parties and stakes that are looked at, over all states, before states are taken together. */
  private static final int WORK = 3_000_000;

  private static final int FEWEST = 8;
  private static final int MOST = 250;

  /** Orders states by what they hold directly, so that the most important are asked one by one. */
  static Candidates of(Slice slice, BitSet ancestors) {
    Map<String, Candidate> byName = new TreeMap<>();
    Map<String, Double> held = new TreeMap<>();
    Set<String> states = new HashSet<>();
    ancestors.stream()
        .mapToObj(slice::party)
        .filter(Party::isStateByStatus)
        .forEach(
            body -> {
              byName.put(name(body), Candidate.of(body));
              states.addAll(Candidate.of(body).states());
            });
    if (byName.isEmpty()) {
      return new Candidates(List.of(Candidate.UNNAMED), Optional.empty());
    }
    int most = Math.max(FEWEST, Math.min(MOST, WORK / slice.weight()));
    if (byName.size() <= most) {
      return new Candidates(List.copyOf(byName.values()), Optional.empty());
    }
    for (List<Register> kind : slice.kinds()) {
      ancestors.stream()
          .mapToObj(kind::get)
          .flatMap(register -> register.lines().stream())
          .forEach(
              line ->
                  held.merge(
                      name(slice.party(line.owner())), line.low().doubleValue(), Double::sum));
    }
    List<Candidate> largest =
        byName.keySet().stream()
            .sorted(Comparator.comparingDouble((String name) -> -held.getOrDefault(name, 0.0)))
            .limit(most)
            .map(byName::get)
            .toList();
    return new Candidates(largest, Optional.of(new Candidate(states, Set.of())));
  }

  /** Tells a state from a body whose state is not told, should both have the same name. */
  private static String name(Party body) {
    String state = Role.stateOf(body);
    return state.isEmpty() ? "body " + body.id() : "state " + state;
  }
}
