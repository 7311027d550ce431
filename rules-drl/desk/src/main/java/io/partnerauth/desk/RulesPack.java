package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackCheck;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pack that a command is about: a folder, or the one that the desk was shipped with.
 *
 * @param folder empty for the shipped one
 */
public record RulesPack(Optional<Path> folder) {
  /** The pack that the desk was shipped with. */
  public static final RulesPack SHIPPED = new RulesPack(Optional.empty());

  /**
   * {@return the pack in a folder}
   *
   * @throws UserMistake when there is no such folder
   */
  static RulesPack in(Path folder) {
    if (!Files.exists(folder)) {
      throw new UserMistake("There is no folder " + folder + ".");
    }
    if (!Files.isDirectory(folder)) {
      throw new UserMistake(folder + " is no folder. Name the one that holds regions.csv.");
    }
    return new RulesPack(Optional.of(folder));
  }

  /** {@return which pack it is, for people: "the folder my-rules"} */
  public String where() {
    return folder
        .map(path -> path.toString().isEmpty() ? "the current folder" : "the folder " + path)
        .orElse("the shipped pack");
  }

  /** {@return how its user opens a file of the pack: {@code my-rules/zoom/russia.drl}} */
  public String file(String path) {
    return folder
        .map(rules -> rules.resolve(path).normalize().toString().replace('\\', '/'))
        .orElse(path);
  }

  /** {@return the path from the pack's folder to a file that its user names} */
  String path(Path file) {
    return folder
        .map(rules -> whole(rules).relativize(whole(file)))
        .orElse(file)
        .toString()
        .replace('\\', '/');
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /**
   * {@return all its issues, and its analysis; review dates are over when they are before today}
   */
  PackCheck check(LocalDate today) {
    return folder.isPresent() ? PackCheck.folder(folder.get(), today) : PackCheck.shipped(today);
  }

  /**
   * {@return its rules, loaded}
   *
   * @throws InvalidRulesException when there is an error in it
   */
  AuthorizationRules rules() {
    return loaded(AuthorizationRules::load, AuthorizationRules::load);
  }

  /**
   * {@return what can be known of it as a whole}
   *
   * @throws InvalidRulesException when there is an error in it
   */
  PackAnalysis analysis() {
    return loaded(PackAnalysis::load, PackAnalysis::load);
  }

  /**
   * {@return its scenarios, by file}
   *
   * @throws InvalidRulesException when a scenario file has a mistake
   */
  List<Scenario> scenarios() {
    return loaded(Scenarios::in, Scenarios::shipped);
  }

  /**
   * {@return the texts of its files as they are now, by path within the pack}
   *
   * @throws InvalidRulesException when one cannot be read
   */
  public SortedMap<String, String> texts() {
    PackFiles files = folder.map(PackFiles::in).orElseGet(PackFiles::onClassPath);
    if (Issues.hasErrors(files.issues())) {
      throw new InvalidRulesException(where(), Issues.located(this, files.issues()));
    }
    return files.texts();
  }

  /** Names files in the mistakes as their author would open them. */
  private <T> T loaded(Function<Path, T> fromFolder, Supplier<T> shipped) {
    try {
      return folder.isPresent() ? fromFolder.apply(folder.get()) : shipped.get();
    } catch (InvalidRulesException e) {
      throw new InvalidRulesException(where(), Issues.located(this, e.issues()));
    }
  }
}
