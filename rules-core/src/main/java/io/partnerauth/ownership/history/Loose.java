package io.partnerauth.ownership.history;

import io.partnerauth.ownership.PartyKind;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Finds parties that a register speaks of without saying what they have to do with owners.
 *
 * <p>The statement that says so is away, or one of the ids is wrong. So such a party may hold
 * anything of the one whose owners are declared, or a person may do so for somebody else. A
 * subsidiary of that one is not loose. Where no owners are declared, it is only who is described
 * and not held, or held and not described.
 */
final class Loose {
  /** Steps upwards from parties that hold nothing, before the rest of them count as loose. */
  private static final int WORK = 1_000_000;

  /** Of more than so many that may hold the same party, the others are taken as one. */
  private static final int MOST = 16;

  private record Candidate(String statementId, Moment made, Set<String> subjects) {
    /** {@return both, as of the statement that was made first} */
    Candidate and(Candidate other) {
      Candidate first = FIRST.compare(this, other) <= 0 ? this : other;
      Set<String> all = first.subjects;
      if (!this.subjects.equals(other.subjects)) {
        all = new TreeSet<>(this.subjects);
        all.addAll(other.subjects);
      }
      return new Candidate(first.statementId, first.made, all);
    }
  }

  private static final Comparator<Candidate> FIRST =
      Comparator.<Candidate, Instant>comparing(one -> one.made().earliest())
          .thenComparing(Candidate::statementId);

  private final Map<String, Candidate> candidates = new TreeMap<>();
  private int left = WORK;

  /** Takes a party of which a statement says what it is, or who holds it. */
  void party(String id, Dated statement, Optional<String> declared) {
    String subject = declared.orElse(HolderStatement.ANYBODY);
    if (!id.equals(subject) && !id.equals(HolderStatement.ANYBODY)) {
      Candidate one = new Candidate(statement.statementId(), statement.made(), Set.of(subject));
      candidates.merge(id, one, Candidate::and);
    }
  }

  /** Takes the id of a party that a statement names otherwise. */
  void named(String id) {
    candidates.remove(id);
  }

  /**
   * {@return what loose parties may hold, as statements of records of their own}
   *
   * @param report takes the id of a statement, and what was not understood
   */
  List<HolderStatement> statements(RegisterHistory history, BiConsumer<String, String> report) {
    history.eachHolder(
        holder -> {
          if (!holder.owner().equals(holder.owned())) {
            candidates.remove(holder.owner());
          }
        });
    List<HolderStatement> statements = new ArrayList<>();
    if (history.describedParties().size() == 1 && history.records().isEmpty()) {
      candidates.clear(); // who is alone is the customer
    }
    Map<String, Integer> found = new HashMap<>();
    candidates.forEach(
        (id, candidate) -> {
          for (String subject : candidate.subjects()) {
            if (isLoose(id, subject, history)) {
              report.accept(candidate.statementId(), text(id, subject));
              int count = found.merge(subject, 1, Integer::sum);
              if (count <= MOST) {
                statements.add(
                    statement(candidate, record(id, subject), owner(id, history), subject));
              } else if (count == MOST + 1) {
                String others = "others that nobody connects with " + subject;
                statements.add(statement(candidate, others, others, subject));
              }
            }
          }
        });
    candidates.clear();
    return statements;
  }

  private boolean isLoose(String id, String subject, RegisterHistory history) {
    boolean described = !history.descriptions(id).isEmpty();
    boolean held = !history.recordsOf(id).isEmpty();
    if (subject.equals(HolderStatement.ANYBODY)) {
      return described != held;
    }
    return (described || held) && !isBelow(id, subject, history);
  }

  private boolean isBelow(String id, String subject, RegisterHistory history) {
    Set<String> seen = new HashSet<>(Set.of(id));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && left > 0) {
      for (String record : history.recordsOf(open.remove())) {
        for (HolderStatement holder : history.record(record)) {
          left--;
          if (holder.owner().equals(subject)) {
            return true;
          }
          if (seen.add(holder.owner())) {
            open.add(holder.owner());
          }
        }
      }
    }
    return false;
  }

  private static String text(String id, String subject) {
    return "no statement says what "
        + id
        + " has to do with "
        + (subject.equals(HolderStatement.ANYBODY) ? "anybody" : "the owners of " + subject)
        + ", so it may hold anything";
  }

  private static String owner(String id, RegisterHistory history) {
    boolean person =
        history.descriptions(id).stream()
            .anyMatch(party -> party.party().kind() == PartyKind.PERSON);
    return person ? "whoever " + id + " may hold for" : id;
  }

  private static HolderStatement statement(
      Candidate candidate, String record, String owner, String subject) {
    return new HolderStatement(
        candidate.statementId(),
        candidate.made(),
        Stage.UNKNOWN,
        record,
        owner,
        subject,
        List.of(Interest.UNKNOWN));
  }

  /** {@return the record of what a party may hold of one, or of anybody} */
  static String record(String id, String subject) {
    return "what " + id + " may hold of " + subject;
  }
}
