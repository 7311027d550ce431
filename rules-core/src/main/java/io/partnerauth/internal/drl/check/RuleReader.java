package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.Premise;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.text.IssueCollector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what each rule of a file says by itself. */
final class RuleReader {
  private final IssueCollector issues;
  private final ConditionReader conditions;
  private final AnnotationReader annotations;

  RuleReader(IssueCollector issues, PackNames known, Optional<LocalDate> today) {
    this.issues = issues;
    this.conditions = new ConditionReader(issues, known);
    this.annotations = new AnnotationReader(issues, today);
  }

  Draft read(RuleNode rule) {
    int errorsBefore = issues.errors();
    NameCheck.check(rule, issues);
    List<Conjunct> parts = new ArrayList<>();
    for (Premise premise : rule.when()) {
      Optional<Condition> condition = premise.condition().accept(conditions);
      condition.ifPresent(found -> parts.add(new Conjunct(found, premise.text(), premise.place())));
    }
    Map<MetadataKey, Object> metadata = annotations.read(rule.annotations());
    rule.action().ifPresent(action -> MessageCheck.check(action, issues));
    boolean sound = rule.sound() && issues.errors() == errorsBefore;
    return new Draft(List.of(rule), parts, metadata, sound);
  }
}
