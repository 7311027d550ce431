package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
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
  private final Map<OwnRule, Integer> order = new IdentityHashMap<>();
  private final Set<OwnRule> extended = Collections.newSetFromMap(new IdentityHashMap<>());

  Families(List<OwnRule> rules, Names names) {
    this.rules = rules;
    this.names = names;
    this.readInFull = rules.stream().allMatch(rule -> rule.file().sound());
    rules.forEach(rule -> order.put(rule, order.size()));
    rules.forEach(rule -> parent(rule).ifPresent(extended::add));
  }

  /** {@return whether another rule extends it} */
  boolean isExtended(OwnRule rule) {
    return extended.contains(rule);
  }

  /** {@return the rule and all that it extends, the root first; empty when that was reported} */
  Optional<List<OwnRule>> chain(OwnRule rule) {
    List<OwnRule> chain = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    OwnRule next = rule;
    while (chain.size() < LONGEST && seen.add(next.name())) {
      chain.add(0, next);
      if (next.written().parent().isEmpty()) {
        return Optional.of(chain);
      }
      Optional<OwnRule> parent = parent(next);
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      next = parent.get();
    }
    return Optional.empty();
  }

  /** Reports, for every rule, an {@code extends} that leads nowhere. */
  void report() {
    rules.stream().filter(rule -> rule.written().parent().isPresent()).forEach(this::report);
  }

  private void report(OwnRule rule) {
    Token written = rule.written().parent().orElseThrow();
    if (parent(rule).isEmpty()) {
      unknown(rule, written);
    } else if (beginsCircle(rule)) {
      rule.issues()
          .add(
              IssueCode.EXTENDS_CIRCLE,
              written,
              "The rule extends itself: '" + rule.name() + "' comes back through its extends.",
              "A chain of extends ends with a rule that extends none.");
    } else if (chain(rule).isEmpty() && depth(rule) == LONGEST + 1) {
      rule.issues()
          .add(
              IssueCode.TOO_DEEP,
              written,
              "More than " + LONGEST + " rules extend each other here.",
              "Extend the directive itself.");
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

  /** Whether it extends itself, and is the first of those in the circle: one mistake, one issue. */
  private boolean beginsCircle(OwnRule rule) {
    OwnRule next = rule;
    for (int steps = 0; steps < LONGEST; steps++) {
      Optional<OwnRule> parent = parent(next);
      if (parent.isEmpty()) {
        return false;
      }
      next = parent.get();
      if (next == rule) {
        return true;
      }
      if (order.get(next) < order.get(rule)) {
        return false;
      }
    }
    return false;
  }

  private int depth(OwnRule rule) {
    int depth = 1;
    Optional<OwnRule> next = parent(rule);
    while (next.isPresent() && depth <= LONGEST + 1) {
      depth++;
      next = parent(next.get());
    }
    return depth;
  }
}
