package io.partnerauth.rules;

import io.partnerauth.internal.drl.syntax.DrlParser;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule file in which one token is deleted, doubled, swapped with the next one, or misspelled.
 *
 * @param change what was done, for people
 * @param firstLine of the lines on which an issue about it may stand
 * @param lastLine of them: the same, but where the tokens of two lines were swapped
 */
record OneTokenMutant(String change, SourceFile file, int firstLine, int lastLine) {
  /** {@return all of one file} */
  static List<OneTokenMutant> of(SourceFile file) {
    List<Token> all = DrlParser.tokens(IssueCollector.each(file, IssueCode.MORE_ISSUES));
    List<Token> tokens = all.subList(0, all.size() - 1);
    List<OneTokenMutant> mutants = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int line = line(file, token);
      int deleted = line;
      if (alone(file, tokens, i)) {
        // Its line is empty then, and what is missing is missing behind the token before.
        deleted = i > 0 ? line(file, tokens.get(i - 1)) : line;
      }
      mutants.add(mutant("deleted " + token.text(), file, token, "", deleted));
      mutants.add(mutant("doubled " + token.text(), file, token, twice(token), line));
      for (String word : misspelled(token)) {
        mutants.add(mutant(token.text() + " misspelled as " + word, file, token, word, line));
      }
      if (i + 1 < tokens.size()) {
        mutants.add(swapped(file, token, tokens.get(i + 1)));
      }
    }
    return mutants;
  }

  private static OneTokenMutant mutant(
      String change, SourceFile file, Token token, String instead, int line) {
    String text = file.text();
    return new OneTokenMutant(
        file.path() + ":" + line(file, token) + ": " + change,
        new SourceFile(
            file.path(), text.substring(0, token.start()) + instead + text.substring(token.end())),
        line,
        line);
  }

  private static OneTokenMutant swapped(SourceFile file, Token token, Token next) {
    String text = file.text();
    return new OneTokenMutant(
        file.path() + ":" + line(file, token) + ": swapped " + token.text() + " " + next.text(),
        new SourceFile(
            file.path(),
            text.substring(0, token.start())
                + next.text()
                + text.substring(token.end(), next.start())
                + token.text()
                + text.substring(next.end())),
        line(file, token),
        line(file, next));
  }

  private static String twice(Token token) {
    return token.text() + " " + token.text();
  }

  /** The first or last letter lost, the last two swapped, the first in the other case. */
  private static Set<String> misspelled(Token token) {
    String quote = token.isText() ? "\"" : "";
    String word = token.text().substring(quote.length(), token.text().length() - quote.length());
    Set<String> words = new LinkedHashSet<>();
    int last = word.length() - 1;
    if (last > 0) {
      words.add(word.substring(1));
      words.add(word.substring(0, last));
      words.add(word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1));
    }
    char first = word.charAt(0);
    words.add(
        (Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first))
            + word.substring(1));
    words.remove(word);
    Set<String> quoted = new LinkedHashSet<>();
    words.forEach(one -> quoted.add(quote + one + quote));
    return quoted;
  }

  private static boolean alone(SourceFile file, List<Token> tokens, int i) {
    int line = line(file, tokens.get(i));
    return (i == 0 || line(file, tokens.get(i - 1)) != line)
        && (i + 1 == tokens.size() || line(file, tokens.get(i + 1)) != line);
  }

  private static int line(SourceFile file, Token token) {
    return 1 + (int) file.text().substring(0, token.start()).chars().filter(c -> c == '\n').count();
  }
}
