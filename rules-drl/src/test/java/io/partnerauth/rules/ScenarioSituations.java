package io.partnerauth.rules;

import io.partnerauth.internal.decide.Asked;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.scenario.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The situations that a scenario asks the rules about, with every value that stock Drools needs.
 */
final class ScenarioSituations {
  /** What a situation has where no rule of the vendor asks. */
  private static final Map<Attribute, Object> UNASKED =
      Map.of(
          Attribute.CUSTOMER_SECTOR,
          "OTHER",
          Attribute.CUSTOMER_STATE_CONTROLLED,
          false,
          Attribute.PARTNER_ROLE,
          "RESELLER",
          Attribute.PARTNER_COUNTRY,
          "AQ",
          Attribute.CUSTOMER_LISTINGS,
          Set.of(),
          Attribute.CUSTOMER_END_USES,
          Set.of(),
          Attribute.CUSTOMER_LABELS,
          Set.of());

  private final LoadedPack pack;
  private final Map<String, Partitions> landmarks = new HashMap<>();

  /** Situations as the rules about a question's vendor tell them apart. */
  ScenarioSituations(LoadedPack pack) {
    this.pack = pack;
  }

  private Partitions landmarks(String vendor) {
    return landmarks.computeIfAbsent(
        vendor,
        name ->
            Partitions.of(
                pack.rules().stream()
                    .filter(rule -> rule.vendors().isEmpty() || rule.vendors().contains(name))
                    .toList()));
  }

  /** {@return all situations that its facts allow, for each vendor and place that it asks about} */
  List<Situation> of(Scenario scenario) {
    return VendorQuestion.all(scenario.customer(), scenario.partner(), scenario.sale()).stream()
        .flatMap(
            question -> Asked.of(question, landmarks(question.vendor()), pack.regions()).stream())
        .flatMap(asked -> asked.situations().stream())
        .map(ScenarioSituations::whole)
        .toList();
  }

  private static Situation whole(Situation situation) {
    Situation whole = situation;
    for (Map.Entry<Attribute, Object> entry : UNASKED.entrySet()) {
      if (whole.get(entry.getKey()) == null) {
        whole = whole.with(entry.getKey(), entry.getValue());
      }
    }
    return whole;
  }
}
