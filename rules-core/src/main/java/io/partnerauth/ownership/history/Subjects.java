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
import java.util.stream.Stream;

/**
 * Finds whose owners a statement speaks of, once the whole file is read.
 *
 * <p>A statement that does not say speaks of what the others of its record do, or else of the
 * declared subject, or else maybe of any party. Statements of one record about two parties do not
 * replace each other, and may each be so or not. A subject that nobody describes may be the one
 * whose id is written almost the same, or whose statement has that id.
 *
 * <p>A statement that does not say its record may belong to any record about its subject, so it and
 * those may each be so or not. One that follows another of its record, of which there is none, may
 * follow what another record says of the same interests.
 */
final class Subjects {
  /**
   * A statement as it was read.
   *
   * @param tie empty where the register's own keys say what it is about and belongs to
   */
  private record Read(HolderStatement statement, Optional<String> declared, Optional<Tie> tie) {
    boolean isSpecified() {
      return !statement.owned().equals(HolderStatement.ANYBODY);
    }

    String subject() {
      return isSpecified() ? statement.owned() : declared.orElse(HolderStatement.ANYBODY);
    }

    boolean is(Tie other) {
      return tie.equals(Optional.of(other));
    }
  }

  private final Consumer<HolderStatement> settled;
  private final BiConsumer<String, String> report;
  private final Map<String, List<Read>> byRecord = new LinkedHashMap<>();
  private final Set<String> lost = new HashSet<>();

  /** The latest statement that follows another, which is not there, by what it may be about. */
  private final Map<List<String>, HolderStatement> following = new HashMap<>();

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

  void add(HolderStatement statement) {
    add(new Read(statement, Optional.empty(), Optional.empty()));
  }

  void add(HolderStatement statement, Optional<String> declared, Tie tie) {
    add(new Read(statement, declared, Optional.of(tie)));
  }

  private void add(Read read) {
    byRecord.computeIfAbsent(read.statement().record(), record -> new ArrayList<>(1)).add(read);
  }

  Set<String> records() {
    return byRecord.keySet();
  }

  List<HolderStatement> statements(String record) {
    return byRecord.getOrDefault(record, List.of()).stream().map(Read::statement).toList();
  }

  private Stream<Read> all() {
    return byRecord.values().stream().flatMap(List::stream);
  }

  /** Gives all statements to the history. */
  void settle() {
    findLost();
    for (List<Read> record : byRecord.values()) {
      if (record.stream().allMatch(read -> read.is(Tie.FOLLOWS))) {
        for (Read read : record) {
          for (List<String> matter : matters(read, read.statement().stage() == Stage.CLOSED)) {
            following.merge(matter, read.statement(), Subjects::later);
          }
        }
      }
    }
    byRecord.values().forEach(this::settle);
    byRecord.clear();
  }

  /** {@return what a statement is about: each kind of interest, and whether they ended} */
  private static Set<List<String>> matters(Read read, boolean end) {
    Set<List<String>> matters = new HashSet<>();
    String owner = read.statement().owner();
    if (end) {
      matters.add(List.of(read.subject(), owner));
    }
    for (Interest interest : read.statement().interests()) {
      matters.add(List.of(read.subject(), owner, interest.nature().name()));
    }
    return matters;
  }

  private static HolderStatement later(HolderStatement one, HolderStatement other) {
    int order = one.made().latest().compareTo(other.made().latest());
    int byId = one.statementId().compareTo(other.statementId());
    return order < 0 || (order == 0 && byId < 0) ? other : one;
  }

  /** The only statement about a subject may be in whatever record. */
  private void findLost() {
    Map<String, Read> about = new HashMap<>();
    all()
        .filter(read -> read.is(Tie.LOST) && !read.subject().equals(HolderStatement.ANYBODY))
        .forEach(read -> about.put(read.subject(), read));
    if (!about.isEmpty()) {
      all()
          .filter(read -> !read.equals(about.getOrDefault(read.subject(), read)))
          .forEach(read -> lost.add(read.subject()));
    }
  }

  /** {@return the statement, or what is left of it where another may stand for it} */
  private HolderStatement doubted(Read read) {
    HolderStatement statement = read.statement();
    if (lost.contains(read.subject())) {
      report.accept(
          statement.statementId(),
          "it is about "
              + read.subject()
              + ", as is a statement without a recordId; one may have replaced the other");
      return statement.as(Stage.UNKNOWN);
    }
    if (following.isEmpty()) {
      return statement;
    }
    for (List<String> matter : matters(read, true)) {
      HolderStatement next = following.getOrDefault(matter, statement);
      if (!next.record().equals(statement.record()) && !next.made().isBefore(statement.made())) {
        report.accept(
            statement.statementId(),
            "statement "
                + next.statementId()
                + " follows another, which is not there; it may have replaced this one");
        return statement.as(Stage.UNKNOWN);
      }
    }
    return statement;
  }

  private void settle(List<Read> statements) {
    Set<String> specified = new TreeSet<>();
    for (Read read : statements) {
      if (read.isSpecified()) {
        specified.add(read.statement().owned());
      }
    }
    for (Read read : statements) {
      HolderStatement statement = doubted(read);
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
        about(statement.as(Stage.UNKNOWN), read.declared().orElse(HolderStatement.ANYBODY), false);
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
    meant.forEach(
        id -> settled.accept(statement.as(Stage.UNKNOWN).about(id, record + " about " + id)));
  }

  private static HolderStatement possibly(HolderStatement statement) {
    return statement.with(
        statement.interests().stream().map(interest -> interest.held(Directness.UNKNOWN)).toList());
  }
}
