package io.partnerauth.ownership.history;

import io.partnerauth.ownership.history.StatementNote.Treatment;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What became of the statements, each thing said once. */
final class Notes {
  private final Set<String> used = new HashSet<>();
  private final Set<StatementNote> notes = new LinkedHashSet<>();

  void use(String statement) {
    used.add(statement);
  }

  void add(String statement, Treatment treatment, String text) {
    notes.add(new StatementNote(statement, treatment, text));
  }

  void addAll(Collection<String> statements, Treatment treatment, String text) {
    statements.forEach(statement -> add(statement, treatment, text));
  }

  Set<String> used() {
    return used;
  }

  /** {@return all notes: what changes most first, and of one kind in the order they came} */
  List<StatementNote> sorted() {
    return notes.stream().sorted(Comparator.comparing(StatementNote::treatment)).toList();
  }
}
