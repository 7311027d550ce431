package io.partnerauth.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchmarksTest {
  @Test
  void measuresEveryEngineAtFourSizesByDefault() {
    Plan plan = plan();
    assertEquals(List.of(EngineName.values()), plan.engines());
    assertEquals(List.of(10, 100, 1_000, 10_000), plan.sizes());
  }

  @Test
  void enginesAndSizesAndLimitCanBeChosen() {
    Plan plan = plan("--engines", "cedar,drools-session", "--rules", "50,20,50", "--limit", "7");
    assertEquals(List.of(EngineName.DROOLS_SESSION, EngineName.CEDAR), plan.engines());
    assertEquals(List.of(20, 50), plan.sizes());
    assertEquals(Duration.ofSeconds(7), plan.limit());
  }

  @Test
  void aQuickRunTakesFewerSizesAndLessTime() {
    Plan quick = plan("--quick");
    assertEquals(List.of(10, 1_000), quick.sizes());
    assertEquals(-1, quick.timing().total().compareTo(plan().timing().total()));
  }

  @Test
  void aFullRunTimesLongerAndWaitsLonger() {
    Plan full = plan("--full");
    assertEquals(1, full.timing().total().compareTo(plan().timing().total()));
    assertEquals(1, full.limit().compareTo(plan().limit()));
  }

  @Test
  void everyEngineHasATitle() {
    assertEquals(EngineName.values().length, Benchmarks.titles().size());
  }

  private static Plan plan(String... args) {
    Benchmarks command = new Benchmarks();
    new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return command.plan();
  }
}
