package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A small history: who holds how much of the company co and of its holding h, over some days.
 *
 * @param told all that is stated, in the order of the file
 * @param day the day that is asked about
 * @param knownOn the day as known on which it is asked; {@value #TIMES} for all statements
 */
record BodsHistory(List<Told> told, int day, int knownOn) {
  static final int TIMES = 8;
  static final int NEVER = -1;

  /**
   * One statement about a holder.
   *
   * @param record its number
   * @param made the day on which it was made
   * @param stage 0 new, 1 updated, 2 closed
   * @param owner gov, p or h
   * @param owned co or h
   * @param share in percent
   * @param directness direct, indirect or unknown
   * @param start the day or {@value #NEVER}
   * @param end the day or {@value #NEVER}
   */
  record Told(
      int record,
      int made,
      int stage,
      String owner,
      String owned,
      int share,
      String directness,
      int start,
      int end) {
    /** {@return the same in that record} */
    Told in(int other) {
      return new Told(other, made, stage, owner, owned, share, directness, start, end);
    }

    /** {@return the same, held so} */
    Told held(String how) {
      return new Told(record, made, stage, owner, owned, share, how, start, end);
    }

    /** {@return the same between those days} */
    Told dated(int first, int last) {
      return new Told(record, made, stage, owner, owned, share, directness, first, last);
    }

    String json(int position) {
      return """
      {"statementId": "s%d", "declarationSubject": "co", "statementDate": "%s", "recordId": "r%d", "recordType": "relationship", "recordStatus": "%s", "recordDetails": {"subject": "%s", "interestedParty": "%s", "interests": [{"type": "shareholding", "directOrIndirect": "%s", "share": {"exact": %d}%s%s}]}}"""
          .formatted(
              position,
              date(made),
              record,
              List.of("new", "updated", "closed").get(stage),
              owned,
              owner,
              directness,
              share,
              start == NEVER ? "" : ", \"startDate\": \"" + date(start) + "\"",
              end == NEVER ? "" : ", \"endDate\": \"" + date(end) + "\"");
    }
  }

  static final List<String> PARTIES =
      List.of(
          party("co", "entity", "\"entityType\": {\"type\": \"registeredEntity\"}"),
          party("h", "entity", "\"entityType\": {\"type\": \"registeredEntity\"}"),
          party(
              "gov",
              "entity",
              "\"entityType\": {\"type\": \"stateBody\"}, \"jurisdiction\": {\"code\": \"RUS\"}"),
          party("p", "person", "\"personType\": \"knownPerson\""));

  private static String party(String id, String type, String details) {
    return """
    {"statementId": "%s", "declarationSubject": "co", "statementDate": "2020-01-01", "recordId": "%s", "recordType": "%s", "recordDetails": {%s}}"""
        .formatted(id, id, type, details);
  }

  static LocalDate date(int time) {
    return time >= TIMES ? LocalDate.MAX : LocalDate.of(2021, 1, 1).plusDays(time);
  }

  List<String> statements() {
    List<String> all = new ArrayList<>(PARTIES);
    for (int i = 0; i < told.size(); i++) {
      all.add(told.get(i).json(i));
    }
    return all;
  }

  OwnersOnDay owners(List<String> statements) {
    byte[] json = ("[" + String.join(",\n", statements) + "]").getBytes(StandardCharsets.UTF_8);
    try {
      RegisterHistory file = BodsReader.read(new ByteArrayInputStream(json));
      return file.owners("co", date(day), date(knownOn));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  GroupHolding holding(List<String> statements) {
    OwnersOnDay owners = owners(statements);
    return owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
  }

  /**
   * Up to four records of up to three statements, of which one may be about an indirect interest.
   */
  static Arbitrary<BodsHistory> any() {
    Arbitrary<List<Told>> told =
        Arbitraries.integers()
            .between(0, 3)
            .flatMap(BodsHistory::told)
            .list()
            .ofMinSize(1)
            .ofMaxSize(7)
            .map(BodsHistory::withOneIndirect);
    return Combinators.combine(
            told,
            Arbitraries.integers().between(0, TIMES - 1),
            Arbitraries.integers().between(0, TIMES))
        .as(BodsHistory::new);
  }

  private static Arbitrary<Told> told(int record) {
    Arbitrary<Integer> day = Arbitraries.integers().between(0, TIMES - 1);
    Arbitrary<Integer> maybe =
        Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(NEVER)), Tuple.of(1, day));
    return Combinators.combine(
            day,
            Arbitraries.frequency(Tuple.of(2, 0), Tuple.of(2, 1), Tuple.of(1, 2)),
            Arbitraries.of("gov>co", "gov>h", "h>co", "p>co", "p>h"),
            Arbitraries.of(20, 40, 60, 100),
            Arbitraries.frequency(
                Tuple.of(4, "direct"), Tuple.of(1, "indirect"), Tuple.of(1, "unknown")),
            maybe,
            maybe)
        .as(
            (made, stage, pair, share, directness, start, end) ->
                new Told(
                    record,
                    made,
                    stage,
                    pair.split(">")[0],
                    pair.split(">")[1],
                    share,
                    directness,
                    start,
                    end != NEVER && start != NEVER && end <= start ? NEVER : end));
  }

  private static List<Told> withOneIndirect(List<Told> told) {
    List<Told> result = new ArrayList<>();
    boolean seen = false;
    for (Told one : told) {
      boolean direct = one.directness().equals("direct") || seen || !one.owned().equals("co");
      seen |= !direct;
      String directness = direct ? "direct" : one.directness();
      result.add(one.held(directness));
    }
    return result;
  }
}
