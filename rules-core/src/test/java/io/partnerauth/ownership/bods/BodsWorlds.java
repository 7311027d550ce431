package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.bods.BodsHistory.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The state's interest in co in every world that a history allows, found the slow and obvious way:
 * all days on which things may have changed, all that two statements may mean, and all that
 * undisclosed holders may be are tried one by one.
 */
final class BodsWorlds {
  private static final int BEFORE = -1;

  /** All parties that are the state's. */
  private static final String STATE = "state";

  /** Whoever a nominee holds for. */
  private static final String PRINCIPAL = "principal of ";

  private final BodsHistory history;

  /** The parties that are the state's. */
  private final Set<String> states;

  private BodsWorlds(BodsHistory history, Set<String> states) {
    this.history = history;
    this.states = states;
  }

  /** Who may be a state's is, or is not. */
  private static List<BodsWorlds> all(BodsHistory history) {
    Set<String> sure = new TreeSet<>(Set.of("gov"));
    sure.removeAll(history.doubtful());
    Set<String> possible = new TreeSet<>(sure);
    possible.addAll(history.doubtful());
    return Stream.of(sure, possible).distinct().map(one -> new BodsWorlds(history, one)).toList();
  }

  /** The figures that are possible, and not in an interval. */
  static Set<Double> overlooked(BodsHistory history, ShareRange interval) {
    Set<Double> overlooked = new TreeSet<>();
    interests(history).stream()
        .filter(figure -> figure - 1e-9 > interval.high().doubleValue())
        .forEach(overlooked::add);
    interestsWithoutContradiction(history).stream()
        .filter(figure -> figure + 1e-9 < interval.low().doubleValue())
        .forEach(overlooked::add);
    return overlooked;
  }

  /** All figures that are possible, in percent. */
  static Set<Double> interests(BodsHistory history) {
    Set<Double> figures = new TreeSet<>();
    all(history).forEach(one -> figures.addAll(one.interests(one.worlds())));
    return figures;
  }

  /**
   * The figures of the worlds in which all that is stated can be so, if there are any. A world in
   * which it cannot does not make a stated share of the state unsure: that could only make an
   * answer milder.
   */
  static Set<Double> interestsWithoutContradiction(BodsHistory history) {
    Set<Double> figures = new TreeSet<>();
    for (BodsWorlds one : all(history)) {
      List<List<Told>> worlds = one.worlds();
      List<List<Told>> consistent = worlds.stream().filter(BodsWorlds::isConsistent).toList();
      figures.addAll(one.interests(consistent.isEmpty() ? worlds : consistent));
    }
    return figures;
  }

  private Set<Double> interests(List<List<Told>> worlds) {
    Set<Double> figures = new TreeSet<>();
    worlds.forEach(world -> figures.addAll(figures(world)));
    return figures;
  }

  private static boolean isConsistent(List<Told> world) {
    return hasReadingThatFits(world, "h") && hasReadingThatFits(world, "co");
  }

  private static boolean hasReadingThatFits(List<Told> world, String owned) {
    return readings(world, owned).stream()
        .map(BodsWorlds::withoutPrincipals)
        .anyMatch(register -> rest(register) >= 0);
  }

  /**
   * Whether the state holds half of co by the cascade, in all worlds in which everything is direct.
   */
  static Set<Boolean> controls(BodsHistory history) {
    Set<Boolean> controls = new TreeSet<>();
    for (BodsWorlds one : all(history)) {
      for (List<Told> world : one.worlds()) {
        if (world.stream().allMatch(told -> told.isDirect() || told.isNominee())) {
          for (Map<String, Double> h : registers(world, "h")) {
            for (Map<String, Double> co : registers(world, "co")) {
              controls.add(one.isControlled(co, h, 0));
              controls.add(one.isControlled(co, h, 1));
            }
          }
        }
      }
    }
    return controls;
  }

  private boolean isControlled(Map<String, Double> co, Map<String, Double> h, int rest) {
    boolean passesOn = ofStates(h) + rest * rest(h) >= 50;
    double owned = ofStates(co) + rest * rest(co) + (passesOn ? share(co, "h") : 0);
    return owned >= 50;
  }

  private List<List<Told>> worlds() {
    Map<Integer, List<Told>> records = new TreeMap<>();
    for (Told told : history.told()) {
      if (told.made() <= history.knownOn()) {
        records.computeIfAbsent(told.record(), r -> new ArrayList<>()).add(told);
      }
    }
    List<List<Told>> worlds = new ArrayList<>(List.of(List.of()));
    for (List<Told> record : records.values()) {
      List<List<Told>> next = new ArrayList<>();
      for (Optional<Told> content : contents(record)) {
        for (List<Told> world : worlds) {
          List<Told> more = new ArrayList<>(world);
          content.ifPresent(more::add);
          next.add(more);
        }
      }
      worlds = next;
    }
    return worlds;
  }

  /** What a record may have said of the day, over all orders of statements of one day. */
  private Set<Optional<Told>> contents(List<Told> record) {
    Set<Optional<Told>> contents = new LinkedHashSet<>();
    for (List<Told> order : orders(record)) {
      contents.addAll(onDay(order, order.size() - 1));
    }
    return contents;
  }

  private static List<List<Told>> orders(List<Told> record) {
    List<List<Told>> orders = new ArrayList<>();
    for (List<Told> order : permutations(record)) {
      Comparator<Told> time = Comparator.comparing(Told::made).thenComparing(Told::stage);
      boolean sorted = true;
      for (int i = 1; i < order.size(); i++) {
        sorted &= time.compare(order.get(i - 1), order.get(i)) <= 0;
      }
      if (sorted) {
        orders.add(order);
      }
    }
    return orders;
  }

  static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      List<T> rest = new ArrayList<>(all);
      T first = rest.remove(i);
      for (List<T> others : permutations(rest)) {
        List<T> one = new ArrayList<>(List.of(first));
        one.addAll(others);
        result.add(one);
      }
    }
    return result;
  }

  /** What the first statements up to one may have said, for every day of change. */
  private Set<Optional<Told>> onDay(List<Told> order, int newest) {
    Set<Optional<Told>> contents = new LinkedHashSet<>();
    if (newest < 0) {
      contents.add(Optional.empty());
      return contents;
    }
    Told told = order.get(newest);
    for (int begin : begins(told)) {
      if (history.day() < begin) {
        contents.addAll(onDay(order, newest - 1));
        boolean corrects =
            newest == 0
                || (told.start() != BodsHistory.NEVER && begin <= order.get(newest - 1).made());
        if (corrects) {
          contents.add(Optional.empty());
        }
        continue;
      }
      for (int end : ends(told)) {
        contents.add(history.day() < end ? Optional.of(told) : Optional.empty());
      }
    }
    return contents;
  }

  /** Nothing begins after it is said to have ended. */
  private static List<Integer> begins(Told told) {
    if (told.start() != BodsHistory.NEVER) {
      return List.of(told.start());
    }
    boolean open = told.end() == BodsHistory.NEVER;
    return until(open ? told.made() : Math.min(told.made(), told.end()));
  }

  private static List<Integer> ends(Told told) {
    if (told.end() != BodsHistory.NEVER) {
      return List.of(told.end(), told.end() + 1);
    }
    return told.stage() == 2 ? until(told.made()) : List.of(Integer.MAX_VALUE);
  }

  private static List<Integer> until(int last) {
    List<Integer> days = new ArrayList<>();
    for (int day = BEFORE; day <= last; day++) {
      days.add(day);
    }
    return days;
  }

  /** The state's interest when exactly these statements are so. */
  private Set<Double> figures(List<Told> world) {
    List<Map<String, Double>> ofH = registers(world, "h");
    List<Map<String, Double>> ofCo = registers(world, "co");
    Optional<Told> claim =
        world.stream().filter(told -> !told.isDirect() && !told.isNominee()).findFirst();
    Set<Double> figures = new TreeSet<>();
    Set<Double> contradicted = new TreeSet<>();
    for (Map<String, Double> h : ofH) {
      for (Map<String, Double> co : ofCo) {
        if (claim.isEmpty()) {
          figures.addAll(plain(co, h));
        } else if (agrees(co, h, claim.get())) {
          figures.addAll(claimed(co, h, claim.get()));
        } else {
          contradicted.addAll(claimed(co, h, claim.get()));
        }
      }
    }
    return figures.isEmpty() ? contradicted : figures;
  }

  private boolean agrees(Map<String, Double> co, Map<String, Double> h, Told claim) {
    return claim.share() <= figure(co, h, claim.owner(), 1);
  }

  /** With all that is undisclosed the state's, or nobody's of it. */
  private List<Double> plain(Map<String, Double> co, Map<String, Double> h) {
    return List.of(figure(co, h, STATE, 0), figure(co, h, STATE, 1));
  }

  /** What an owner has; of the state, all parties that are its. */
  private double figure(Map<String, Double> co, Map<String, Double> h, String owner, double rest) {
    double ofH = owned(h, owner) + rest * rest(h);
    double direct = owned(co, owner) + rest * rest(co);
    return owner.equals("h") ? direct : direct + share(co, "h") * ofH / 100;
  }

  private double owned(Map<String, Double> register, String owner) {
    return owner.equals(STATE) ? ofStates(register) : share(register, owner);
  }

  private double ofStates(Map<String, Double> register) {
    return states.stream().mapToDouble(state -> share(register, state)).sum();
  }

  private static double share(Map<String, Double> register, String owner) {
    return register.getOrDefault(owner, 0.0);
  }

  private static double rest(Map<String, Double> register) {
    return 100 - register.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Worlds in which an indirect interest, or one of which nobody knows, is so as well. */
  private Set<Double> claimed(Map<String, Double> co, Map<String, Double> h, Told claim) {
    Set<Double> figures = new TreeSet<>();
    double said = claim.share();
    double high = figure(co, h, claim.owner(), 1);
    boolean state = states.contains(claim.owner());
    boolean agrees = agrees(co, h, claim);
    for (double plain : plain(co, h)) {
      // A state that surely has so much has no less, as long as nothing contradicts it.
      boolean possible = !state || !agrees || plain >= Math.min(said, high);
      if (possible) {
        figures.add(plain);
      }
    }
    if (!agrees) {
      figures.add(state ? said + besideState(co, h, claim) : beside(co, h, claim));
    }
    boolean fits = said <= rest(co);
    if (claim.directness().equals("unknown") && fits && state) {
      figures.add(figure(co, h, STATE, 0) + said);
    }
    return figures;
  }

  /** What other parties of the state have when one of them has so much. */
  private double besideState(Map<String, Double> co, Map<String, Double> h, Told claim) {
    Set<String> others = new TreeSet<>(states);
    others.remove(claim.owner());
    double most = new BodsWorlds(history, others).figure(co, h, STATE, 0);
    return Math.min(most, 100 - claim.share());
  }

  /** What the state has when somebody else has so much; of what h has, a part is the state's. */
  private double beside(Map<String, Double> co, Map<String, Double> h, Told claim) {
    double left = 100 - claim.share();
    return claim.owner().equals("h")
        ? Math.min(ofStates(co), left) + claim.share() * ofStates(h) / 100
        : Math.min(figure(co, h, STATE, 0), left);
  }

  /**
   * All that may be meant by statements about one party. What fits into the whole is meant, if
   * anything does: 20 and 40 of one owner beside 60 of another are 20 or 40, and not 60, because a
   * file is not taken to contradict itself as long as it can be read so that it does not.
   */
  private static List<Map<String, Double>> registers(List<Told> world, String owned) {
    List<Map<String, Double>> readings = readings(world, owned);
    List<Map<String, Double>> fits =
        readings.stream().map(BodsWorlds::withoutPrincipals).filter(r -> rest(r) >= 0).toList();
    Stream<Map<String, Double>> meant =
        fits.isEmpty()
            ? readings.stream().flatMap(r -> fitting(withoutPrincipals(r)).stream())
            : fits.stream();
    long most = readings.stream().mapToLong(BodsWorlds::principals).max().orElseThrow();
    List<Map<String, Double>> forOthers =
        readings.stream().filter(r -> most > 0 && principals(r) == most).toList();
    boolean room = forOthers.stream().anyMatch(r -> rest(r) >= 0);
    return Stream.concat(
            meant,
            forOthers.stream()
                .filter(r -> !room || rest(r) >= 0)
                .flatMap(r -> fitting(r).stream())
                .map(BodsWorlds::withoutPrincipals))
        .distinct()
        .toList();
  }

  private static long principals(Map<String, Double> register) {
    return register.keySet().stream().filter(owner -> owner.startsWith(PRINCIPAL)).count();
  }

  /** Whom nominees hold for, nobody discloses. */
  private static Map<String, Double> withoutPrincipals(Map<String, Double> register) {
    Map<String, Double> without = new LinkedHashMap<>(register);
    without.keySet().removeIf(owner -> owner.startsWith(PRINCIPAL));
    return without;
  }

  /**
   * A nominee holds nothing for others, or so much of its own line and, where that is less, of
   * those of the others.
   */
  private static List<Map<String, Double>> withNominees(
      List<Map<String, Double>> readings, List<Told> world, String owned) {
    List<Map<String, Double>> all = readings;
    for (String nominee : List.of("gov", "h", "p")) {
      List<Map<String, Double>> more = new ArrayList<>(all);
      for (double share : meant(told(world, owned, nominee))) {
        for (Map<String, Double> register : all) {
          Map<String, Double> less = new LinkedHashMap<>(register);
          less.computeIfPresent(nominee, (id, own) -> Math.max(0, own - share));
          less.put(PRINCIPAL + nominee, share);
          more.add(less);
        }
      }
      all = more;
    }
    return all;
  }

  private static List<Double> told(List<Told> world, String owned, String nominee) {
    return world.stream()
        .filter(Told::isNominee)
        .filter(told -> told.owned().equals(owned) && told.owner().equals(nominee))
        .map(told -> (double) told.share())
        .toList();
  }

  private static List<Map<String, Double>> readings(List<Told> world, String owned) {
    Map<String, List<Double>> byOwner = new LinkedHashMap<>();
    for (Told told : world) {
      if (told.owned().equals(owned) && told.isDirect()) {
        byOwner.computeIfAbsent(told.owner(), o -> new ArrayList<>()).add((double) told.share());
      }
    }
    List<Map<String, Double>> registers = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<String, List<Double>> entry : byOwner.entrySet()) {
      Set<Double> meant = meant(entry.getValue());
      List<Map<String, Double>> next = new ArrayList<>();
      for (double share : meant) {
        for (Map<String, Double> register : registers) {
          Map<String, Double> more = new LinkedHashMap<>(register);
          more.put(entry.getKey(), share);
          next.add(more);
        }
      }
      registers = next;
    }
    return withNominees(registers, world, owned);
  }

  /** Records of one owner are one share told twice, or shares that add up, or some of each. */
  private static Set<Double> meant(List<Double> told) {
    Set<Double> sums = new TreeSet<>(Set.of(0.0));
    for (double share : told) {
      List.copyOf(sums).forEach(sum -> sums.add(sum + share));
    }
    Set<Double> meant = new TreeSet<>();
    sums.stream().filter(sum -> sum > 0).forEach(sum -> meant.add(Math.min(100, sum)));
    return meant;
  }

  /**
   * Where there is always too much, one holder after the other takes what is left, in every order.
   */
  private static List<Map<String, Double>> fitting(Map<String, Double> register) {
    if (rest(register) >= 0) {
      return List.of(register);
    }
    List<Map<String, Double>> fitting = new ArrayList<>();
    for (List<String> order : permutations(List.copyOf(register.keySet()))) {
      Map<String, Double> one = new LinkedHashMap<>();
      for (String owner : order) {
        one.put(owner, Math.min(register.get(owner), rest(one)));
      }
      fitting.add(one);
    }
    return fitting;
  }
}
