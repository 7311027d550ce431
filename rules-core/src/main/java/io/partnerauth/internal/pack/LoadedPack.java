package io.partnerauth.internal.pack;

import static java.util.Comparator.comparing;

import io.partnerauth.Directive;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Landmarks;
import io.partnerauth.Status;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.ConditionWords;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A pack that passed every check: rules, tables and the text of the scenarios, under one version.
 *
 * @param written its rules by id, with all their steps
 * @param rules the same as they are known on the day of knowledge, by id
 * @param catalogue the vendors, products and programs that it knows
 * @param version SHA-256 of the files, see {@link PackFiles#version}
 * @param scenarios the scenario files, in order of path, not yet read
 * @param warnings what somebody should look at, sorted by place
 */
public record LoadedPack(
    List<Rule> written,
    List<Rule> rules,
    Regions regions,
    Catalogue catalogue,
    String version,
    List<SourceFile> scenarios,
    List<Issue> warnings) {
  /** Copies the lists. */
  public LoadedPack {
    written = List.copyOf(written);
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
    warnings = List.copyOf(warnings);
  }

  /**
   * {@return the pack that these files are}
   *
   * @throws InvalidRulesException when there is an error in them; it carries all issues
   */
  public static LoadedPack of(PackFiles files) {
    return of(files, PackReading.of(files, Optional.empty()));
  }

  /**
   * {@return the pack that reading these files gave}
   *
   * @throws InvalidRulesException when there is an error in them; it carries all issues
   */
  public static LoadedPack of(PackFiles files, PackReading read) {
    if (read.hasErrors()) {
      throw new InvalidRulesException(files.where(), read.issues());
    }
    return new LoadedPack(
        read.rules(),
        known(read.rules(), LocalDate.MAX),
        read.regions(),
        read.catalogue(),
        files.version(),
        files.scenarios(),
        read.issues());
  }

  /**
   * {@return the same pack with another status for some rules, under a version that says so}
   *
   * @param status by the beginning of rule ids; the longest one decides
   * @throws InvalidQuestionException when no rule's id begins so
   */
  public LoadedPack assuming(SortedMap<String, Status> status) {
    List<Rule> changed = written;
    for (Map.Entry<String, Status> entry :
        status.entrySet()) { // longer ids come after shorter ones
      String beginning = entry.getKey() + "-";
      if (changed.stream().noneMatch(rule -> (rule.id() + "-").startsWith(beginning))) {
        throw Mistakes.of(
            IssueCode.NOT_ALLOWED,
            "No rule's id is or begins with \"%s\"; the ids are %s"
                .formatted(Printable.of(entry.getKey()), written.stream().map(Rule::id).toList()));
      }
      changed =
          changed.stream()
              .map(
                  rule ->
                      (rule.id() + "-").startsWith(beginning)
                          ? rule.always(entry.getValue())
                          : rule)
              .toList();
    }
    return with(changed, known(changed, LocalDate.MAX), version + "+" + status);
  }

  /**
   * {@return the same pack with these rules alone, under a version that says so}
   *
   * @throws InvalidQuestionException when no rule has one of these ids
   */
  public LoadedPack only(SortedSet<String> ids) {
    for (String id : ids) {
      if (written.stream().noneMatch(rule -> rule.id().equals(id))) {
        throw Mistakes.of(
            IssueCode.NOT_ALLOWED,
            "No rule has the id \"%s\"; the ids are %s"
                .formatted(Printable.of(id), written.stream().map(Rule::id).toList()));
      }
    }
    return with(some(written, ids), some(rules, ids), version + "+only " + ids);
  }

  private static List<Rule> some(List<Rule> all, Set<String> ids) {
    return all.stream().filter(rule -> ids.contains(rule.id())).toList();
  }

  /**
   * {@return the same pack as it was known on a day, under a version that says so}
   *
   * <p>Of what nobody had heard of by then, no rule is in it.
   */
  public LoadedPack asKnownOn(LocalDate day) {
    return with(written, known(written, day), version + "+known " + day);
  }

  /** {@return the same pack as it is known on a day by whoever reads it then, under its version} */
  public LoadedPack today(LocalDate day) {
    return with(written, known(written, day), version);
  }

  /** {@return the days on which anything became known about its directives} */
  public SortedSet<LocalDate> stepDays() {
    SortedSet<LocalDate> days = new TreeSet<>();
    written.forEach(rule -> rule.metadata().steps().forEach(step -> days.add(step.day())));
    return Collections.unmodifiableSortedSet(days);
  }

  private static List<Rule> known(List<Rule> rules, LocalDate day) {
    return rules.stream().flatMap(rule -> rule.asKnownOn(day).stream()).toList();
  }

  private LoadedPack with(List<Rule> asWritten, List<Rule> asKnown, String otherVersion) {
    return new LoadedPack(
        asWritten, asKnown, regions, catalogue, otherVersion, scenarios, warnings);
  }

  /**
   * {@return the same pack with another catalogue}
   *
   * @param other vendors, products and programs, such as those that a host adds
   */
  public LoadedPack catalogue(Catalogue other) {
    return new LoadedPack(
        other.withCountries(written),
        other.withCountries(rules),
        regions,
        other,
        version,
        scenarios,
        warnings);
  }

  /** {@return what its rules compare facts with, and the rows of its regions} */
  public Landmarks landmarks() {
    return PackLandmarks.of(this);
  }

  /** {@return its rules by directive, in the order of files and lines} */
  public List<Directive> directives() {
    Map<List<String>, List<Rule>> byDirective = new LinkedHashMap<>();
    rules.stream()
        .sorted(comparing(Rule::location))
        .forEach(
            rule ->
                byDirective
                    .computeIfAbsent(
                        List.of(rule.location().file(), rule.directive()), d -> new ArrayList<>())
                    .add(rule));
    return byDirective.entrySet().stream()
        .map(
            entry ->
                new Directive(
                    entry.getKey().get(1),
                    entry.getKey().get(0),
                    entry.getValue().stream().map(LoadedPack::clause).toList()))
        .sorted()
        .toList();
  }

  private static Directive.Clause clause(Rule rule) {
    Metadata metadata = rule.metadata();
    return new Directive.Clause(
        rule.id(),
        rule.name(),
        rule.verdict(),
        rule.message(),
        metadata.source(),
        metadata.url(),
        metadata.authority(),
        metadata.status(),
        metadata.steps(),
        metadata.known(),
        metadata.owner(),
        metadata.reviewBy(),
        rule.vendors(),
        rule.parts().stream().map(Conjunct::text).toList(),
        rule.parts().stream().map(part -> ConditionWords.of(part.condition())).toList(),
        rule.location().line());
  }

  /**
   * {@return the pack in a folder, which was checked before; see {@link PackReading#ofChecked}}
   *
   * @throws InvalidRulesException when there is an error in it
   */
  public static LoadedPack load(Path folder) {
    return ofChecked(PackFiles.in(folder));
  }

  /**
   * {@return the pack on the class path, which its build checked}
   *
   * @throws InvalidRulesException when there is none, or an error in it
   */
  public static LoadedPack shipped() {
    return ofChecked(PackFiles.onClassPath());
  }

  private static LoadedPack ofChecked(PackFiles files) {
    return of(files, PackReading.ofChecked(files));
  }
}
