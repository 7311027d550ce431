package io.partnerauth.testkit.mutation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.internal.drl.syntax.Ast.RuleFile;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.DrlParser;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.pack.PackReading;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries out small mistakes in a pack's rules: would anybody notice?
 *
 * <p>Each mistake changes one literal, operator, condition, verdict, status, authority or {@code
 * extends}, or leaves out a rule; or it changes a row of {@code regions.csv}, leaves one out, or
 * adds a country; or it leaves out a word that another one includes. A mistake that nothing notices
 * is a case that nobody wrote down:
 *
 * <pre>{@code
 * @Test
 * void everyMistakeIsNoticed() {
 *   MutationReport report = RuleMutation.in(Path.of("rules")).run();
 *   assertTrue(report.unnoticed().isEmpty(), report::toString);
 * }
 * }</pre>
 *
 * <p>A mistake that changes no decision cannot be noticed, and is left out of the count. Whether it
 * changes one is not guessed: all combinations of facts are gone through, under each policy for
 * press reports. Where a pack has too many of them, the mistake stays in.
 *
 * <p>Immutable and thread-safe.
 */
public final class RuleMutation {
  private static final String WORDS = "words.csv";

  private final Map<String, String> pack;
  private final List<RuleFile> files;
  private final RuleChanges changes;
  private final Optional<SourceFile> map;
  private final Regions regions;
  private final List<RuleMutant> ofWords;

  private RuleMutation(PackFiles files) {
    LoadedPack loaded = LoadedPack.of(files); // refuses a pack with errors
    this.pack = files.texts();
    this.map = files.table("regions.csv");
    this.regions = loaded.regions();
    this.ofWords =
        files
            .table(WORDS)
            .map(table -> new WordChanges(PackReading.names(files).words(), loaded.rules()))
            .map(words -> words.of(WORDS, pack))
            .orElse(List.of());
    this.files = files.rules().stream().map(RuleMutation::issues).map(DrlParser::parse).toList();
    TreeSet<String> vendors =
        loaded.rules().stream()
            .flatMap(rule -> rule.vendors().stream())
            .collect(toCollection(TreeSet::new));
    this.changes =
        new RuleChanges(
            new ConditionChanges(
                new OtherLiterals(
                    regions.names(), vendors, one -> loaded.catalogue().words(one).names())));
  }

  /**
   * {@return mistakes in the rules of a folder}
   *
   * @throws InvalidRulesException when the pack has an error
   */
  public static RuleMutation in(Path folder) {
    return new RuleMutation(PackFiles.in(Mistakes.given("rules folder", folder)));
  }

  /**
   * {@return mistakes in the shipped rules, from the artifact {@code rules-drl} on the class path}
   *
   * @throws InvalidRulesException when the artifact is missing or damaged
   */
  public static RuleMutation shipped() {
    return new RuleMutation(PackFiles.onClassPath());
  }

  /**
   * {@return mistakes in the rules of a pack whose files are these texts}
   *
   * @param texts by path within the pack, with slashes
   * @throws InvalidRulesException when the pack has an error
   */
  public static RuleMutation of(Map<String, String> texts) {
    return new RuleMutation(PackFiles.of(Mistakes.given("map of texts", texts)));
  }

  /** {@return one pack per mistake, in the order of the files; those of regions and words first} */
  public List<RuleMutant> mutants() {
    List<RuleMutant> mutants = new ArrayList<>();
    map.ifPresent(file -> mutants.addAll(ofRegions(file.path())));
    mutants.addAll(ofWords);
    for (RuleFile file : files) {
      for (int i = 0; i < file.rules().size(); i++) {
        int at = i;
        RuleNode rule = file.rules().get(i);
        for (SmallMistake<RuleNode> change : changes.of(rule)) {
          mutants.add(
              mutant(file, rule, change, SmallMistake.replace(file.rules(), at, change.changed())));
        }
        mutants.add(
            mutant(
                file,
                rule,
                new SmallMistake<>(rule, rule.label().start(), "without this rule"),
                SmallMistake.drop(file.rules(), at)));
      }
    }
    return mutants;
  }

  private List<RuleMutant> ofRegions(String path) {
    RegionChanges inRows = new RegionChanges(regions.members());
    List<RuleMutant> mutants = new ArrayList<>();
    for (int i = 0; i < regions.members().size(); i++) {
      for (SmallMistake<String> change : inRows.of(i)) {
        Map<String, String> changed = new TreeMap<>(pack);
        changed.put(path, change.changed());
        mutants.add(
            new RuleMutant(
                regions.members().get(i).region(),
                path,
                regions.lines().get(i),
                change.text(),
                changed));
      }
    }
    return mutants;
  }

  /** {@return which mistakes the loader's checks or one of the pack's own scenarios notices} */
  public MutationReport run() {
    return run(List.of());
  }

  /**
   * {@return which mistakes are noticed by the loader's checks, one of the pack's own scenarios, or
   * one of these}
   *
   * @param more asked in this order about what is not noticed yet
   */
  public MutationReport run(List<Watch> more) {
    Mistakes.all("watch", more);
    List<Watch> watches = new ArrayList<>();
    watches.add(Watch.scenarios(pack));
    watches.addAll(more);
    SameDecisions same = new SameDecisions(pack);
    return new MutationReport(
        mutants().parallelStream()
            .map(
                mutant -> {
                  Optional<String> noticed = noticed(mutant, watches);
                  // facts of a decision have their unions already, so their cells tell nothing
                  boolean proven = noticed.isEmpty() && !mutant.file().equals(WORDS);
                  return new MutationReport.Result(
                      mutant, noticed, proven ? same.proof(mutant.pack()) : Optional.empty());
                })
            .toList());
  }

  private static Optional<String> noticed(RuleMutant mutant, List<Watch> watches) {
    return watches.stream().flatMap(watch -> watch.notice(mutant.pack()).stream()).findFirst();
  }

  private static IssueCollector issues(SourceFile file) {
    return IssueCollector.each(file, IssueCode.MORE_ISSUES);
  }

  private RuleMutant mutant(
      RuleFile file, RuleNode rule, SmallMistake<RuleNode> change, List<RuleNode> rules) {
    Map<String, String> changed = new TreeMap<>(pack);
    changed.put(file.path(), RuleFileWriter.file(file.packageName(), rules));
    String name = rule.name();
    return new RuleMutant(
        rule.action().isPresent() ? name.split(" ", 2)[0] : name,
        file.path(),
        issues(new SourceFile(file.path(), requireNonNull(pack.get(file.path()))))
            .place(change.offset())
            .line(),
        change.text(),
        changed);
  }
}
