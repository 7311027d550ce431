package io.partnerauth.rules;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.engine.StockDrools;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every shipped file is plain DRL: stock Drools compiles it and fires the same rules. */
class StockDroolsTest {
  @Test
  void stockDroolsFiresTheSameRulesOnEveryScenario() {
    LoadedPack pack = LoadedPack.shipped();
    Knowledge knowledge = Knowledge.of(pack.written()); // it passes over the days of a suspension
    ScenarioSituations situations = new ScenarioSituations(pack);
    List<SourceFile> files = PackFiles.onClassPath().rules();
    Set<String> fired = new HashSet<>();
    try (StockDrools stock =
        StockDrools.compile(files.stream().map(SourceFile::text).toArray(String[]::new))
            .keyed(Partitions.of(pack.rules()).attributes())) {
      for (Scenario scenario : Scenarios.shipped()) {
        for (Situation situation : situations.of(scenario)) {
          Set<String> ours =
              knowledge.ask(situation).stream()
                  .map(Rule::message)
                  .collect(toCollection(TreeSet::new));
          assertEquals(stock.ask(situation), ours, () -> scenario + "\n" + situation);
          fired.addAll(ours);
        }
      }
    }
    assertTrue(fired.size() >= pack.rules().size() - 1, () -> "only these fired: " + fired);
  }
}
