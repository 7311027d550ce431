package io.partnerauth.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A rule file to be written: what the directive asks, and its clauses.
 *
 * @param status {@code RECEIVED} and so on
 * @param authority {@code VENDOR} and so on; a directive for everybody's sales is a law always
 * @param base what all clauses ask, besides the vendor
 */
record DrawnDirective(String status, String authority, List<Pattern> base, List<Clause> clauses) {
  private static final Pattern ANYBODY =
      new Pattern(Set.of("Sale.channel"), "Sale( channel == Channel.PARTNER )");

  /**
   * One clause.
   *
   * @param then the verdict: {@code revoke}, {@code review} or {@code condition}
   */
  record Clause(List<Pattern> when, String then) {
    /** A warning, which cannot revoke. */
    Clause milder() {
      return then.equals("revoke") ? new Clause(when, "review") : this;
    }
  }

  /** Lets no warning revoke. */
  DrawnDirective {
    if (authority.equals("GUIDANCE")) {
      clauses = clauses.stream().map(Clause::milder).toList();
    }
  }

  /**
   * {@return the file}
   *
   * @param vendor whose sales it speaks of; empty for everybody's
   * @param number of the file among the vendor's, from 1
   */
  String text(String vendor, int number) {
    String name = (vendor.isEmpty() ? "Law " : vendor + " directive ") + number;
    String id =
        (vendor.isEmpty() ? "LAW" : letters(vendor).toUpperCase(Locale.ROOT)) + "-" + number;
    List<Pattern> first = new ArrayList<>();
    if (!vendor.isEmpty()) {
      first.add(new Pattern(Set.of("Grant.vendor"), "Grant( vendor == \"" + vendor + "\" )"));
    }
    Set<String> asked = new TreeSet<>();
    first.addAll(kept(base, asked));
    if (first.isEmpty()) { // a law for everybody has to ask something
      first.addAll(kept(List.of(ANYBODY), asked));
    }
    StringBuilder text = new StringBuilder(head(vendor));
    text.append(
        """

        rule "%s"
            @source( "Written by a property" )
            @status( %s )
            @authority( %s )
        when
        %sthen
        end
        """
            .formatted(name, status, vendor.isEmpty() ? "LAW" : authority, lines(first)));
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      text.append(
          """

          rule "%s-%d" extends "%s"
          when
          %sthen
              ruling.%s( "%s-%d speaks." );
          end
          """
              .formatted(
                  id,
                  i + 1,
                  name,
                  lines(kept(clause.when(), new TreeSet<>(asked))),
                  clause.then(),
                  id,
                  i + 1));
    }
    return text.toString();
  }

  /** {@return the name of the folder that the vendor's files lie in} */
  static String folder(String vendor) {
    return vendor.isEmpty() ? "law" : letters(vendor).toLowerCase(Locale.ROOT);
  }

  private static String letters(String vendor) {
    return vendor.replaceAll("[^A-Za-z]", "");
  }

  private static String head(String vendor) {
    return """
        package io.partnerauth.rules.%s

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling
        """
        .formatted(folder(vendor));
  }

  /** Each attribute is asked about once, so that no two conditions contradict each other. */
  private static List<Pattern> kept(List<Pattern> patterns, Set<String> asked) {
    List<Pattern> kept = new ArrayList<>();
    for (Pattern pattern : patterns) {
      if (pattern.asksNone(asked)) {
        asked.addAll(pattern.attributes());
        kept.add(pattern);
      }
    }
    return kept;
  }

  private static String lines(List<Pattern> patterns) {
    return patterns.stream()
        .map(pattern -> "    " + pattern.text() + "\n")
        .collect(Collectors.joining());
  }
}
