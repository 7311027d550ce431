package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words what was found, with its place in the rule file. */
final class Reporter {
  private final Map<String, SourceFile> files = new HashMap<>();

  Reporter(List<SourceFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
  }

  Finding neverSpeaks(Rule rule) {
    return finding(
        Finding.Kind.NEVER_SPEAKS,
        List.of(rule.id()),
        rule.id() + " never speaks: no combination of facts that can occur meets its conditions.",
        "Look for two conditions that exclude each other. A country decides its regions by date, and"
            + " a government agency or state institution is wholly the state's.",
        rule.location());
  }

  Finding changesNothing(Rule rule, Collection<String> covering) {
    List<String> rules = new ArrayList<>(List.of(rule.id()));
    rules.addAll(covering);
    return finding(
        Finding.Kind.CHANGES_NO_OUTCOME,
        rules,
        rule.id() + " changes no outcome: wherever it speaks, " + says(covering) + " as much.",
        "Leave it out, or check whether its conditions say what was meant.",
        rule.location());
  }

  private static String says(Collection<String> ids) {
    return String.join(" or ", ids) + (ids.size() == 1 ? " says" : " say");
  }

  Finding conditionNeverMatters(Condition.Test test, Location place, List<Rule> rules) {
    return finding(
        Finding.Kind.CONDITION_NEVER_MATTERS,
        ids(rules),
        "This condition never matters: " + text(test) + ".",
        "Without it "
            + String.join(", ", ids(rules))
            + (rules.size() == 1 ? " speaks" : " speak")
            + " about the same sales. Leave it out, or check whether it says what was meant.",
        place);
  }

  Finding attributeNeverMatters(Attribute attribute, Location place, List<Rule> rules) {
    return finding(
        Finding.Kind.ATTRIBUTE_NEVER_MATTERS,
        ids(rules),
        attribute + " never matters: rules ask about it, but no answer depends on it.",
        "Leave the conditions on it out, or check whether they say what was meant.",
        place);
  }

  Finding regionNotCovered(String region) {
    return finding(
        Finding.Kind.REGION_NOT_COVERED,
        List.of(),
        "No rule of any vendor speaks about a customer in " + region + ".",
        "Add a rule, or leave the region out of regions.csv.",
        new Location("regions.csv", 0, 0));
  }

  Finding ruleNotTried(Rule rule) {
    return finding(
        Finding.Kind.RULE_NOT_TRIED,
        List.of(rule.id()),
        "No scenario is decided by " + rule.id() + ".",
        "Write one beside the rule in which it speaks and no other rule says more.",
        rule.location());
  }

  Finding conditionNotTried(Conjunct part, Collection<String> rules) {
    return finding(
        Finding.Kind.CONDITION_NOT_TRIED,
        List.copyOf(rules),
        "No scenario stands just outside this condition of " + String.join(", ", rules) + ".",
        "Write one that meets every other condition of the rule and not this one, such as the day"
            + " before or a share just below.",
        part.location());
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).sorted().toList();
  }

  private static String text(Condition.Test test) {
    Object literal = test.literal();
    String written =
        literal instanceof Enum<?> constant
            ? constant.getDeclaringClass().getSimpleName() + "." + constant.name()
            : literal instanceof String string ? '"' + string + '"' : String.valueOf(literal);
    return test.attribute().component() + " " + test.operator().symbol() + " " + written;
  }

  private Finding finding(
      Finding.Kind kind, List<String> rules, String message, String help, Location place) {
    SourceFile file = files.getOrDefault(place.file(), new SourceFile(place.file(), ""));
    return new Finding(
        kind, rules, file.issue(kind.issue(), message, help, place.line(), place.column()));
  }
}
