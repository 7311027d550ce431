package io.partnerauth.testkit.laws;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Which laws held, and on what; which are waived, and why. One for each class of tests. */
final class LawReport {
  private static final Map<Class<?>, LawReport> KNOWN = new ConcurrentHashMap<>();

  private final Class<?> test;
  private final Map<String, Line> lines = new TreeMap<>();

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

  /** {@return the report in lines: one for each law, and one on all} */
  @Override
  public synchronized String toString() {
    String each = lines.values().stream().map(Line::text).collect(Collectors.joining("\n  "));
    List<String> all =
        List.of(
            count(Kind.HELD) + " held",
            count(Kind.WAIVED) + " waived",
            count(Kind.NEEDLESSLY_WAIVED) + " waived needlessly",
            count(Kind.BROKEN) + " broken");
    return "Laws on %s:\n  %s\n  In all: %s."
        .formatted(test.getSimpleName(), each, String.join(", ", all));
  }
}
