package io.partnerauth.desk;

import io.partnerauth.desk.audit.PackVersions;
import io.partnerauth.internal.pack.PackFiles;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where the rules of then are. */
final class PacksOption {
  @Option(
      names = "--git",
      paramLabel = "DIR",
      description = "A folder of rules in a git repository: looks in all commits of it.")
  private @Nullable Path git;

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "A folder with a folder for each version of the rules.")
  private @Nullable Path packs;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "The time zone of the clocks that decided, such as Europe/Berlin: it says on which day"
              + " something was known. Default: ${DEFAULT-VALUE}.",
      defaultValue = "Z")
  private ZoneId zone = ZoneOffset.UTC;

  /** {@return whether the user said where} */
  boolean given() {
    return git != null || packs != null;
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * {@return the versions that are at hand}
   *
   * @param pack looked at when nothing was said
   * @throws UserMistake when a folder is not there, or both are named
   */
  PackVersions versions(RulesPack pack) {
    if (git != null && packs != null) {
      throw new UserMistake("Name one of --git and --packs.");
    }
    if (git != null) {
      return PackVersions.ofGit(git);
    }
    return packs != null
        ? PackVersions.in(packs)
        : PackVersions.only(pack.where(), PackFiles.of(pack.texts()));
  }
}
