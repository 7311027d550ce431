package io.partnerauth.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --rules}: which pack a command is about. */
final class RulesOption {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description =
          "The folder of rules. Default: the current folder if it holds rules, else the pack that"
              + " the desk was shipped with.")
  private @Nullable Path folder;

  /**
   * {@return the pack that is meant}
   *
   * @throws UserMistake when the option names no folder
   */
  RulesPack pack() {
    if (folder != null) {
      return RulesPack.in(folder);
    }
    Path here = Path.of("");
    return holdsRules(here) ? RulesPack.in(here) : RulesPack.SHIPPED;
  }

  /** Looks no deeper than a vendor's folder: somebody may stand at the top of a disk. */
  private static boolean holdsRules(Path folder) {
    if (Files.isRegularFile(folder.resolve("regions.csv"))) {
      return true;
    }
    try (Stream<Path> vendors = Files.list(folder.toAbsolutePath())) {
      return vendors.anyMatch(RulesOption::holdsRuleFile);
    } catch (IOException e) {
      return false; // a folder that cannot be listed is no pack
    }
  }

  private static boolean holdsRuleFile(Path vendor) {
    Optional<Path> name = Optional.ofNullable(vendor.getFileName());
    if (!Files.isDirectory(vendor) || name.filter(n -> n.toString().startsWith(".")).isPresent()) {
      return false;
    }
    try (Stream<Path> files = Files.list(vendor)) {
      return files.anyMatch(file -> file.toString().endsWith(".drl"));
    } catch (IOException e) {
      return false;
    }
  }
}
