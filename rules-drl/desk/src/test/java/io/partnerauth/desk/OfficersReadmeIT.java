package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.desk.DeskHere.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Does what rules/README.md tells an officer to do in the first ten minutes, word for word: runs
 * the commands, pastes the blocks, makes the changes, and holds what is printed against what is
 * shown. There, … stands for any text, and on a line of its own for any lines.
 */
class OfficersReadmeIT {
  private static final String JAR = "java -jar rules-drl/desk/target/desk.jar ";
  private static final Pattern STEP =
      Pattern.compile(
          "^```(?<language>\\w+)\\n(?<block>.*?)^```$"
              + "|end of `(?<end>[^`]+)`:"
              + "|Change `(?<before>[^`]+)` to `(?<after>[^`]+)` in `(?<file>[^`]+)`",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** A command whose output gets a name. */
  private static final Pattern NAMED = Pattern.compile("(\\w+)=\\$\\((.+)\\)");

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder = DeskHere.emptied();
  private RulesFolder project;
  private String pasteInto = "";
  private String printed = "";
  private int compared;

  /** What was printed by the commands that have a name, by that. */
  private final Map<String, String> values = new TreeMap<>();

  @Test
  void theFirstTenMinutesGoAsShown() throws Exception {
    goesAsShown("Your first ten minutes", 5);
  }

  @Test
  void anOfficersYearGoesAsShown() throws Exception {
    goesAsShown("An officer's year", 5);
  }

  @Test
  void anAuditorsQuestionIsAnsweredAsShown() throws Exception {
    goesAsShown("An auditor's question", 1);
  }

  private void goesAsShown(String heading, int outputs) throws Exception {
    project = new RulesFolder(folder);
    RulesFolder.shipped(Files.createDirectories(folder.resolve("rules-drl")).resolve("rules"));
    List<MatchResult> steps = STEP.matcher(section(heading)).results().toList();
    for (MatchResult step : steps) {
      follow(step);
    }
    assertTrue(compared >= outputs, () -> "Only " + compared + " outputs were compared");
  }

  @Test
  void theReadmeShowsACommandThatWorks() throws Exception {
    String readme = Files.readString(RulesFolder.MODULE.resolve("README.md"));
    String build = "mvn -q -DskipTests -pl rules-drl/desk -am package && ";
    int start = readme.indexOf(build + JAR) + build.length();
    String command = readme.substring(start, readme.indexOf('\n', start));
    Ran ran = DeskHere.run(words(command.substring(JAR.length())));
    assertEquals(0, ran.exitCode(), () -> command + ran);
  }

  private static String section(String heading) throws IOException {
    String text = Files.readString(RulesFolder.MODULE.resolve("../rules/README.md"));
    int start = text.indexOf("## " + heading + "\n");
    return text.substring(start, text.indexOf("\n## ", start));
  }

  private void follow(MatchResult step) throws Exception {
    if (step.group(3) != null) {
      pasteInto = step.group(3);
    } else if (step.group(4) != null) {
      project.edit(step.group(6), step.group(4), step.group(5));
    } else {
      String block = step.group(2);
      switch (step.group(1)) {
        case "sh" -> run(block);
        case "text" -> compare(block);
        case "drl", "yaml" -> paste(block);
        default -> throw new AssertionError("What is a block in " + step.group(1) + "?");
      }
    }
  }

  private void paste(String block) throws IOException {
    Path file = folder.resolve(pasteInto);
    Files.createDirectories(file.getParent());
    String before = Files.exists(file) ? Files.readString(file) + "\n" : "";
    project.write(pasteInto, before + block);
  }

  private void run(String commands) throws Exception {
    for (String line : commands.split("\n")) {
      Matcher named = NAMED.matcher(line);
      String command = named.matches() ? named.group(2) : line;
      if (command.startsWith(JAR)) {
        Ran ran = DeskHere.run(words(command.substring(JAR.length())));
        printed = ran.out() + ran.err();
        if (named.matches()) {
          values.put("$" + named.group(1), printed.strip());
        }
      } else if (command.startsWith("rm ")) {
        Files.delete(folder.resolve(command.substring("rm ".length())));
      } else if (command.startsWith("cp -r ")) {
        String[] words = words(command.substring("cp -r ".length()));
        RulesFolder.copy(folder.resolve(words[0]), folder.resolve(words[1]));
      } else {
        assertEquals("mvn -q -DskipTests -pl rules-drl/desk -am package", command);
      }
    }
  }

  private String[] words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      for (Map.Entry<String, String> value : values.entrySet()) {
        word = word.replace(value.getKey(), value.getValue());
      }
      words.add(word);
    }
    if (words.get(0).equals("check")) {
      words.addAll(List.of("--today", "2026-11-23")); // or a review date would pass some day
    }
    return words.toArray(String[]::new);
  }

  private void compare(String shown) {
    StringBuilder pattern = new StringBuilder();
    for (String line : shown.split("\n", -1)) {
      String quoted = Pattern.quote(line).replace("…", "\\E[^\\n]*\\Q");
      pattern.append(line.equals("…") ? "(?:[^\\n]*\\n)*" : quoted + "\\n");
    }
    String whole = pattern.substring(0, pattern.length() - (Pattern.quote("") + "\\n").length());
    assertTrue(printed.matches(whole), () -> "Shown:\n" + shown + "\nPrinted:\n" + printed);
    compared++;
  }
}
