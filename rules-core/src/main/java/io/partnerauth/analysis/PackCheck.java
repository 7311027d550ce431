package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.internal.pack.CheckedPack;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What {@link io.partnerauth.RuleCheck} says about a pack, and then its analysis, from one reading
 * of its files. Immutable and thread-safe; the analysis is for one thread.
 */
public final class PackCheck {
  private final CheckedPack pack;

  private PackCheck(PackFiles files, LocalDate today) {
    this.pack =
        CheckedPack.of(
            files,
            Optional.of(requireNonNull(today, "today")),
            (file, known) -> ScenarioFile.read(file.path(), file.text(), known).issues());
  }

  /**
   * {@return a check of the pack in a folder}
   *
   * @param today review dates before it are warned about
   * @throws IllegalStateException when it has scenarios and there is no YAML reader on the class
   *     path
   */
  public static PackCheck folder(Path folder, LocalDate today) {
    Mistakes.given("rules folder", folder);
    Mistakes.given("day", today);
    return new PackCheck(PackFiles.in(folder), today);
  }

  /**
   * {@return a check of the shipped pack, from the artifact {@code rules-drl} on the class path}
   *
   * @param today review dates before it are warned about
   * @throws IllegalStateException when there is no YAML reader on the class path
   */
  public static PackCheck shipped(LocalDate today) {
    Mistakes.given("day", today);
    return new PackCheck(PackFiles.onClassPath(), today);
  }

  /** {@return all mistakes in rules, regions and scenarios, sorted by place} */
  public List<Issue> issues() {
    return pack.issues();
  }

  /**
   * {@return an analysis of the pack, newly made}
   *
   * @throws InvalidRulesException when there is an error in rules or regions
   */
  public PackAnalysis analysis() {
    return PackAnalysis.of(pack.files(), LoadedPack.of(pack.files(), pack.read()));
  }
}
