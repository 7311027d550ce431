package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.drl.syntax.Ast;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule on its way from what is written to what is checked, by itself or with all that it extends.
 *
 * @param chain the rules that it was made of: the root first, the rule itself last
 * @param parts what its conditions mean, inherited ones first
 * @param metadata what its annotations say, of the type that the key asks for: String, Status,
 *     Authority, LocalDate or StatusStep
 * @param sound whether nothing was reported in the chain; of an unsound one only the name is used
 */
record Draft(
    List<RuleNode> chain, List<Conjunct> parts, Map<MetadataKey, Object> metadata, boolean sound) {
  Draft {
    chain = List.copyOf(chain);
    parts = List.copyOf(parts);
    metadata = Map.copyOf(metadata);
  }

  /** {@return a rule with all that it extends; where both say something, what is nearer to it} */
  static Draft joined(List<Draft> rootFirst) {
    List<RuleNode> chain = new ArrayList<>();
    List<Conjunct> parts = new ArrayList<>();
    Map<MetadataKey, Object> metadata = new EnumMap<>(MetadataKey.class);
    for (Draft rule : rootFirst) {
      chain.addAll(rule.chain);
      parts.addAll(rule.parts);
      metadata.putAll(rule.metadata);
    }
    return new Draft(chain, parts, metadata, rootFirst.stream().allMatch(Draft::sound));
  }

  RuleNode root() {
    return chain.get(0);
  }

  RuleNode own() {
    return chain.get(chain.size() - 1);
  }

  String name() {
    return own().name();
  }

  Stream<Condition.Test> tests() {
    return parts.stream().flatMap(part -> part.condition().tests());
  }

  /** {@return all literals that the attribute is compared with} */
  Set<Object> literals(Attribute attribute) {
    Set<Object> found = new LinkedHashSet<>();
    tests()
        .filter(test -> test.attribute().equals(attribute))
        .flatMap(test -> Stream.ofNullable(test.literal()))
        .forEach(found::add);
    return found;
  }

  /** {@return whether all conditions may be true together when one attribute's value is known} */
  boolean may(May known) {
    return parts.stream().allMatch(part -> known.be(true, part.condition()));
  }

  /** {@return what a clause must have and this has not} */
  List<MetadataKey> missing() {
    return MetadataKey.REQUIRED.stream()
        .filter(key -> !metadata.containsKey(key))
        .filter(key -> key != MetadataKey.STATUS || !heardOf())
        .toList();
  }

  private boolean heardOf() {
    return MetadataKey.FIRST_STEPS.stream().anyMatch(metadata::containsKey);
  }

  /** {@return its steps with a day, in order} */
  List<StatusStep> steps() {
    return Stream.of(MetadataKey.values())
        .filter(key -> key.step().isPresent())
        .flatMap(key -> Stream.ofNullable(metadata.get(key)))
        .map(StatusStep.class::cast)
        .sorted()
        .toList();
  }

  /** {@return whether one of its conditions asks for the vendor} */
  boolean namesVendor() {
    return tests().anyMatch(test -> test.attribute().equals(Attribute.GRANT_VENDOR));
  }

  /** {@return the vendors whose sales it can speak about, sorted; empty when any may be meant} */
  List<String> vendors() {
    List<String> vendors = new ArrayList<>();
    for (May value : KnownValues.of(Attribute.GRANT_VENDOR, literals(Attribute.GRANT_VENDOR))) {
      if (may(value)) {
        if (value.open()) {
          return List.of();
        }
        vendors.add((String) Objects.requireNonNull(value.situation().get(Attribute.GRANT_VENDOR)));
      }
    }
    return List.copyOf(vendors);
  }

  /** {@return the rule; empty unless it is a clause that has all it needs} */
  Optional<Rule> checked() {
    if (!sound || !missing().isEmpty() || parts.isEmpty()) {
      return Optional.empty();
    }
    return own().action().map(this::rule);
  }

  private Rule rule(Ast.Action action) {
    return new Rule(
        own().id(),
        name(),
        root().name(),
        new Metadata(
            get(MetadataKey.SOURCE, String.class).orElseThrow(),
            get(MetadataKey.URL, String.class),
            get(MetadataKey.STATUS, Status.class).orElse(Status.REPORTED),
            get(MetadataKey.STATUS, Status.class),
            steps(),
            get(MetadataKey.AUTHORITY, Authority.class).orElseThrow(),
            get(MetadataKey.KNOWN, LocalDate.class),
            get(MetadataKey.OWNER, String.class),
            get(MetadataKey.REVIEW_BY, LocalDate.class)),
        parts,
        switch (action.verdict().text()) {
          case "revoke" -> Outcome.REVOKED;
          case "review" -> Outcome.REVIEW;
          default -> Outcome.CONDITIONAL;
        },
        action.message().value(),
        own().place(),
        vendors(),
        namesVendor());
  }

  private <T> Optional<T> get(MetadataKey key, Class<T> type) {
    return Optional.ofNullable(metadata.get(key)).map(type::cast);
  }
}
