package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.facts.PartnerRole;
import io.partnerauth.facts.Sector;
import io.partnerauth.internal.cell.Landmarks;
import io.partnerauth.internal.pack.Pack;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The situations that a scenario asks the rules about. */
public final class ScenarioSituations {
  /** What a situation has where no rule of the vendor asks; stock Drools needs some value. */
  private static final Map<Attribute, Object> UNASKED =
      Map.of(
          Attribute.CUSTOMER_SECTOR,
          Sector.OTHER,
          Attribute.CUSTOMER_STATE_CONTROLLED,
          false,
          Attribute.PARTNER_ROLE,
          PartnerRole.RESELLER,
          Attribute.PARTNER_COUNTRY,
          "AQ");

  private final Pack pack;

  /** Of all rules: a situation shows what any rule asks, also one about another vendor. */
  private final Landmarks landmarks;

  /** Situations as rules of this pack tell them apart. */
  public ScenarioSituations(Pack pack) {
    this.pack = pack;
    this.landmarks = Landmarks.of(pack.rules());
  }

  /** {@return for each vendor and place that it asks about, all situations that its facts allow} */
  public List<List<Situation>> of(Scenario scenario) {
    List<List<Situation>> all = new ArrayList<>();
    Stream<String> granted = scenario.partner().grants().stream().map(Grant::vendor);
    Stream<String> vendors = scenario.sale().vendor().map(Stream::of).orElse(granted);
    vendors
        .distinct()
        .forEach(
            vendor -> {
              Question question =
                  new Question(scenario.customer(), scenario.partner(), scenario.sale(), vendor);
              Allowed allowed = new Allowed(question, landmarks, pack.regions());
              for (Optional<Place> place : places(scenario)) {
                List<Case> cases = allowed.cases(place).orElseThrow();
                all.add(cases.stream().map(Case::situation).map(this::whole).toList());
              }
            });
    return all;
  }

  private static List<Optional<Place>> places(Scenario scenario) {
    List<Optional<Place>> places = scenario.customer().places().stream().map(Optional::of).toList();
    return places.isEmpty() ? List.of(Optional.empty()) : places;
  }

  private Situation whole(Situation situation) {
    Situation whole = situation;
    for (Map.Entry<Attribute, Object> entry : UNASKED.entrySet()) {
      if (whole.get(entry.getKey()) == null) {
        whole = whole.with(entry.getKey(), entry.getValue());
      }
    }
    return whole;
  }
}
