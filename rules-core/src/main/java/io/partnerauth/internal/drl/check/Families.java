package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rule extends which; reports circles, and parents that are not there. */
final class Families implements Check {
  /** Longest chain of rules that extend each other. */
  static final int LONGEST = 8;

  private final List<Draft> rules;
  private final RuleNames names;
  private final Map<Draft, Integer> depths = new IdentityHashMap<>();
  private final List<List<Draft>> circles = new ArrayList<>();
  private final Set<Draft> extended = Collections.newSetFromMap(new IdentityHashMap<>());

  Families(List<Draft> rules, RuleNames names) {
    this.rules = rules;
    this.names = names;
    rules.forEach(rule -> parent(rule).ifPresent(extended::add));
    rules.forEach(this::measure);
  }

  /** {@return whether it is the rule that its name stands for, not a second one of that name} */
  boolean isFirst(Draft rule) {
    return names.isFirst(rule);
  }

  /** {@return whether another rule extends it} */
  boolean isExtended(Draft rule) {
    return extended.contains(rule);
  }

  /** {@return the rule and all that it extends, the root first; empty when that was reported} */
  Optional<List<Draft>> chain(Draft rule) {
    int depth = depth(rule);
    if (depth < 1 || depth > LONGEST) {
      return Optional.empty();
    }
    List<Draft> chain = new ArrayList<>();
    for (Optional<Draft> next = Optional.of(rule); next.isPresent(); next = parent(next.get())) {
      chain.add(0, next.get());
    }
    return Optional.of(chain);
  }

  /** Reports an {@code extends} that leads nowhere: one mistake, one issue. */
  @Override
  public void check(Drafts pack, PackIssues issues) {
    for (Draft rule : rules) {
      Optional<Token> written = rule.own().parent();
      if (written.isPresent() && parent(rule).isEmpty()) {
        if (pack.readInFull()) {
          unknown(rule, written.get(), issues.of(rule.own()));
        }
      } else if (depth(rule) == LONGEST + 1) {
        issues
            .of(rule.own())
            .add(
                IssueCode.TOO_DEEP,
                written.orElseThrow().start(),
                "More than " + LONGEST + " rules extend each other here.",
                "Extend the directive itself.");
      }
    }
    for (List<Draft> circle : circles) {
      Draft first = Collections.min(circle, Comparator.comparing(draft -> draft.own().place()));
      issues
          .of(first.own())
          .add(
              IssueCode.EXTENDS_CIRCLE,
              first.own().parent().orElseThrow().start(),
              "The rule extends itself: '" + first.name() + "' comes back through its extends.",
              "A chain of extends ends with a rule that extends none.");
    }
  }

  private void unknown(Draft rule, Token written, IssueCollector issues) {
    if (!written.isText()) {
      return; // the rule may be among those that could not be read
    }
    Optional<Draft> elsewhere = names.find(written.value());
    Optional<String> near = issues.nearest(written.value(), names.in(rule.own().packageName()));
    issues.add(
        IssueCode.EXTENDS_UNKNOWN,
        written.start(),
        elsewhere.isPresent()
            ? "The rule " + written.quoted() + " is in another package."
            : "There is no rule " + written.quoted() + ".",
        elsewhere.isPresent()
            ? "A rule extends one of its own package: " + rule.own().packageName() + "."
            : near.map(name -> "Did you mean \"" + name + "\"?")
                .orElse("Write the whole name of the rule to extend."));
  }

  private Optional<Draft> parent(Draft rule) {
    return rule.own()
        .parent()
        .filter(Token::isText)
        .flatMap(parent -> names.find(rule.own().packageName(), parent.value()));
  }

  /** {@return how many rules its chain has; 0 when that never ends, or not with a known rule} */
  private int depth(Draft rule) {
    return depths.getOrDefault(rule, 0);
  }

  /** Follows the chain of a rule to its end, however long, and each rule only once in all. */
  private void measure(Draft rule) {
    Map<Draft, Integer> path = new IdentityHashMap<>();
    List<Draft> order = new ArrayList<>();
    Optional<Draft> next = Optional.of(rule);
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
            : order.isEmpty() || order.get(order.size() - 1).own().parent().isEmpty();
    int depth = next.map(this::depth).orElse(0);
    for (int i = order.size() - 1; i >= 0; i--) {
      depth++;
      depths.put(order.get(i), whole ? depth : 0);
    }
  }
}
