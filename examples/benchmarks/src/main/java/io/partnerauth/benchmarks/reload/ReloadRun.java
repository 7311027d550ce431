package io.partnerauth.benchmarks.reload;

import io.partnerauth.benchmarks.library.RulePack;
import io.partnerauth.benchmarks.measure.MeasuredFigures;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.reload.Caller.Seen;
import io.partnerauth.benchmarks.report.Figure;
import io.partnerauth.live.LiveRules;
import io.partnerauth.live.Update;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The main class of a JVM whose rules change to and fro between two packs with different answers,
 * while callers ask.
 *
 * <p>Growth is that of the second half of the reloads: in the first, the JVM still loads and
 * compiles code that it has not run before.
 */
public final class ReloadRun {
  /** So long that only this run reloads, and only whole packs. */
  private static final Duration NEVER = Duration.ofDays(1);

  private final List<CommonPolicy> policies;
  private final Path folder;
  private final LiveRules live;
  private final ExpectedOutcomes expected;
  private final MeasuredFigures figures = new MeasuredFigures();

  private ReloadRun(Path folder, LiveRules live, List<CommonPolicy> policies) throws IOException {
    this.folder = folder;
    this.live = live;
    this.policies = policies;
    expected = new ExpectedOutcomes(policies.get(0));
    for (CommonPolicy policy : policies) {
      reload(policy);
      expected.add(live.current().packVersion(), policy.rules());
    }
  }

  /**
   * Arguments: an unused name, the folder for the pack, the file for the figures, the number of
   * rules, and the number of reloads.
   */
  public static void main(String[] args) throws Exception {
    int rules = Integer.parseInt(args[3]);
    List<CommonPolicy> policies = List.of(new CommonPolicy(rules), new CommonPolicy(rules + 1));
    Path folder = Files.createDirectories(Path.of(args[1]));
    RulePack.write(policies.get(0).rules(), folder);
    try (LiveRules live = LiveRules.watch(folder, NEVER, UnaryOperator.identity())) {
      ReloadRun run = new ReloadRun(folder, live, policies);
      run.measure(Integer.parseInt(args[4]));
      run.figures.write(Path.of(args[2]));
    }
  }

  private void measure(int reloads) throws Exception {
    Seen firstHalf = reloadUnderLoad(reloads / 2);
    Footprint before = footprint();
    Seen secondHalf = reloadUnderLoad(reloads - reloads / 2);
    Footprint after = footprint();
    Seen seen = firstHalf.and(secondHalf);

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
  private Footprint footprint() throws IOException {
    for (CommonPolicy policy : policies) {
      reload(policy);
    }
    Footprint.now(); // loads what it needs itself
    return Footprint.now();
  }

  private Seen reloadUnderLoad(int reloads) throws Exception {
    try (Traffic traffic = new Traffic(new Caller(live::current, expected))) {
      for (int i = 0; i < reloads; i++) {
        figures.add(Figure.RELOAD, reload(policies.get(i % 2)));
      }
      return traffic.stop();
    }
  }

  /** {@return milliseconds that the reload took, without writing the files} */
  private double reload(CommonPolicy policy) throws IOException {
    RulePack.write(policy.rules(), folder);
    long begin = System.nanoTime();
    Update update = live.reload();
    if (!update.accepted()) {
      throw new IllegalStateException(update.toString());
    }
    return (System.nanoTime() - begin) / 1e6;
  }

  /** What the machine does to callers anyway. */
  private Seen withoutReloading() throws Exception {
    try (Traffic traffic = new Traffic(new Caller(live::current, expected))) {
      TimeUnit.SECONDS.sleep(10);
      return traffic.stop();
    }
  }
}
