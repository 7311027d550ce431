package io.partnerauth.testkit.mutation;

import io.partnerauth.Authority;
import io.partnerauth.Status;
import io.partnerauth.internal.drl.syntax.Ast.Action;
import io.partnerauth.internal.drl.syntax.Ast.Annotation;
import io.partnerauth.internal.drl.syntax.Ast.Premise;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All small mistakes in one rule: in a condition, its verdict, its status, its authority, what it
 * extends.
 */
record RuleChanges(ConditionChanges conditions) {
  List<SmallMistake<RuleNode>> of(RuleNode rule) {
    List<SmallMistake<RuleNode>> changes = new ArrayList<>();
    rule.parent()
        .ifPresent(
            parent ->
                changes.add(
                    new SmallMistake<>(
                        with(
                            rule, Optional.empty(), rule.annotations(), rule.when(), rule.action()),
                        parent.start(),
                        "without extends " + parent.text())));
    metadata(rule, changes);
    when(rule, changes);
    rule.action().ifPresent(action -> verdict(rule, action, changes));
    return changes;
  }

  private static void metadata(RuleNode rule, List<SmallMistake<RuleNode>> changes) {
    for (int i = 0; i < rule.annotations().size(); i++) {
      Annotation annotation = rule.annotations().get(i);
      Token value = annotation.value();
      for (Enum<?> other : others(annotation.name().text(), value.text())) {
        Annotation changed =
            new Annotation(annotation.name(), with(value, other.name()), annotation.second());
        changes.add(
            new SmallMistake<>(
                with(
                    rule,
                    rule.parent(),
                    SmallMistake.replace(rule.annotations(), i, changed),
                    rule.when(),
                    rule.action()),
                value.start(),
                value.text() + " → " + other));
      }
    }
  }

  private static List<? extends Enum<?>> others(String key, String value) {
    return switch (key) {
      case "status" -> others(Status.valueOf(value));
      case "authority" ->
          Stream.of(Authority.values()).filter(other -> !other.name().equals(value)).toList();
      default -> List.of();
    };
  }

  /** Received and confirmed directives count alike, so no answer tells them apart. */
  private static List<Status> others(Status status) {
    return switch (status) {
      case RECEIVED, CONFIRMED -> List.of(Status.REPORTED, Status.WITHDRAWN);
      case REPORTED, UNCLEAR -> List.of(Status.CONFIRMED, Status.WITHDRAWN);
      case SUSPENDED, WITHDRAWN -> List.of(Status.REPORTED, Status.CONFIRMED);
    };
  }

  private void when(RuleNode rule, List<SmallMistake<RuleNode>> changes) {
    List<Premise> parts = rule.when();
    for (int i = 0; i < parts.size(); i++) {
      int at = i;
      Premise part = parts.get(i);
      changes.addAll(
          SmallMistake.within(
              conditions.of(part.condition()),
              condition ->
                  with(
                      rule,
                      SmallMistake.replace(
                          parts, at, new Premise(condition, part.text(), part.place())))));
      changes.add(
          new SmallMistake<>(
              with(rule, SmallMistake.drop(parts, i)),
              ConditionChanges.offset(part.condition()),
              "without " + part.text()));
    }
  }

  private static void verdict(RuleNode rule, Action action, List<SmallMistake<RuleNode>> changes) {
    Stream.of("revoke", "review", "condition")
        .filter(other -> !action.verdict().is(other))
        .forEach(
            other ->
                changes.add(
                    new SmallMistake<>(
                        with(
                            rule,
                            rule.parent(),
                            rule.annotations(),
                            rule.when(),
                            Optional.of(
                                new Action(with(action.verdict(), other), action.message()))),
                        action.verdict().start(),
                        action.verdict().text() + " → " + other)));
  }

  private static Token with(Token token, String text) {
    return new Token(token.kind(), text, token.start());
  }

  private static RuleNode with(RuleNode rule, List<Premise> when) {
    return with(rule, rule.parent(), rule.annotations(), when, rule.action());
  }

  private static RuleNode with(
      RuleNode rule,
      Optional<Token> parent,
      List<Annotation> annotations,
      List<Premise> when,
      Optional<Action> action) {
    return new RuleNode(
        rule.packageName(),
        rule.place(),
        rule.label(),
        parent,
        annotations,
        when,
        rule.shape(),
        action,
        rule.sound());
  }
}
