package io.partnerauth.internal.rule;

import io.partnerauth.Authority;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.internal.text.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules for tests, built without a rule file. */
public final class Rules {
  private static final Location PLACE = new Location("test.drl", 1, 1);
  private static final Metadata METADATA =
      new Metadata(
          "A test",
          Optional.empty(),
          Status.RECEIVED,
          Optional.of(Status.RECEIVED),
          List.of(),
          Authority.VENDOR,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Words as a pack declares them, of the attributes that have one. */
  private static final Map<Attribute, List<String>> WORDS =
      Map.of(
          Attribute.CUSTOMER_SECTOR,
          List.of("DEFENSE", "ENERGY", "FINANCE", "HEALTH", "MEDIA", "OTHER", "TELECOM"),
          Attribute.CUSTOMER_LISTINGS,
          List.of("EU-ASSET-FREEZE", "US-ENTITY-LIST", "US-MEU", "US-SDN", "US-SSI"),
          Attribute.CUSTOMER_END_USES,
          List.of("MILITARY", "MILITARY_INTELLIGENCE", "SURVEILLANCE"),
          Attribute.PARTNER_ROLE,
          List.of("DISTRIBUTOR", "RESELLER", "SERVICE_PROVIDER"));

  private Rules() {}

  /** {@return a rule that speaks when all conditions are true} */
  public static Rule rule(
      String id, List<String> vendors, Outcome verdict, Condition... conditions) {
    List<Conjunct> parts =
        Arrays.stream(conditions).map(c -> new Conjunct(c, c.toString(), PLACE)).toList();
    return new Rule(
        id, id, id, METADATA, parts, verdict, id + " speaks.", PLACE, vendors, !vendors.isEmpty());
  }

  /** {@return the same rule with another id} */
  public static Rule id(String id, Rule rule) {
    return rule(
        id,
        rule.vendors(),
        rule.verdict(),
        rule.parts().stream().map(Conjunct::condition).toArray(Condition[]::new));
  }

  /** {@return a comparison} */
  public static Condition test(Attribute attribute, Operator operator, @Nullable Object literal) {
    List<String> words = WORDS.getOrDefault(attribute, List.of());
    return new Condition.Test(
        words.isEmpty() ? attribute : attribute.words(words, false), operator, literal);
  }
}
