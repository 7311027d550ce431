package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.text.IssueCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of a pack by name; reports names and ids that two rules have. */
final class Names {
  private final Map<String, OwnRule> byName = new HashMap<>();
  private final Map<String, OwnRule> byId = new HashMap<>();
  private final Map<String, Set<String>> byPackage = new HashMap<>();

  Names(List<OwnRule> rules) {
    rules.forEach(this::add);
  }

  /** {@return the rule with this name; Drools looks in the same package only, and so do we} */
  Optional<OwnRule> find(String packageName, String name) {
    return Optional.ofNullable(byName.get(name))
        .filter(rule -> rule.file().packageName().equals(packageName));
  }

  /** {@return the rule with this name in whatever package} */
  Optional<OwnRule> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** {@return whether it is the rule that its name stands for, not a second one of that name} */
  boolean isFirst(OwnRule rule) {
    return byName.get(rule.name()) == rule;
  }

  /** {@return all names of rules in a package} */
  Set<String> in(String packageName) {
    return byPackage.getOrDefault(packageName, Set.of());
  }

  private void add(OwnRule rule) {
    if (rule.written().name().is(TokenKind.BROKEN_TEXT)) {
      return;
    }
    byPackage.computeIfAbsent(rule.file().packageName(), p -> new TreeSet<>()).add(rule.name());
    OwnRule same = byName.putIfAbsent(rule.name(), rule);
    if (same != null) {
      report(rule, same, IssueCode.DUPLICATE_NAME, "the name '" + rule.name() + "'");
    } else if (rule.isClause()) {
      OwnRule sameId = byId.putIfAbsent(rule.id().toLowerCase(Locale.ROOT), rule);
      if (sameId != null) {
        report(rule, sameId, IssueCode.DUPLICATE_ID, "the id '" + sameId.id() + "'");
      }
    }
  }

  private static void report(OwnRule rule, OwnRule first, IssueCode code, String what) {
    Location place = first.location();
    rule.issues()
        .add(
            code,
            rule.written().name(),
            "Another rule has " + what + ": " + place.file() + ", line " + place.line() + ".",
            "Every rule of a pack has its own. If it is the same rule twice, delete one.");
  }
}
