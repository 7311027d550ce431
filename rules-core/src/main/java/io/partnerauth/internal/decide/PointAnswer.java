package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.PartlyKnown;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for one place when all that rules and grants ask is known. Immutable.
 *
 * @param facts under the grant that the partner uses
 */
record PointAnswer(
    Outcome outcome, boolean granted, List<Rule> rules, KnownFacts facts, Partitions landmarks)
    implements PlaceAnswer {

  @Override
  public FactValues values(Attribute attribute, Rule rule) {
    Object value = facts.get(attribute);
    if (value == KnownFacts.UNKNOWN) {
      return Values.NONE; // in no part of its country that anybody tells apart
    }
    if (value instanceof PartlyKnown groups) {
      return Values.of(
          landmarks.mentioned(attribute).stream()
              .filter(group -> Boolean.TRUE.equals(groups.contains(group)))
              .toList());
    }
    boolean regions =
        attribute.equals(Attribute.CUSTOMER_REGIONS) || attribute.equals(Attribute.PARTNER_REGIONS);
    return Values.of(regions ? told((Set<?>) value, attribute) : value);
  }

  /** Of the regions of a place, those that some rule or grant names. */
  private List<Object> told(@Nullable Set<?> regions, Attribute attribute) {
    Set<Object> mentioned = landmarks.mentioned(attribute);
    List<Object> told = new ArrayList<>();
    for (Object region : regions == null ? Set.of() : regions) {
      if (mentioned.contains(region)
          || (attribute.equals(Attribute.CUSTOMER_REGIONS) && isGranted(region))) {
        told.add(region);
      }
    }
    return told;
  }

  private boolean isGranted(Object region) {
    for (Grant grant : facts.partner().grants()) {
      if (grant.vendor().equals(facts.vendor()) && grant.territory().contains(region)) {
        return true;
      }
    }
    return false;
  }

  /** No graph of owners has to be asked for what is known. */
  @Override
  public List<Holding> holdings(Rule rule) {
    return List.of();
  }
}
