package io.partnerauth.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario of the shipped pack, found on the class path as a host finds it. */
class ShippedScenariosTest {
  private static final List<Scenario> SCENARIOS = Scenarios.shipped();

  @TestFactory
  Stream<DynamicTest> scenarios() {
    AuthorizationRules rules = AuthorizationRules.load();
    return DynamicTest.stream(
        SCENARIOS.stream(), Scenario::toString, scenario -> scenario.verify(rules));
  }

  @Test
  void thereAreManyOfThem() {
    assertTrue(SCENARIOS.size() >= 120, () -> SCENARIOS.size() + " scenarios");
  }
}
