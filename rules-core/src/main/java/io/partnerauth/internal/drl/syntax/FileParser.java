package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.drl.token.Tokens;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a rule file into its rules as written. What does not fit is reported and stepped over. */
public final class FileParser {
  /** Longest file that is read, in characters. */
  public static final int LONGEST = 4_000_000;

  private static final String SHAPE = "A rule is: rule \"…\" when … then … end.";
  private static final Set<String> STATEMENTS =
      Set.of("function", "query", "declare", "unit", "dialect", "expander", "window", "template");
  private static final List<String> KNOWN = List.of("package", "import", "global", "rule");

  private final Cursor cursor;
  private final Header header;
  private final List<WrittenRule> rules = new ArrayList<>();

  private FileParser(FileIssues issues) {
    this.cursor = new Cursor(Tokens.of(issues), issues);
    this.header = new Header(cursor);
  }

  /** {@return what the file says, with the issues in it; never throws} */
  public static WrittenFile parse(SourceFile file) {
    FileIssues issues = new FileIssues(file);
    if (file.text().length() > LONGEST) {
      issues.add(
          IssueCode.FILE_TOO_LARGE,
          "This file has "
              + file.text().length()
              + " characters; at most "
              + LONGEST
              + " are read.",
          "Write one file per directive.");
      return new WrittenFile("", List.of(), issues, false);
    }
    if (file.text().startsWith("\ufeff")) {
      issues.add(
          IssueCode.BYTE_ORDER_MARK,
          0,
          "The file begins with an invisible byte order mark.",
          "Save it as \"UTF-8\", not as \"UTF-8 with BOM\".");
      return new WrittenFile("", List.of(), issues, false);
    }
    FileParser parser = new FileParser(issues);
    parser.statements();
    return new WrittenFile(parser.header.packageName(), parser.rules, issues, issues.count() == 0);
  }

  private void statements() {
    while (!cursor.atEnd()) {
      Token first = cursor.peek();
      boolean named = first.is(TokenKind.WORD) && cursor.peek(1).isText();
      if (first.is("rule")
          || (named && Suggestion.nearest(first.text(), List.of("rule")).isPresent())) {
        if (!first.is("rule")) {
          cursor.unexpected("'rule'", SHAPE);
        }
        cursor.next();
        rules.add(new RuleParser(cursor).parse());
      } else if (first.isText()) {
        cursor.unexpected("'rule'", SHAPE);
        rules.add(new RuleParser(cursor).parse());
      } else if (!header.accept(rules.isEmpty())) {
        other(first);
      }
    }
    header.finish(rules.isEmpty());
  }

  private void other(Token first) {
    if (STATEMENTS.contains(first.text()) || RuleAttributes.begins(cursor)) {
      cursor
          .issues()
          .add(
              IssueCode.STATEMENT,
              first,
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
      header.stray();
    }
    boolean block = first.is("query") || first.is("declare");
    do {
      cursor.next();
    } while (!Boundary.startsStatement(cursor) && !(block && cursor.at("end")));
    if (block) {
      cursor.accept("end");
    }
  }
}
