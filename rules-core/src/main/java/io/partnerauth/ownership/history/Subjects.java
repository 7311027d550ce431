package io.partnerauth.ownership.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Finds whose owners a statement speaks of, once the whole file is read.
 *
 * <p>A statement that does not say speaks of what the others of its record do, or else of the
 * declared subject, or else maybe of any party. Statements of one record about two parties do not
 * replace each other, and may each be so or not. A subject that nobody describes may be the one
 * whose id is written almost the same, or whose statement has that id.
 */
final class Subjects {
  private record Read(HolderStatement statement, Optional<String> declared) {
    boolean isSpecified() {
      return !statement.owned().equals(HolderStatement.ANYBODY);
    }
  }

  private final Consumer<HolderStatement> settled;
  private final BiConsumer<String, String> report;
  private final Map<String, List<Read>> byRecord = new LinkedHashMap<>();
  private final Set<String> described = new HashSet<>();
  private final Map<String, Set<String>> byOtherName = new HashMap<>();

  /**
   * Starts without statements.
   *
   * @param settled takes the statements once it is known whose owners they speak of
   * @param report takes the id of a statement, and what was not understood
   */
  Subjects(Consumer<HolderStatement> settled, BiConsumer<String, String> report) {
    this.settled = settled;
    this.report = report;
  }

  void described(PartyStatement statement) {
    String id = statement.party().id();
    if (described.add(id)) {
      otherName(id, id);
    }
    otherName(statement.statementId(), id);
  }

  /** Takes another id that a party may be called by. */
  void otherName(String written, String id) {
    String name = folded(written);
    Set<String> before = byOtherName.putIfAbsent(name, Set.of(id));
    if (before != null && !before.contains(id)) {
      Set<String> more = new TreeSet<>(before);
      more.add(id);
      byOtherName.put(name, more);
    }
  }

  private static String folded(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }

  void add(HolderStatement statement, Optional<String> declared) {
    byRecord
        .computeIfAbsent(statement.record(), record -> new ArrayList<>(1))
        .add(new Read(statement, declared));
  }

  /** Gives all statements to the history. */
  void settle() {
    byRecord.values().forEach(this::settle);
    byRecord.clear();
  }

  private void settle(List<Read> statements) {
    Set<String> specified = new TreeSet<>();
    for (Read read : statements) {
      if (read.isSpecified()) {
        specified.add(read.statement().owned());
      }
    }
    for (Read read : statements) {
      HolderStatement statement = read.statement();
      if (specified.size() > 1) {
        report.accept(
            statement.statementId(),
            "statements of the record "
                + statement.record()
                + " are about "
                + String.join(" and ", specified)
                + ", so each may be so, or replaced by another");
      }
      if (read.isSpecified()) {
        about(statement, statement.owned(), specified.size() > 1);
      } else if (specified.isEmpty()) {
        about(possibly(statement), read.declared().orElse(HolderStatement.ANYBODY), false);
      } else {
        specified.forEach(subject -> about(possibly(statement), subject, specified.size() > 1));
      }
    }
  }

  private void about(HolderStatement statement, String subject, boolean oneOfSeveral) {
    if (oneOfSeveral) {
      add(statement.as(Stage.UNKNOWN), subject, statement.record() + " about " + subject);
    } else {
      add(statement, subject, statement.record());
    }
  }

  private void add(HolderStatement statement, String subject, String record) {
    Set<String> meant =
        subject.equals(HolderStatement.ANYBODY) || described.contains(subject)
            ? Set.of()
            : byOtherName.getOrDefault(folded(subject), Set.of());
    if (meant.isEmpty()) {
      settled.accept(statement.about(subject, record));
      return;
    }
    report.accept(
        statement.statementId(),
        "no statement describes its subject "
            + subject
            + "; it may be "
            + String.join(" or ", meant));
    meant.forEach(id -> settled.accept(possibly(statement).about(id, record + " about " + id)));
  }

  private static HolderStatement possibly(HolderStatement statement) {
    return statement.with(
        statement.interests().stream().map(interest -> interest.held(Directness.UNKNOWN)).toList());
  }
}
