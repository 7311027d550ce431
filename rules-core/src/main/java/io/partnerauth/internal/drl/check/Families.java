package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rule extends which; reports circles, and parents that are not there. */
final class Families {
  /** Longest chain of rules that extend each other. */
  static final int LONGEST = 8;

  private final List<OwnRule> rules;
  private final Names names;
  private final boolean readInFull;
  private final Map<OwnRule, Integer> depths = new IdentityHashMap<>();
  private final List<List<OwnRule>> circles = new ArrayList<>();
  private final Set<OwnRule> extended = Collections.newSetFromMap(new IdentityHashMap<>());

  Families(List<OwnRule> rules, Names names) {
    this.rules = rules;
    this.names = names;
    this.readInFull = rules.stream().allMatch(rule -> rule.file().sound());
    rules.forEach(rule -> parent(rule).ifPresent(extended::add));
    rules.forEach(this::measure);
  }

  /** {@return whether another rule extends it} */
  boolean isExtended(OwnRule rule) {
    return extended.contains(rule);
  }

  /** {@return the rule and all that it extends, the root first; empty when that was reported} */
  Optional<List<OwnRule>> chain(OwnRule rule) {
    int depth = depth(rule);
    if (depth < 1 || depth > LONGEST) {
      return Optional.empty();
    }
    List<OwnRule> chain = new ArrayList<>();
    for (Optional<OwnRule> next = Optional.of(rule); next.isPresent(); next = parent(next.get())) {
      chain.add(0, next.get());
    }
    return Optional.of(chain);
  }

  /** Reports an {@code extends} that leads nowhere: one mistake, one issue. */
  void report() {
    for (OwnRule rule : rules) {
      Optional<Token> written = rule.written().parent();
      if (written.isPresent() && parent(rule).isEmpty()) {
        unknown(rule, written.get());
      } else if (depth(rule) == LONGEST + 1) {
        rule.issues()
            .add(
                IssueCode.TOO_DEEP,
                written.orElseThrow(),
                "More than " + LONGEST + " rules extend each other here.",
                "Extend the directive itself.");
      }
    }
    for (List<OwnRule> circle : circles) {
      OwnRule first = Collections.min(circle, Comparator.comparing(OwnRule::location));
      first
          .issues()
          .add(
              IssueCode.EXTENDS_CIRCLE,
              first.written().parent().orElseThrow(),
              "The rule extends itself: '" + first.name() + "' comes back through its extends.",
              "A chain of extends ends with a rule that extends none.");
    }
  }

  private void unknown(OwnRule rule, Token written) {
    if (!readInFull || !written.isText()) {
      return; // the rule may be among those that could not be read
    }
    Optional<OwnRule> elsewhere = names.find(written.value());
    Optional<String> near =
        rule.issues().nearest(written.value(), names.in(rule.file().packageName()));
    rule.issues()
        .add(
            IssueCode.EXTENDS_UNKNOWN,
            written,
            elsewhere.isPresent()
                ? "The rule " + written.quoted() + " is in another package."
                : "There is no rule " + written.quoted() + ".",
            elsewhere.isPresent()
                ? "A rule extends one of its own package: " + rule.file().packageName() + "."
                : near.map(name -> "Did you mean \"" + name + "\"?")
                    .orElse("Write the whole name of the rule to extend."));
  }

  private Optional<OwnRule> parent(OwnRule rule) {
    return rule.written()
        .parent()
        .filter(Token::isText)
        .flatMap(parent -> names.find(rule.file().packageName(), parent.value()));
  }

  /** {@return how many rules its chain has; 0 when that never ends, or not with a known rule} */
  private int depth(OwnRule rule) {
    return depths.getOrDefault(rule, 0);
  }

  /** Follows the chain of a rule to its end, however long, and each rule only once in all. */
  private void measure(OwnRule rule) {
    Map<OwnRule, Integer> path = new IdentityHashMap<>();
    List<OwnRule> order = new ArrayList<>();
    Optional<OwnRule> next = Optional.of(rule);
    while (next.isPresent() && !depths.containsKey(next.get()) && !path.containsKey(next.get())) {
      path.put(next.get(), order.size());
      order.add(next.get());
      next = parent(next.get());
    }
    Optional<Integer> back = next.map(path::get);
    back.ifPresent(from -> circles.add(List.copyOf(order.subList(from, order.size()))));
    boolean whole =
        next.isPresent()
            ? depth(next.get()) > 0
            : order.isEmpty() || order.get(order.size() - 1).written().parent().isEmpty();
    int depth = next.map(this::depth).orElse(0);
    for (int i = order.size() - 1; i >= 0; i--) {
      depth++;
      depths.put(order.get(i), whole ? depth : 0);
    }
  }
}
