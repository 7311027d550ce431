package io.partnerauth.analysis;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Outcome;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.scenario.ScenarioResult;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What a pack does as a whole: rules that never decide anything, conditions that never matter,
 * regions that nobody covers, rules that overlap.
 *
 * <p>Every combination of facts that can occur is covered; {@link #coverage()} says so, and where
 * not. Answers are worked out when they are asked for. Not for several threads at a time.
 */
public final class PackAnalysis {
  private final LoadedPack pack;
  private final List<SourceFile> files;
  private final Ruleset ruleset;
  private final Map<String, VendorRules> vendors = new LinkedHashMap<>();
  private final Set<String> unfinished = new LinkedHashSet<>();
  private final Reporter reporter;
  private final Optional<Duration> limit;
  private final Consumer<String> steps;
  private BooleanSupplier late = () -> false;

  private PackAnalysis(
      LoadedPack pack,
      Policy policy,
      List<SourceFile> files,
      Optional<Duration> limit,
      Consumer<String> steps) {
    this.pack = pack;
    this.limit = limit;
    this.steps = steps;
    this.files = files;
    this.reporter = new Reporter(files);
    this.ruleset = Ruleset.of(pack.rules(), pack.regions(), policy);
  }

  /**
   * {@return an analysis of the pack in a folder}
   *
   * @throws InvalidRulesException when there is an error in the pack
   */
  public static PackAnalysis load(Path folder) {
    Mistakes.given("rules folder", folder);
    return of(PackFiles.in(folder));
  }

  /**
   * {@return an analysis of the shipped pack, from the artifact {@code rules-drl} on the class
   * path}
   *
   * @throws InvalidRulesException when the artifact is missing or damaged
   */
  public static PackAnalysis load() {
    return of(PackFiles.onClassPath());
  }

  /**
   * {@return an analysis of the pack whose files are these texts}
   *
   * @param texts by path within the pack, with slashes, such as {@code zoom/russia-cis-2021.drl}
   * @throws InvalidRulesException when there is an error in them
   */
  public static PackAnalysis load(Map<String, String> texts) {
    Mistakes.given("map of texts", texts);
    return of(PackFiles.of(texts));
  }

  private static PackAnalysis of(PackFiles files) {
    return of(files, LoadedPack.of(files));
  }

  static PackAnalysis of(PackFiles files, LoadedPack pack) {
    return of(pack, new Policy(Outcome.REVIEW), files.files());
  }

  static PackAnalysis of(LoadedPack pack, Policy policy, List<SourceFile> files) {
    return new PackAnalysis(pack, policy, files, Optional.empty(), step -> {});
  }

  /**
   * {@return the same under another policy for directives that only the press reported}
   *
   * @param outcome the most that their verdicts count for: CONDITIONAL, REVIEW (the default) or
   *     REVOKED
   * @throws IllegalArgumentException when it is AUTHORIZED or NO_GRANT
   */
  public PackAnalysis unverified(Outcome outcome) {
    Mistakes.given("outcome of unverified directives", outcome);
    return new PackAnalysis(pack, new Policy(outcome), files, limit, steps);
  }

  /**
   * {@return the same, which gives up what it has not found out by then; {@link #coverage()} says
   * what}
   *
   * @param limit from the first question to it; a step that has begun takes up to a second more
   */
  public PackAnalysis within(Duration limit) {
    Mistakes.given("time limit", limit);
    return new PackAnalysis(pack, ruleset.policy(), files, Optional.of(limit), steps);
  }

  /**
   * {@return the same, which tells what it is about to find out}
   *
   * @param steps is told of each step of {@link #findings()}, for people, such as "which conditions
   *     matter"
   */
  public PackAnalysis telling(Consumer<String> steps) {
    Mistakes.given("listener to steps", steps);
    return new PackAnalysis(pack, ruleset.policy(), files, limit, steps);
  }

  /** {@return SHA-256 of the pack, in hex} */
  public String packVersion() {
    return pack.version();
  }

  /** By vendor; made when first asked for, since a pack may name many. */
  private Map<String, VendorRules> vendors() {
    if (vendors.isEmpty()) {
      limit.ifPresent(this::start);
      // Whoever asks for the vendors will ask the engine; it is built on another processor. A
      // failure there comes again where the engine is asked.
      ForkJoinTask.adapt(ruleset.knowledge()::makeReady).fork();
      for (String vendor : Ruleset.vendors(ruleset.rules())) {
        vendors.put(vendor, new VendorRules(ruleset, vendor, late));
      }
    }
    return vendors;
  }

  private void start(Duration most) {
    long start = System.nanoTime();
    late = () -> System.nanoTime() - start > most.toNanos();
  }

  Ruleset ruleset() {
    return ruleset;
  }

  LoadedPack pack() {
    return pack;
  }

  /**
   * {@return what is probably not what the authors meant, by place in the files}
   *
   * <p>Drools is asked about a situation of every way into an answer besides.
   *
   * @throws IllegalStateException when Drools answers otherwise
   */
  public List<Finding> findings() {
    RuleFindings rules = new RuleFindings(ruleset, vendors().values(), reporter, steps);
    unfinished.addAll(rules.unfinished());
    List<Finding> findings = new ArrayList<>(rules.found());
    steps.accept("which regions no rule covers");
    RegionGaps gaps = new RegionGaps(ruleset);
    gaps.ofAll(vendors().keySet())
        .forEach(region -> findings.add(reporter.regionNotCovered(region)));
    unfinished.addAll(gaps.unfinished());
    steps.accept("whether Drools agrees on every answer");
    for (String vendor : ruleset.tables(pack.regions()).castVotes(late)) {
      unfinished.add(
          "whether Drools agrees on every answer about "
              + (vendor.isEmpty() ? "other vendors" : vendor));
    }
    return findings.stream().sorted().toList();
  }

  /** {@return the named vendors and regions such that no rule can speak about a sale there} */
  public List<Gap> gaps() {
    Set<String> named = new TreeSet<>();
    ruleset.rules().forEach(rule -> named.addAll(rule.vendors()));
    List<Gap> found = new ArrayList<>();
    RegionGaps gaps = new RegionGaps(ruleset);
    named.forEach(vendor -> gaps.of(vendor).forEach(region -> found.add(new Gap(vendor, region))));
    unfinished.addAll(gaps.unfinished());
    return found;
  }

  /** {@return the pairs of rules that both speak somewhere, by id} */
  public List<Overlap> overlaps() {
    Overlaps overlaps = new Overlaps(vendors().values());
    unfinished.addAll(overlaps.unfinished());
    return overlaps.found();
  }

  /**
   * {@return what scenarios leave untried: rules that decide none of them, and conditions that none
   * stands just outside of; by place in the files}
   *
   * <p>Rules that say nothing, such as withdrawn ones, need no scenario.
   *
   * @param results of the scenarios, on this pack
   */
  public List<Finding> untried(Collection<ScenarioResult> results) {
    Mistakes.all("result of a scenario", results);
    Untried untried =
        new Untried(
            ruleset.rules(),
            pack.regions(),
            results,
            new PackEvaluator(ruleset, pack.regions()).names(pack.catalogue()),
            pack.catalogue());
    List<Finding> findings = new ArrayList<>();
    untried.rules().forEach(rule -> findings.add(reporter.ruleNotTried(rule)));
    untried
        .conditions()
        .forEach((part, rules) -> findings.add(reporter.conditionNotTried(part, rules)));
    return findings.stream().sorted().toList();
  }

  /**
   * {@return one question for each combination of facts that can occur, as far as the rules tell
   * them apart, vendor by vendor}
   *
   * <p>A place whose membership in a region is unknown stands for itself: the answer may be open.
   *
   * @param most if a vendor's sales have more combinations than that, as many of them are drawn at
   *     random, the same ones each time; {@link #coverage()} tells how many there are
   */
  public Stream<Example> examples(int most) {
    BigInteger bound = BigInteger.valueOf(most);
    return vendors().values().stream()
        .map(one -> new CellSampler(one.space()))
        .flatMap(cells -> cells.count().compareTo(bound) <= 0 ? cells.each() : cells.drawn(most))
        .map(ExampleQuestions::of);
  }

  /** {@return how much the answers given so far cover} */
  public AnalysisCoverage coverage() {
    BigInteger cells = BigInteger.ZERO;
    for (VendorRules one : vendors().values()) {
      cells = cells.add(one.space().count());
    }
    return new AnalysisCoverage(cells, cells, List.copyOf(unfinished));
  }
}
