package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the three lines above the rules. They are the same in every file but for the package's end.
 */
final class Header {
  static final String IMPORT = "io.partnerauth.facts.*";
  static final String GLOBAL = "io.partnerauth.facts.Ruling ruling";
  private static final String PACKAGE_HELP =
      "Write it as in: package io.partnerauth.rules.zoom, with the folder's name at the end.";
  private static final Pattern PACKAGE =
      Pattern.compile("io\\.partnerauth\\.rules\\.[a-z][a-z0-9_]*");
  private static final List<String> WORDS = List.of("package", "import", "global");

  private final Cursor cursor;
  private final Set<String> seen = new TreeSet<>();
  private String packageName = "";
  private boolean strayed;

  Header(Cursor cursor) {
    this.cursor = cursor;
  }

  String packageName() {
    return packageName;
  }

  /** Notes that something stands among the three that may be one of them. */
  void stray() {
    strayed = true;
  }

  /** {@return whether one of the three lines stood here; it was read then} */
  boolean accept(boolean aboveRules) {
    Token word = cursor.peek();
    String meant = Suggestion.nearest(word.text(), WORDS).orElse("");
    if (meant.isEmpty() || !cursor.atLineStart()) {
      return false;
    }
    if (!word.is(meant)) {
      cursor.unexpected("'" + meant + "'", "Did you mean " + meant + "?");
    }
    cursor.next();
    String rest = restOfLine();
    boolean repeated = !seen.add(meant);
    IssueCode code = code(meant);
    if (repeated || !aboveRules) {
      cursor
          .issues()
          .add(
              code,
              word,
              repeated
                  ? "There is a second " + meant + " here."
                  : "'" + meant + "' stands above all rules.",
              repeated ? "Delete it." : "Move it up.");
    } else if (meant.equals("package")) {
      packageLine(word, rest);
    } else {
      exact(code, word, rest, meant.equals("import") ? IMPORT : GLOBAL);
    }
    return true;
  }

  /** Reports what of the three is missing. */
  void finish(boolean noRules) {
    if (noRules && cursor.issues().count() == 0) {
      cursor
          .issues()
          .add(
              IssueCode.NO_RULE,
              "There is no rule in this file.",
              "Write one, or delete the file.");
      return;
    }
    for (String word : WORDS) {
      if (!seen.contains(word) && !noRules && !strayed) {
        String line = word.equals("import") ? IMPORT : GLOBAL;
        cursor
            .issues()
            .add(
                code(word),
                0,
                "There is no " + word + " above the rules.",
                word.equals("package") ? PACKAGE_HELP : "Write: " + word + " " + line);
      }
    }
  }

  private void packageLine(Token word, String rest) {
    if (PACKAGE.matcher(rest).matches()) {
      packageName = rest;
    } else {
      cursor
          .issues()
          .add(
              IssueCode.PACKAGE,
              word,
              "The package is not one of the rules' packages.",
              PACKAGE_HELP);
    }
  }

  private void exact(IssueCode code, Token word, String rest, String expected) {
    if (!rest.equals(expected)) {
      cursor
          .issues()
          .add(
              code,
              word,
              "A rule file has one " + word.text() + ", and it is always the same.",
              "Write: " + word.text() + " " + expected);
    }
  }

  private String restOfLine() {
    int from = cursor.position();
    while (!cursor.atLineStart()) {
      cursor.next();
    }
    String rest = cursor.written(from, cursor.position());
    return rest.endsWith(";") ? rest.substring(0, rest.length() - 1).stripTrailing() : rest;
  }

  private static IssueCode code(String word) {
    return switch (word) {
      case "package" -> IssueCode.PACKAGE;
      case "import" -> IssueCode.IMPORT;
      default -> IssueCode.GLOBAL;
    };
  }
}
