package io.partnerauth.internal.form;

import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Reads what is known of attributes of the pack's own: {@code number: {paymentDays: 30}}, and the
 * same for {@code day} and {@code flag}.
 *
 * @param fact whose they are, such as {@code Customer}
 */
record OwnFactsReader(Fields fields, String fact, FormIssues issues) {
  OwnFacts read() {
    return Fields.make(
            issues,
            fields.node(),
            () ->
                new OwnFacts(
                    each("number", Fields::numbers),
                    each("day", Fields::days),
                    each("flag", Fields::flags)))
        .orElse(OwnFacts.NONE);
  }

  private <T> SortedMap<String, Fact<T>> each(
      String type, BiFunction<Fields, String, List<T>> values) {
    SortedMap<String, Fact<T>> facts = new TreeMap<>();
    fields
        .value(type)
        .map(node -> own(type, node))
        .ifPresent(
            own -> own.keys().forEach(key -> facts.put(key, new Fact<>(values.apply(own, key)))));
    return facts;
  }

  private Fields own(String type, Node node) {
    String thing = "the " + type + "s of a " + fact.toLowerCase(Locale.ROOT);
    List<Attribute> declared = issues.names().own(fact);
    return declared.isEmpty()
        ? Fields.ofAny(issues, thing, node)
        : Fields.of(
            issues,
            thing,
            node,
            declared.stream()
                .filter(one -> one.component().equals(type))
                .map(Attribute::key)
                .toList());
  }
}
