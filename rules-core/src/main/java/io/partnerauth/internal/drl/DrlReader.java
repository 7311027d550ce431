package io.partnerauth.internal.drl;

import io.partnerauth.internal.drl.check.PackCheck;
import io.partnerauth.internal.drl.check.PackNames;
import io.partnerauth.internal.drl.syntax.DroolsAgreement;
import io.partnerauth.internal.drl.syntax.FileParser;
import io.partnerauth.internal.drl.syntax.WrittenFile;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads rule files: DRL text in, checked rules and issues out. */
public final class DrlReader {
  private DrlReader() {}

  /**
   * {@return the rules of a pack, and what is wrong with its files}
   *
   * <p>Whatever the files contain, it does not throw, runs nothing, and ends. The order of the
   * files makes no difference. Thread-safe.
   *
   * @param drlFiles all rule files of the pack
   * @param regionNames the regions that its {@code regions.csv} declares
   */
  public static CheckedRules read(List<SourceFile> drlFiles, Set<String> regionNames) {
    return read(drlFiles, regionNames, NameTables.NONE, Optional.empty());
  }

  /**
   * {@return the same, held against the names that the pack lists, and with a warning for each
   * review date that has passed}
   *
   * @param tables what its tables of names say
   * @param today the day to hold review dates against; empty to leave that out
   */
  public static CheckedRules read(
      List<SourceFile> drlFiles,
      Set<String> regionNames,
      NameTables tables,
      Optional<LocalDate> today) {
    List<WrittenFile> files =
        drlFiles.stream()
            .sorted(Comparator.comparing(SourceFile::path))
            .parallel()
            .map(FileParser::parse)
            .toList();
    List<Rule> rules = PackCheck.check(files, PackNames.of(regionNames, tables), today);
    Set<String> disputed =
        files.parallelStream()
            .filter(file -> !DroolsAgreement.check(file))
            .map(file -> file.issues().file().path())
            .collect(Collectors.toSet());
    List<Rule> agreed =
        rules.stream().filter(rule -> !disputed.contains(rule.location().file())).toList();
    ClauseCount.check(files, agreed);
    return new CheckedRules(
        agreed, files.stream().flatMap(file -> file.issues().list().stream()).toList());
  }
}
