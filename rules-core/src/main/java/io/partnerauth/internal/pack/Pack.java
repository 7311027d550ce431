package io.partnerauth.internal.pack;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.Status;
import io.partnerauth.internal.drl.CheckedRules;
import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A pack that passed every check: rules, regions and the text of the scenarios, under one version.
 *
 * @param rules by id
 * @param version SHA-256 of the files, see {@link PackFiles#version}
 * @param scenarios the scenario files, in order of path, not yet read
 * @param warnings what somebody should look at, sorted by place
 */
public record Pack(
    List<Rule> rules,
    Regions regions,
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
    List<Issue> issues = new ArrayList<>(files.issues());
    Regions regions = Regions.NONE;
    if (files.regions().isPresent()) {
      Regions.Result read = Regions.read(files.regions().get());
      regions = read.regions();
      issues.addAll(read.issues());
    }
    CheckedRules checked = DrlReader.read(files.rules(), regions.names());
    issues.addAll(checked.issues());
    if (checked.rules().isEmpty() && issues.stream().noneMatch(Pack::isError)) {
      issues.add(noRules(files.where()));
    }
    issues.sort(null);
    if (issues.stream().anyMatch(Pack::isError)) {
      throw new InvalidRulesException(files.where(), issues);
    }
    return new Pack(checked.rules(), regions, files.version(), files.scenarios(), issues);
  }

  /**
   * {@return the same pack with another status for some rules, under a version that says so}
   *
   * @param status by the beginning of rule ids; the longest one decides
   * @throws IllegalArgumentException when no rule's id begins so
   */
  public Pack assuming(SortedMap<String, Status> status) {
    List<Rule> changed = rules;
    for (Map.Entry<String, Status> entry :
        status.entrySet()) { // longer ids come after shorter ones
      String beginning = entry.getKey() + "-";
      if (changed.stream().noneMatch(rule -> (rule.id() + "-").startsWith(beginning))) {
        throw new IllegalArgumentException(
            "No rule's id is or begins with %s; the ids are %s"
                .formatted(entry.getKey(), rules.stream().map(Rule::id).toList()));
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
    return new Pack(changed, regions, version + "+" + status, scenarios, warnings);
  }

  /**
   * {@return the pack in a folder}
   *
   * @throws InvalidRulesException when there is an error in it
   */
  public static Pack load(Path folder) {
    return of(PackFiles.in(folder));
  }

  /**
   * {@return the pack on the class path}
   *
   * @throws InvalidRulesException when there is none, or an error in it
   */
  public static Pack shipped() {
    return of(PackFiles.onClassPath());
  }

  private static Issue noRules(String where) {
    return new Issue(
        Severity.ERROR,
        "PACK013",
        "The pack has no rules, so it would authorize everything.",
        "Put rule files (.drl) into the vendors' folders.",
        where,
        0,
        0,
        "");
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }
}
