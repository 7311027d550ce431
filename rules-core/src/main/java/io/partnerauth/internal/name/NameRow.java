package io.partnerauth.internal.name;

import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.Folding;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name and the aliases in one row of a table, checked by themselves and against the rows above.
 *
 * @param taken the folded names and aliases of the rows above, each with its row's line
 */
record NameRow(TableRow row, String column, Map<String, Integer> taken) {
  /** Longer names nobody could be given a suggestion for. */
  private static final int LONGEST = 100;

  /** {@return the name; it was reported if it is not fit to be one} */
  String name() {
    String name = row.text(column);
    claim(column, name);
    return name;
  }

  /** {@return the aliases; each was reported that is not fit to be one} */
  Set<String> aliases() {
    Set<String> aliases = new TreeSet<>(row.texts("aliases"));
    aliases.forEach(alias -> claim("aliases", alias));
    return aliases;
  }

  private boolean isFit(String where, String name) {
    Optional<Letters.Flaw> flaw = Letters.flawOfName(name);
    if (name.isEmpty()) {
      row.report(where, IssueCode.NAME, "The row names no " + column + ".", "Write its name.");
    } else if (name.length() > LONGEST) {
      row.report(
          where,
          IssueCode.NAME,
          "The name has " + name.length() + " characters.",
          "Write at most " + LONGEST + ".");
    } else if (flaw.isPresent()) {
      row.report(
          where,
          IssueCode.NAME,
          "\"%s\" has %s.".formatted(name, flaw.get().what()),
          flaw.get().help());
    } else {
      return true;
    }
    return false;
  }

  /** What is not fit to be a name claims none. */
  private void claim(String where, String name) {
    Integer before = isFit(where, name) ? taken.putIfAbsent(Folding.fold(name), row.line()) : null;
    if (before != null && before != row.line()) {
      row.report(
          where,
          IssueCode.NAME_TWICE,
          "\"%s\" already stands on line %d.".formatted(name, before),
          "A name means one thing, in capital letters or small ones; delete one of the two.");
    }
  }
}
