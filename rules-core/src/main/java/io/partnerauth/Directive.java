package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One vendor letter or law as the rules of a pack write it down, with its clauses.
 *
 * @param name of the rule that all its clauses extend; of the clause itself when it stands alone
 * @param file the rule file, as a path within the pack
 * @param clauses in the order of the file; never empty
 */
public record Directive(String name, String file, List<Clause> clauses)
    implements Comparable<Directive> {
  /** Copies the list. */
  public Directive {
    Mistakes.given(Directive.class, name, file, clauses);
    clauses = List.copyOf(clauses);
  }

  /**
   * One rule that gives a verdict. What it inherits from its directive stands here as if it were
   * its own.
   *
   * @param id such as {@code ZOOM-2021-1}; unique in a pack
   * @param name its whole name
   * @param verdict REVOKED, REVIEW or CONDITIONAL, before its status is looked at
   * @param message what it tells the partner
   * @param source who said so, in words
   * @param url where to read it
   * @param authority who stands behind it
   * @param status how sure it is that it is in force
   * @param steps what became known of it when, in order of days; empty when its status stands since
   *     ever
   * @param known the day on which it became known
   * @param owner who in the partner's house answers for it
   * @param reviewBy the day by which the owner looks at it again
   * @param vendors the vendors whose sales it can speak about, sorted; empty when any may be meant
   * @param conditions what must all be true, inherited ones first, as they are written
   * @param words the same conditions in English, one for each, such as "the customer's country is
   *     Russia (RU)"
   * @param line of its name in the file, from 1
   */
  public record Clause(
      String id,
      String name,
      Outcome verdict,
      String message,
      String source,
      Optional<String> url,
      Authority authority,
      Status status,
      List<StatusStep> steps,
      Optional<LocalDate> known,
      Optional<String> owner,
      Optional<LocalDate> reviewBy,
      List<String> vendors,
      List<String> conditions,
      List<String> words,
      int line) {
    /** Copies the lists. */
    public Clause {
      Mistakes.given(
          Clause.class,
          id,
          name,
          verdict,
          message,
          source,
          url,
          authority,
          status,
          steps,
          known,
          owner,
          reviewBy,
          vendors,
          conditions,
          words);
      steps = steps.stream().sorted().toList();
      words = List.copyOf(words);
      vendors = List.copyOf(vendors);
      conditions = List.copyOf(conditions);
    }
  }

  /** {@return by file, and by place in it} */
  @Override
  public int compareTo(Directive other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0
        ? byFile
        : Integer.compare(clauses.get(0).line(), other.clauses.get(0).line());
  }
}
