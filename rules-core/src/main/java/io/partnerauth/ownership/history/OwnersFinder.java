package io.partnerauth.ownership.history;

import static java.util.Objects.requireNonNull;

import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.StatementNote.Treatment;
import io.partnerauth.ownership.history.Succession.Possible;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the statements that bear on one party on one day, from the party upwards. */
final class OwnersFinder {
  private static final int MOST_UNRELATED_NAMED = 100;

  private final RegisterHistory history;
  private final String subject;
  private final LocalDate day;
  private final LocalDate knownOn;
  private final Notes notes = new Notes();
  private final Map<String, KnownParty> parties = new TreeMap<>();
  private final Map<String, List<HeldEntry>> byRecord = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  OwnersFinder(RegisterHistory history, String subject, LocalDate day, LocalDate knownOn) {
    this.history = history;
    this.subject = subject;
    this.day = day;
    this.knownOn = knownOn;
  }

  /**
   * {@return the owners, with notes on statements about them}
   *
   * @param unrelated whether statements that are not about them have notes, too
   */
  OwnersOnDay find(boolean unrelated) {
    reach(subject);
    String itsOwn = Loose.record(subject, HolderStatement.ANYBODY);
    history.recordsOf(HolderStatement.ANYBODY).stream()
        .filter(record -> !record.equals(itsOwn))
        .forEach(this::record);
    while (!open.isEmpty()) {
      String owned = open.remove();
      history.recordsOf(owned).forEach(this::record);
    }
    List<HeldEntry> aside = nominees();
    OwnershipGraph graph =
        new GraphOfDay(subject, day, parties, byRecord.values(), aside, notes).build();
    if (unrelated) {
      noteUnrelated();
    }
    return new OwnersOnDay(
        subject, day, graph, known(subject).jurisdiction(), notes.used(), notes.sorted());
  }

  /** {@return what makes an owner a nominee in an arrangement that is none of the owners} */
  private List<HeldEntry> nominees() {
    List<HeldEntry> aside = new ArrayList<>();
    for (String id : List.copyOf(parties.keySet())) {
      for (String record : history.nomineeRecordsOf(id)) {
        if (!byRecord.containsKey(record)) {
          record(record);
          requireNonNull(byRecord.get(record)).stream()
              .filter(entry -> entry.slot().nature() == Nature.NOMINEE)
              .forEach(aside::add);
        }
      }
    }
    return aside;
  }

  private void reach(String id) {
    if (!parties.containsKey(id)) {
      List<PartyStatement> statements = history.descriptions(id);
      KnownParty party = KnownParty.of(id, statements, day, knownOn);
      parties.put(id, party);
      open.add(id);
      describe(id, party, statements);
    }
  }

  private void describe(String id, KnownParty party, List<PartyStatement> statements) {
    party.versions().forEach(version -> notes.use(version.statementId()));
    if (party.ended()) {
      party.versions().stream()
          .filter(version -> version.stage() == Stage.CLOSED)
          .forEach(
              version ->
                  notes.add(
                      version.statementId(),
                      Treatment.WIDENED,
                      "the record "
                          + id
                          + " is closed, so nobody knows whether it still holds or is held"));
    }
    if (party.versions().size() > 1) {
      Set<String> told = new LinkedHashSet<>();
      party.versions().forEach(version -> told.add(kind(version)));
      if (told.size() > 1) {
        party
            .versions()
            .forEach(
                version ->
                    notes.add(
                        version.statementId(),
                        Treatment.WIDENED,
                        "statements that may hold on this day describe the record "
                            + id
                            + " as "
                            + String.join(" and as ", told)
                            + ", so it may be either"));
      }
    }
    notCounted(statements, party.versions(), id);
  }

  private static String kind(PartyStatement statement) {
    return statement.party().kind()
        + statement.party().state().map(state -> " of " + state).orElse("");
  }

  private void record(String record) {
    if (byRecord.containsKey(record)) {
      return;
    }
    List<HolderStatement> statements =
        history.record(record).stream().map(this::aboutSubjectIfAny).toList();
    Possible<HolderStatement> possible =
        new Succession<>(statements)
            .asKnownOn(knownOn, (statement, older) -> statement.of(day, older));
    for (HolderStatement version : possible.versions()) {
      for (String id : new TreeSet<>(List.of(version.owner(), version.owned()))) {
        reach(id);
        if (history.descriptions(id).isEmpty()) {
          notes.add(
              version.statementId(),
              Treatment.WIDENED,
              "no statement describes the record " + id + "; it counts as unknown");
        }
      }
      if (known(version.owned()).isPerson()) {
        parties.put(version.owned(), known(version.owned()).ofUnknownKind());
        notes.add(
            version.statementId(),
            Treatment.WIDENED,
            "its subject is a person, whom nobody owns; it counts as unknown what it is");
      }
    }
    List<List<HeldEntry>> versions = possible.versions().stream().map(this::entries).toList();
    List<HeldEntry> entries = HeldEntry.either(versions, possible.orNone());
    boolean changing = versions.size() > 1 && versions.stream().distinct().count() > 1;
    for (HolderStatement version : possible.versions()) {
      notes.use(version.statementId());
      if (changing || (possible.orNone() && !version.interests().isEmpty())) {
        notes.add(
            version.statementId(),
            Treatment.WIDENED,
            "nobody knows whether what it says was so on "
                + day
                + ", since it does not say from when to when; its interests are possible");
      }
    }
    byRecord.put(record, entries);
    notCounted(statements, possible.versions(), record);
  }

  private HolderStatement aboutSubjectIfAny(HolderStatement statement) {
    return statement.owned().equals(HolderStatement.ANYBODY)
        ? statement.about(subject, statement.record())
        : statement;
  }

  /** {@return what a statement says of the day, one entry for each way of holding} */
  private List<HeldEntry> entries(HolderStatement statement) {
    boolean ended = known(statement.owner()).ended() || known(statement.owned()).ended();
    List<HeldEntry> entries = new ArrayList<>();
    for (Interest interest : statement.interests()) {
      Presence presence = statement.on(interest, day);
      if (!presence.isPossible()) {
        notes.add(
            statement.statementId(),
            Treatment.NOT_COUNTED,
            presence == Presence.OVER
                ? "its interest had ended before " + day
                : "its interest began after " + day);
        continue;
      }
      if (presence == Presence.MAYBE) {
        notes.add(
            statement.statementId(),
            Treatment.WIDENED,
            "its dates leave open whether its interest was in force on "
                + day
                + "; it is possible");
      }
      Slot slot =
          new Slot(statement.owned(), statement.owner(), interest.nature(), interest.directness());
      entries.add(
          new HeldEntry(
              slot,
              new Stated(interest.share(), presence == Presence.YES && !ended),
              interest.basis(),
              Set.of(statement.statementId()),
              false));
    }
    return HeldEntry.together(entries);
  }

  private <S extends Dated> void notCounted(List<S> all, List<S> counting, String record) {
    Set<S> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.addAll(counting);
    for (S statement : all) {
      if (counted.contains(statement)) {
        continue;
      }
      notes.add(
          statement.statementId(),
          Treatment.NOT_COUNTED,
          statement.made().firstDay().isAfter(knownOn)
              ? "it was made after " + knownOn + ", the day as known on which is asked about"
              : "other statements of the record " + record + " tell what was so on " + day);
    }
  }

  /** Names what is not about these owners, which takes as long as the register is. */
  private void noteUnrelated() {
    Map<String, String> unrelated = new LinkedHashMap<>();
    for (String id : history.describedParties()) {
      if (!parties.containsKey(id)) {
        history.descriptions(id).forEach(one -> unrelated.put(one.statementId(), id));
      }
    }
    for (String record : history.records()) {
      if (!byRecord.containsKey(record)) {
        history.record(record).forEach(one -> unrelated.put(one.statementId(), record));
      }
    }
    int named = 0;
    for (String id : unrelated.keySet()) {
      int more = unrelated.size() - named - 1;
      if (named++ == MOST_UNRELATED_NAMED && more > 0) {
        notes.add(
            id,
            Treatment.NOT_COUNTED,
            "it and %,d more statements are not about owners of %s".formatted(more, subject));
        return;
      }
      notes.add(id, Treatment.NOT_COUNTED, "it is not about an owner of " + subject);
    }
  }

  private KnownParty known(String id) {
    return requireNonNull(parties.get(id));
  }
}
