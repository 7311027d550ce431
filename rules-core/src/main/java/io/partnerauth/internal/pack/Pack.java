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
import io.partnerauth.internal.rule.Metadata;
import io.partnerauth.internal.rule.Part;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A pack that passed every check: rules, tables and the text of the scenarios, under one version.
 *
 * @param rules by id
 * @param catalogue the vendors, products and programs that it knows
 * @param version SHA-256 of the files, see {@link PackFiles#version}
 * @param scenarios the scenario files, in order of path, not yet read
 * @param warnings what somebody should look at, sorted by place
 */
public record Pack(
    List<Rule> rules,
    Regions regions,
    Catalogue catalogue,
    String version,
    List<SourceFile> scenarios,
    List<Issue> warnings) {
  /** Copies the lists. */
  public Pack {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
    warnings = List.copyOf(warnings);
  }

  /**
   * {@return the pack that these files are}
   *
   * @throws InvalidRulesException when there is an error in them; it carries all issues
   */
  public static Pack of(PackFiles files) {
    return of(files, PackReading.of(files, Optional.empty()));
  }

  /**
   * {@return the pack that reading these files gave}
   *
   * @throws InvalidRulesException when there is an error in them; it carries all issues
   */
  public static Pack of(PackFiles files, PackReading read) {
    if (read.hasErrors()) {
      throw new InvalidRulesException(files.where(), read.issues());
    }
    return new Pack(
        read.rules(),
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
  public Pack assuming(SortedMap<String, Status> status) {
    List<Rule> changed = rules;
    for (Map.Entry<String, Status> entry :
        status.entrySet()) { // longer ids come after shorter ones
      String beginning = entry.getKey() + "-";
      if (changed.stream().noneMatch(rule -> (rule.id() + "-").startsWith(beginning))) {
        throw Mistakes.of(
            IssueCode.NOT_ALLOWED,
            "No rule's id is or begins with \"%s\"; the ids are %s"
                .formatted(Printable.of(entry.getKey()), rules.stream().map(Rule::id).toList()));
      }
      changed =
          changed.stream()
              .map(
                  rule ->
                      (rule.id() + "-").startsWith(beginning)
                          ? rule.status(entry.getValue())
                          : rule)
              .toList();
    }
    return new Pack(changed, regions, catalogue, version + "+" + status, scenarios, warnings);
  }

  /**
   * {@return the same pack with another catalogue}
   *
   * @param other vendors, products and programs, such as those that a host adds
   */
  public Pack catalogue(Catalogue other) {
    return new Pack(rules, regions, other, version, scenarios, warnings);
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
                    entry.getValue().stream().map(Pack::clause).toList()))
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
        metadata.known(),
        metadata.owner(),
        metadata.reviewBy(),
        rule.vendors(),
        rule.parts().stream().map(Part::text).toList(),
        rule.parts().stream().map(part -> ConditionWords.of(part.condition())).toList(),
        rule.location().line());
  }

  /**
   * {@return the pack in a folder, which was checked before; see {@link PackReading#ofChecked}}
   *
   * @throws InvalidRulesException when there is an error in it
   */
  public static Pack load(Path folder) {
    return ofChecked(PackFiles.in(folder));
  }

  /**
   * {@return the pack on the class path, which its build checked}
   *
   * @throws InvalidRulesException when there is none, or an error in it
   */
  public static Pack shipped() {
    return ofChecked(PackFiles.onClassPath());
  }

  private static Pack ofChecked(PackFiles files) {
    return of(files, PackReading.ofChecked(files));
  }
}
