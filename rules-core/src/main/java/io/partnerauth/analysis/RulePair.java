package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same rule in two packs.
 *
 * @param before the rule in the pack before; empty when it was added
 * @param after the rule in the pack after; empty when it was removed
 */
record RulePair(Optional<Rule> before, Optional<Rule> after) {
  /** {@return whether both ask the same of a situation} */
  boolean asksTheSame() {
    return before.isPresent()
        && after.isPresent()
        && NormalizedCondition.by(before.get()).equals(NormalizedCondition.by(after.get()));
  }

  /**
   * {@return whether, where both speak, they come to the same: the outcome, and if that is a
   * condition, its words}
   */
  boolean saysTheSame(Policy beforePolicy, Policy afterPolicy) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    Outcome outcome = beforePolicy.weigh(before.get());
    return outcome == afterPolicy.weigh(after.get())
        && (outcome != Outcome.CONDITIONAL || before.get().message().equals(after.get().message()));
  }

  /** {@return whether it has the same id and words, and speaks alike where there is no grant} */
  boolean readsTheSame() {
    return before.map(Rule::id).equals(after.map(Rule::id))
        && before.map(Rule::namesVendor).equals(after.map(Rule::namesVendor))
        && before.map(Rule::message).equals(after.map(Rule::message));
  }

  /** {@return why it no longer says what it said, for people} */
  String cause() {
    if (before.isEmpty() || after.isEmpty()) {
      return edit().orElseThrow().toString();
    }
    List<String> causes = new ArrayList<>();
    for (RuleEdit.Detail detail : details(before.get(), after.get())) {
      switch (detail.part()) {
        case CONDITIONS -> causes.add("has other conditions");
        case VERDICT, STATUS -> causes.add("is " + detail.after() + ", not " + detail.before());
        case MESSAGE -> {
          if (after.get().verdict() == Outcome.CONDITIONAL) {
            causes.add("sets another condition");
          }
        }
        default -> {
          // does not decide anything
        }
      }
    }
    return after.get().id()
        + " "
        + (causes.isEmpty() ? "speaks about other places" : String.join(" and ", causes));
  }

  /** {@return what became of the rule; empty when nothing that anybody reads changed} */
  Optional<RuleEdit> edit() {
    List<RuleEdit.Detail> details = new ArrayList<>();
    if (before.isPresent() && after.isPresent()) {
      details.addAll(details(before.get(), after.get()));
      if (details.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new RuleEdit(before.map(Rule::id), after.map(Rule::id), details));
  }

  private List<RuleEdit.Detail> details(Rule one, Rule other) {
    List<RuleEdit.Detail> details =
        new ArrayList<>(
            Stream.of(
                    detail(RuleEdit.EditedPart.ID, one.id(), other.id()),
                    detail(RuleEdit.EditedPart.NAME, title(one), title(other)),
                    detail(RuleEdit.EditedPart.VERDICT, one.verdict(), other.verdict()),
                    detail(RuleEdit.EditedPart.MESSAGE, one.message(), other.message()),
                    detail(
                        RuleEdit.EditedPart.STATUS,
                        one.metadata().status(),
                        other.metadata().status()),
                    detail(
                        RuleEdit.EditedPart.AUTHORITY,
                        one.metadata().authority(),
                        other.metadata().authority()),
                    detail(
                        RuleEdit.EditedPart.SOURCE,
                        one.metadata().source(),
                        other.metadata().source()),
                    detail(
                        RuleEdit.EditedPart.URL,
                        one.metadata().url().orElse(""),
                        other.metadata().url().orElse("")))
                .filter(detail -> !detail.before().equals(detail.after()))
                .toList());
    if (!asksTheSame()) {
      details.add(
          new RuleEdit.Detail(
              RuleEdit.EditedPart.CONDITIONS, onlyIn(one, other), onlyIn(other, one)));
    }
    return details;
  }

  private static RuleEdit.Detail detail(RuleEdit.EditedPart part, Object before, Object after) {
    return new RuleEdit.Detail(part, before.toString(), after.toString());
  }

  /** The name without the id that it begins with. */
  private static String title(Rule rule) {
    return rule.name().substring(Math.min(rule.id().length(), rule.name().length())).strip();
  }

  /** The conditions of one rule, as written, that the other has not in the same words. */
  private static String onlyIn(Rule rule, Rule other) {
    List<String> others =
        other.parts().stream().map(part -> NormalizedCondition.by(part.condition())).toList();
    return rule.parts().stream()
        .filter(part -> !others.contains(NormalizedCondition.by(part.condition())))
        .map(part -> part.text().strip().replaceAll("\\s+", " "))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
