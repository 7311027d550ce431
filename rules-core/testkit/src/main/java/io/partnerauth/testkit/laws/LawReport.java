package io.partnerauth.testkit.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Which laws held, and on what; which are waived, and why. One for each class of tests. */
final class LawReport {
  private static final Map<Class<?>, LawReport> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> test;
  private final Map<String, Line> lines = new TreeMap<>();

  /** By what they were held on, the numbers of the laws that held. */
  private final Map<String, SortedSet<Integer>> held = new LinkedHashMap<>();

  /** How a law came off. */
  enum Kind {
    HELD,
    WAIVED,
    NEEDLESSLY_WAIVED,
    BROKEN
  }

  /** One law's line; see {@link #toString}. */
  private record Line(Kind kind, String text) {}

  private LawReport(Class<?> test) {
    this.test = test;
  }

  /** {@return the report on a class of tests} */
  static LawReport of(Class<?> test) {
    return KNOWN.computeIfAbsent(test, LawReport::new);
  }

  /**
   * Adds a law that held.
   *
   * @param on what it was held on, such as {@code in 200 tries}
   */
  synchronized void held(Law law, String on) {
    add(law, Kind.HELD, "");
    held.computeIfAbsent(on, other -> new TreeSet<>()).add(law.number());
  }

  /** Adds how a law came off. */
  synchronized void add(Law law, Kind kind, String text) {
    String method = law.method();
    lines.put("%03d %s".formatted(law.number(), method), new Line(kind, text));
  }

  synchronized boolean isEmpty() {
    return lines.isEmpty();
  }

  private long count(Kind kind) {
    return lines.values().stream().filter(line -> line.kind() == kind).count();
  }

  /** {@return the report in lines: one for laws that held alike, one for each other, one on all} */
  @Override
  public synchronized String toString() {
    List<String> each = new ArrayList<>();
    held.forEach((on, laws) -> each.add(named(laws) + " " + on));
    lines.values().stream()
        .filter(line -> line.kind() != Kind.HELD)
        .forEach(line -> each.add(line.text()));
    List<String> all =
        List.of(
            count(Kind.HELD) + " held",
            count(Kind.WAIVED) + " waived",
            count(Kind.NEEDLESSLY_WAIVED) + " waived needlessly",
            count(Kind.BROKEN) + " broken");
    return "Laws on %s:\n  %s\n  In all: %s."
        .formatted(test.getSimpleName(), String.join("\n  ", each), String.join(", ", all));
  }

  private static String named(SortedSet<Integer> laws) {
    List<String> numbers = laws.stream().map(String::valueOf).toList();
    return numbers.size() == 1
        ? "Law " + numbers.get(0) + " holds"
        : "Laws " + String.join(", ", numbers) + " hold";
  }
}
