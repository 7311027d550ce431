package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of a pack by name; reports names and ids that two rules have. */
final class RuleNames {
  private final Map<String, Draft> byName = new HashMap<>();
  private final Map<String, Draft> byId = new HashMap<>();
  private final Map<String, Set<String>> byPackage = new HashMap<>();

  RuleNames(List<Draft> rules, PackIssues issues) {
    rules.forEach(rule -> add(rule, issues));
  }

  /** {@return the rule with this name; Drools looks in the same package only, and so do we} */
  Optional<Draft> find(String packageName, String name) {
    return Optional.ofNullable(byName.get(name))
        .filter(rule -> rule.own().packageName().equals(packageName));
  }

  /** {@return the rule with this name in whatever package} */
  Optional<Draft> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@return whether it is the rule that its name stands for, not a second one of that name} */
  boolean isFirst(Draft rule) {
    return byName.get(rule.name()) == rule;
  }

  /** {@return all names of rules in a package} */
  Set<String> in(String packageName) {
    return byPackage.getOrDefault(packageName, Set.of());
  }

  private void add(Draft rule, PackIssues issues) {
    if (rule.own().label().is(Token.Kind.BROKEN_TEXT)) {
      return;
    }
    byPackage.computeIfAbsent(rule.own().packageName(), p -> new TreeSet<>()).add(rule.name());
    Draft same = byName.putIfAbsent(rule.name(), rule);
    if (same != null) {
      report(rule, same, IssueCode.DUPLICATE_NAME, "the name '" + rule.name() + "'", issues);
    } else if (rule.own().isClause()) {
      Draft sameId = byId.putIfAbsent(rule.own().id().toLowerCase(Locale.ROOT), rule);
      if (sameId != null) {
        report(rule, sameId, IssueCode.DUPLICATE_ID, "the id '" + sameId.own().id() + "'", issues);
      }
    }
  }

  private static void report(
      Draft rule, Draft first, IssueCode code, String what, PackIssues issues) {
    Location place = first.own().place();
    issues.add(
        code,
        rule.own(),
        "Another rule has " + what + ": " + place.file() + ", line " + place.line() + ".",
        "Every rule of a pack has its own. If it is the same rule twice, delete one.");
  }
}
