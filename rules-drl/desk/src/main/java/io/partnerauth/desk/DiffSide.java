package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.analysis.PackAnalysis;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One of the two packs that are compared: a folder, or a folder in a revision.
 *
 * @param where which it is, for people
 * @param analysis analyses it
 * @param rules loads it
 */
record DiffSide(String where, Supplier<PackAnalysis> analysis, Supplier<AuthorizationRules> rules) {
  /**
   * {@return what an argument names: the folder if there is one, else a revision}
   *
   * @param other the other argument; a revision is of that folder, if it is one
   * @throws UserMistake when it is neither
   */
  static DiffSide of(String argument, String other) {
    if (isFolder(argument)) {
      RulesPack pack = RulesPack.in(Path.of(argument));
      return new DiffSide(pack.where(), pack::analysis, pack::rules);
    }
    Path folder = isFolder(other) ? Path.of(other) : Path.of("");
    Map<String, String> texts = GitRevision.texts(folder, argument);
    return new DiffSide(
        "revision " + argument,
        () -> PackAnalysis.load(texts),
        () -> AuthorizationRules.load(texts));
  }

  private static boolean isFolder(String argument) {
    try {
      return Files.exists(Path.of(argument));
    } catch (InvalidPathException e) {
      return false; // a revision may have signs that no file's name has
    }
  }

  /** {@return what it makes, after a word about whose mistakes the exception tells} */
  <T> T make(Terminal terminal, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (InvalidRulesException e) {
      terminal.flush();
      terminal.aside("There are mistakes in " + where + ":");
      throw e;
    }
  }
}
