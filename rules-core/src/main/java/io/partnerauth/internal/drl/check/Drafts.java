package io.partnerauth.internal.drl.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of a pack while they are checked.
 *
 * @param rules each by itself
 * @param families which of them extends which
 * @param clauses those that give a verdict, each with all that it extends
 * @param readInFull whether nothing was reported while their files were parsed
 */
record Drafts(List<Draft> rules, Families families, List<Draft> clauses, boolean readInFull) {
  Drafts {
    rules = List.copyOf(rules);
    clauses = List.copyOf(clauses);
  }

  /** {@return the clauses in which nothing was reported} */
  Stream<Draft> soundClauses() {
    return clauses.stream().filter(Draft::sound);
  }
}
