package io.partnerauth.benchmarks.reload;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.benchmarks.library.RulePack;
import io.partnerauth.benchmarks.measure.Figures;
import io.partnerauth.benchmarks.policy.Policy;
import io.partnerauth.benchmarks.reload.Caller.Seen;
import io.partnerauth.benchmarks.report.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The main class of a JVM that reloads between two packs with different answers while callers ask.
 *
 * <p>Growth is from after the first tenth of the reloads, when all code has run, to the end.
 */
public final class ReloadRun {
  private final List<Path> packs;
  private final ExpectedOutcomes expected;
  private final Figures figures = new Figures();
  private volatile AuthorizationRules current;

  private ReloadRun(Path folder, int rules) throws IOException {
    Policy policy = new Policy(rules);
    expected = new ExpectedOutcomes(policy);
    packs = List.of(folder.resolve("one"), folder.resolve("other"));
    write(packs.get(0), policy);
    write(packs.get(1), new Policy(rules + 1));
    current = AuthorizationRules.load(packs.get(0));
  }

  private void write(Path pack, Policy policy) throws IOException {
    Files.createDirectories(pack);
    RulePack.write(policy.rules(), pack);
    expected.add(AuthorizationRules.load(pack).packVersion(), policy.rules());
  }

  /**
   * Arguments: an unused name, the folder for the packs, the file for the figures, the number of
   * rules, and the number of reloads.
   */
  public static void main(String[] args) throws Exception {
    ReloadRun run = new ReloadRun(Path.of(args[1]), Integer.parseInt(args[3]));
    run.measure(Integer.parseInt(args[4]));
    run.figures.write(Path.of(args[2]));
  }

  private void measure(int reloads) throws InterruptedException, ExecutionException {
    reloadUnderLoad(reloads / 10);
    Footprint before = footprint();
    Seen seen = reloadUnderLoad(reloads);
    Footprint after = footprint();

    figures.add(Figure.RELOADS, reloads);
    figures.add(Figure.DECISIONS_MEANWHILE, seen.decisions());
    figures.add(Figure.WRONG, seen.wrong());
    figures.add(Figure.LONGEST_PAUSE, seen.longestPause() / 1e6);
    figures.add(Figure.LONGEST_PAUSE_WITHOUT, withoutReloading().longestPause() / 1e6);
    figures.add(Figure.CLASS_GROWTH, after.classes() - before.classes());
    figures.add(Figure.METASPACE_GROWTH, after.metaspace() - before.metaspace());
    figures.add(Figure.HEAP_GROWTH, after.heap() - before.heap());
  }

  /** Of rules that nobody has asked yet, so that what they remember is no part of it. */
  private Footprint footprint() {
    current = AuthorizationRules.load(packs.get(0));
    return Footprint.now();
  }

  private Seen reloadUnderLoad(int reloads) throws InterruptedException, ExecutionException {
    try (Traffic traffic = new Traffic(new Caller(() -> current, expected))) {
      for (int i = 1; i <= reloads; i++) {
        long begin = System.nanoTime();
        current = AuthorizationRules.load(packs.get(i % 2));
        figures.add(Figure.RELOAD, (System.nanoTime() - begin) / 1e6);
      }
      return traffic.stop();
    }
  }

  /** What the machine does to callers anyway. */
  private Seen withoutReloading() throws InterruptedException, ExecutionException {
    try (Traffic traffic = new Traffic(new Caller(() -> current, expected))) {
      TimeUnit.SECONDS.sleep(10);
      return traffic.stop();
    }
  }
}
