package io.partnerauth.internal.pack;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;

/**
 * All files of a pack, with every mistake in them: also in scenarios, which loading does not read.
 *
 * @param files the files
 * @param read what reading the rules and regions gave
 * @param issues those of rules, regions and scenarios, sorted by place
 */
public record CheckedPack(PackFiles files, PackReading read, List<Issue> issues) {
  /** Sorts a copy of the issues. */
  public CheckedPack {
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads and checks, scenarios on another processor than the rest where tables say which names
   * they may use.
   *
   * @param today the day to hold review dates against; empty to leave that out
   * @param scenarios finds the mistakes in one scenario file, which may name these vendors
   */
  public static CheckedPack of(
      PackFiles files,
      Optional<LocalDate> today,
      BiFunction<SourceFile, List<Vendor>, List<Issue>> scenarios) {
    NameTables tables = PackReading.names(files);
    if (!tables.isWhole()) {
      PackReading read = PackReading.of(files, today);
      return of(files, read, ofScenarios(files, read.vendors(), scenarios));
    }
    ForkJoinTask<List<Issue>> found =
        ForkJoinTask.adapt(() -> ofScenarios(files, tables.listed(), scenarios)).fork();
    return of(files, PackReading.of(files, today), found.join());
  }

  private static CheckedPack of(PackFiles files, PackReading read, List<Issue> ofScenarios) {
    List<Issue> issues = new ArrayList<>(read.issues());
    issues.addAll(ofScenarios);
    if (files.issues().isEmpty()) { // else the rules may be there, and not read
      issues.addAll(withoutRules(files));
    }
    return new CheckedPack(files, read, issues);
  }

  /** Scenarios in a vendor's folder whose rule file was perhaps hidden or deleted. */
  private static List<Issue> withoutRules(PackFiles files) {
    Set<String> rules = files.rules().stream().map(SourceFile::path).collect(toSet());
    List<Issue> issues = new ArrayList<>();
    for (SourceFile file : files.scenarios()) {
      String missed = PackFiles.rulesOf(file.path());
      if (missed.contains("/") && !rules.contains(missed)) {
        issues.add(
            file.issue(
                IssueCode.RULES_GONE,
                "The rule file %s of these scenarios is not here.".formatted(missed),
                "Put it back; a directive that no longer holds stays there, marked"
                    + " @status( WITHDRAWN ). Or name the scenarios after the rules that they ask.",
                0,
                0));
      }
    }
    return issues;
  }

  private static List<Issue> ofScenarios(
      PackFiles files,
      List<Vendor> known,
      BiFunction<SourceFile, List<Vendor>, List<Issue>> scenarios) {
    return files.scenarios().stream()
        .flatMap(file -> scenarios.apply(file, known).stream())
        .toList();
  }
}
