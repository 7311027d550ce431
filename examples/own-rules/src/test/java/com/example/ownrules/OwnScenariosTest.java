package com.example.ownrules;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every written case gets its answer. */
class OwnScenariosTest {
  @TestFactory
  Stream<DynamicTest> scenarios() {
    Path folder = Path.of("rules");
    AuthorizationRules rules = AuthorizationRules.load(folder);
    return DynamicTest.stream(
        Scenarios.in(folder).stream(), Scenario::toString, scenario -> scenario.verify(rules));
  }
}
