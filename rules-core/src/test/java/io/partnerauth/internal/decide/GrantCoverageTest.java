package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.partnerauth.Grant;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrantCoverageTest {
  private static final Situation CRIMEA =
      Situation.empty()
          .with(Attribute.CUSTOMER_COUNTRY, "UA")
          .with(Attribute.CUSTOMER_SUBDIVISION, "UA-43")
          .with(Attribute.CUSTOMER_REGIONS, Set.of("CIS", "BLACK_SEA"))
          .with(Attribute.SALE_PRODUCT, "Meetings");

  static Stream<Arguments> grants() {
    Grant all = Grant.of("Zoom");
    return Stream.of(
        arguments(all, true),
        arguments(all.toBuilder().channels(Channel.PARTNER).build(), true),
        arguments(all.toBuilder().channels(Channel.VENDOR_DIRECT).build(), false),
        arguments(all.toBuilder().channels(Channel.values()).build(), true),
        arguments(all.toBuilder().from(Deciders.DAY).build(), true),
        arguments(all.toBuilder().from(Deciders.DAY.plusDays(1)).build(), false),
        arguments(all.toBuilder().to(Deciders.DAY).build(), false),
        arguments(all.toBuilder().to(Deciders.DAY.plusDays(1)).build(), true),
        arguments(all.toBuilder().products("Meetings", "Phone").build(), true),
        arguments(all.toBuilder().products("Phone").build(), false),
        arguments(Grant.of("Zoom", "UA"), true),
        arguments(Grant.of("Zoom", "UA-43"), true),
        arguments(Grant.of("Zoom", "EEA", "BLACK_SEA"), true),
        arguments(Grant.of("Zoom", "EEA", "RU"), false),
        arguments(Grant.builder("Zoom").territory("EEA").products("Meetings").build(), false));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("grants")
  void aGrantCoversNothingBeyondWhatItNames(Grant grant, boolean covers) {
    assertEquals(covers, GrantCoverage.covers(grant, Deciders.SALE, CRIMEA));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("grants")
  void nothingIsKnownToBeInWhatAGrantNames(Grant grant, boolean covers) {
    boolean anyPlaceAndProduct = grant.territory().isEmpty() && grant.products().isEmpty();
    assertEquals(
        anyPlaceAndProduct && covers,
        GrantCoverage.covers(grant, Deciders.SALE, Situation.empty()));
  }
}
