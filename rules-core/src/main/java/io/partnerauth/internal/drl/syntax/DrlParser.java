package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a rule file by recursive descent into its syntax tree. What does not fit is reported and
 * stepped over.
 *
 * <p>The three lines above the rules are the same in every file but for the package's end.
 */
public final class DrlParser {
  /** Longest file that is read, in characters. */
  public static final int LONGEST = 4_000_000;

  private static final String SHAPE = "A rule is: rule \"…\" when … then … end.";
  private static final Set<String> STATEMENTS =
      Set.of("function", "query", "declare", "unit", "dialect", "expander", "window", "template");
  private static final List<String> KNOWN = List.of("package", "import", "global", "rule");

  private static final String IMPORT = "io.partnerauth.facts.*";
  private static final String GLOBAL = "io.partnerauth.facts.Ruling ruling";
  private static final String PACKAGE_HELP =
      "Write it as in: package io.partnerauth.rules.zoom, with the folder's name at the end.";
  private static final Pattern PACKAGE =
      Pattern.compile("io\\.partnerauth\\.rules\\.[a-z][a-z0-9_]*");
  private static final List<String> HEADER = List.of("package", "import", "global");

  private final Cursor cursor;
  private final List<Ast.RuleNode> rules = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();
  private String packageName = "";

  /** Whether something stands among the lines of the header that may be one of them. */
  private boolean strayed;

  private DrlParser(IssueCollector issues) {
    this.cursor = new Cursor(tokens(issues), issues);
  }

  /**
   * {@return what the file says; never throws}
   *
   * @param issues of the file, none yet; gets what is wrong with it
   */
  public static Ast.RuleFile parse(IssueCollector issues) {
    SourceFile file = issues.file();
    if (file.text().length() > LONGEST) {
      issues.add(
          IssueCode.FILE_TOO_LARGE,
          "This file has "
              + file.text().length()
              + " characters; at most "
              + LONGEST
              + " are read.",
          "Write one file per directive.");
      return new Ast.RuleFile(file.path(), "", List.of(), false);
    }
    if (file.text().startsWith("\ufeff")) {
      issues.add(
          IssueCode.BYTE_ORDER_MARK,
          0,
          "The file begins with an invisible byte order mark.",
          "Save it as \"UTF-8\", not as \"UTF-8 with BOM\".");
      return new Ast.RuleFile(file.path(), "", List.of(), false);
    }
    DrlParser parser = new DrlParser(issues);
    parser.statements();
    return new Ast.RuleFile(file.path(), parser.packageName, parser.rules, issues.count() == 0);
  }

  /** {@return the file's tokens, the last of kind END; what no rule file may have is reported} */
  public static List<Token> tokens(IssueCollector issues) {
    return DrlLexer.tokens(issues);
  }

  private void statements() {
    while (!cursor.atEnd()) {
      Token first = cursor.peek();
      boolean named = first.is(Token.Kind.WORD) && cursor.peek(1).isText();
      if (first.is("rule")
          || (named && Suggestion.nearest(first.text(), List.of("rule")).isPresent())) {
        if (!first.is("rule")) {
          cursor.unexpected("'rule'", SHAPE);
        }
        cursor.next();
        rules.add(new RuleParser(cursor, packageName).parse());
      } else if (first.isText()) {
        cursor.unexpected("'rule'", SHAPE);
        rules.add(new RuleParser(cursor, packageName).parse());
      } else if (!headerLine(rules.isEmpty())) {
        other(first);
      }
    }
    reportMissing(rules.isEmpty());
  }

  private void other(Token first) {
    if (STATEMENTS.contains(first.text()) || Boundary.startsSetting(cursor)) {
      cursor
          .issues()
          .add(
              IssueCode.STATEMENT,
              first.start(),
              "A rule file has no " + first.quoted() + ".",
              "It has a package, an import, a global, and rules. It cannot run code or add facts.");
    } else {
      cursor.unexpected(
          "'rule'",
          cursor
              .issues()
              .nearest(first.text(), KNOWN)
              .map(near -> "Did you mean " + near + "?")
              .orElse("Delete it. A comment begins with two slashes: // …"));
      strayed = true;
    }
    boolean block = first.is("query") || first.is("declare");
    do {
      cursor.next();
    } while (!Boundary.startsStatement(cursor) && !(block && cursor.at("end")));
    if (block) {
      cursor.accept("end");
    }
  }

  /** {@return whether one of the three lines stood here; it was read then} */
  private boolean headerLine(boolean aboveRules) {
    Token word = cursor.peek();
    String meant = Suggestion.nearest(word.text(), HEADER).orElse("");
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
              word.start(),
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
  private void reportMissing(boolean noRules) {
    if (noRules && cursor.issues().count() == 0) {
      cursor
          .issues()
          .add(
              IssueCode.NO_RULE,
              "There is no rule in this file.",
              "Write one, or delete the file.");
      return;
    }
    for (String word : HEADER) {
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
              word.start(),
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
              word.start(),
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
