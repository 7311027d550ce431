package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the scenarios that a user names by file: on the disk, or in the pack. */
record ScenarioFiles(RulesPack pack) {
  /**
   * {@return the scenarios of one file; they name it by its path within the pack if it is there}
   *
   * @param file as the user wrote it: a file here, or one of the pack's by its path within it
   * @throws UserMistake when there is none, or it cannot be read
   * @throws InvalidRulesException when it has mistakes
   */
  List<Scenario> read(Path file) {
    return Files.exists(file) ? onDisk(file) : inPack(file);
  }

  private List<Scenario> onDisk(Path file) {
    ScenarioFile read = ScenarioFile.read(pack.path(file), text(file), pack.rules().vendors());
    if (!read.issues().isEmpty()) {
      throw new InvalidRulesException(file.toString(), Issues.located(pack, read.issues()));
    }
    return read.scenarios();
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserMistake(file + " is no file. Name a file of scenarios.");
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new UserMistake(file + " is no text in UTF-8.");
    } catch (AccessDeniedException e) {
      throw new UserMistake(file + " cannot be read: you may not.");
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".");
    }
  }

  private List<Scenario> inPack(Path file) {
    String path = file.toString().replace('\\', '/');
    List<Scenario> all = pack.scenarios();
    List<Scenario> found = all.stream().filter(one -> one.file().equals(path)).toList();
    if (found.isEmpty()) {
      List<String> files = all.stream().map(Scenario::file).distinct().toList();
      throw new UserMistake(
          "There is no file %s, neither here nor in %s, which has:".formatted(file, pack.where()),
          files);
    }
    return found;
  }
}
