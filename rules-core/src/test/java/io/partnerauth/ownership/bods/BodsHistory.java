package io.partnerauth.ownership.bods;

import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.maxBy;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param described what gov and p are told to be
 */
record BodsHistory(List<Told> told, int day, int knownOn, Described described) {
  static final int TIMES = 8;
  static final int NEVER = -1;

  /** The day from which gov is told to be a person, too. */
  private static final int CHANGE = 3;

  /** What gov and p are told to be. */
  enum Described {
    /** A state body and a person. */
    RIGHTLY,
    /** The person has a type that is none. */
    WITH_A_STRANGE_PERSON,
    /** The person has no type. */
    WITH_A_PERSON_OF_NO_TYPE,
    /** The state body is told to be a person later on. */
    WITH_A_BODY_THAT_TURNS_PERSON
  }

  BodsHistory(List<Told> told, int day, int knownOn) {
    this(told, day, knownOn, Described.RIGHTLY);
  }

  BodsHistory told(List<Told> others) {
    return new BodsHistory(others, day, knownOn, described);
  }

  BodsHistory described(Described otherwise) {
    return new BodsHistory(told, day, knownOn, otherwise);
  }

  /** {@return the parties that may be a state's and may not} */
  Set<String> doubtful() {
    return switch (described) {
      case RIGHTLY -> Set.of();
      case WITH_A_STRANGE_PERSON, WITH_A_PERSON_OF_NO_TYPE -> Set.of("p");
      case WITH_A_BODY_THAT_TURNS_PERSON -> knownOn < CHANGE ? Set.of() : Set.of("gov");
    };
  }

  /**
   * One statement about a holder.
   *
   * @param record its number
   * @param made the day on which it was made
   * @param stage 0 new, 1 updated, 2 closed
   * @param owner gov, p or h
   * @param owned co or h
   * @param share in percent
   * @param directness direct, indirect or unknown; or nominee: directly, for somebody else
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

    boolean isDirect() {
      return directness.equals("direct");
    }

    boolean isNominee() {
      return directness.equals("nominee");
    }

    String json(int position) {
      return """
      {"statementId": "s%d", "declarationSubject": "co", "statementDate": "%s", "recordId": "r%d", "recordType": "relationship", "recordStatus": "%s", "recordDetails": {"subject": "%s", "interestedParty": "%s", "interests": [{"type": "%s", "directOrIndirect": "%s", "share": {"exact": %d}%s%s}]}}"""
          .formatted(
              position,
              date(made),
              record,
              List.of("new", "updated", "closed").get(stage),
              owned,
              owner,
              isNominee() ? "nominee" : "shareholding",
              isNominee() ? "direct" : directness,
              share,
              start == NEVER ? "" : ", \"startDate\": \"" + date(start) + "\"",
              end == NEVER ? "" : ", \"endDate\": \"" + date(end) + "\"");
    }
  }

  private static final String COMPANY = "\"entityType\": {\"type\": \"registeredEntity\"}";
  private static final String BODY =
      "\"entityType\": {\"type\": \"stateBody\"}, \"jurisdiction\": {\"code\": \"RUS\"}";
  private static final String PERSON = "\"personType\": \"knownPerson\"";

  private List<String> parties() {
    String person =
        switch (described) {
          case WITH_A_STRANGE_PERSON -> "\"personType\": \"state\"";
          case WITH_A_PERSON_OF_NO_TYPE -> "";
          case RIGHTLY, WITH_A_BODY_THAT_TURNS_PERSON -> PERSON;
        };
    List<String> parties = new ArrayList<>(List.of(party("co", "2020-01-01", "entity", COMPANY)));
    if (isNamed("h")) {
      parties.add(party("h", "2020-01-01", "entity", COMPANY));
    }
    if (isNamed("gov")) {
      parties.add(party("gov", "2020-01-01", "entity", BODY));
    }
    if (isNamed("p")) {
      parties.add(party("p", "2020-01-01", "person", person));
    }
    if (isNamed("gov") && described == Described.WITH_A_BODY_THAT_TURNS_PERSON) {
      parties.add(party("gov", date(CHANGE).toString(), "person", PERSON));
    }
    return parties;
  }

  private boolean isNamed(String party) {
    return told.stream().anyMatch(one -> one.owner().equals(party) || one.owned().equals(party));
  }

  private static String party(String id, String made, String type, String details) {
    return """
    {"statementId": "%s-%s", "declarationSubject": "co", "statementDate": "%s", "recordId": "%s", "recordType": "%s", "recordDetails": {%s}}"""
        .formatted(id, type, made, id, type, details);
  }

  static LocalDate date(int time) {
    return time >= TIMES ? LocalDate.MAX : LocalDate.of(2021, 1, 1).plusDays(time);
  }

  List<String> statements() {
    List<String> all = new ArrayList<>(parties());
    for (int i = 0; i < told.size(); i++) {
      all.add(told.get(i).json(i));
    }
    return all;
  }

  /** {@return the same with one record for each holder, which begins first, and all of it known} */
  BodsHistory orderly() {
    List<String> pairs = List.of("govco", "govh", "hco", "pco", "ph");
    Map<String, Told> firsts = new HashMap<>();
    told.forEach(one -> firsts.merge(one.owner() + one.owned(), one, BodsHistory::first));
    List<Told> orderly = new ArrayList<>();
    for (Told one : told) {
      Told first = firsts.get(one.owner() + one.owned());
      orderly.add(
          new Told(
              pairs.indexOf(one.owner() + one.owned()),
              one.made(),
              one == first ? 0 : Math.max(1, one.stage()),
              one.owner(),
              one.owned(),
              one.share(),
              first.directness(),
              one.start(),
              one.end()));
    }
    return new BodsHistory(orderly, day, TIMES, described);
  }

  private static Told first(Told one, Told other) {
    return other.made() < one.made() ? other : one;
  }

  /** {@return whether a statement describes somebody, or alone tells what a holder holds} */
  boolean isOnlyMention(int position) {
    int at = position - parties().size();
    return at < 0
        || told.stream().filter(one -> one.owner().equals(told.get(at).owner())).count() == 1;
  }

  /** {@return whether all records together give more than the whole of a party} */
  boolean mayContradict() {
    return told.stream()
        .map(Told::owned)
        .anyMatch(
            owned ->
                told.stream()
                        .filter(one -> one.owned().equals(owned))
                        .collect(
                            groupingBy(Told::record, mapping(Told::share, maxBy(naturalOrder()))))
                        .values()
                        .stream()
                        .mapToInt(Optional::orElseThrow)
                        .sum()
                    > 100);
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
   * Up to four records of up to three statements, of which one may be about an indirect interest,
   * and some about nominees of the company.
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
    Arbitrary<Described> described =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(Described.RIGHTLY)),
            Tuple.of(1, Arbitraries.of(Described.class)));
    return Combinators.combine(
            told,
            Arbitraries.integers().between(0, TIMES - 1),
            Arbitraries.integers().between(0, TIMES),
            described)
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
                Tuple.of(5, "direct"),
                Tuple.of(1, "indirect"),
                Tuple.of(1, "unknown"),
                Tuple.of(1, "nominee")),
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
      boolean kept = one.isDirect() || one.owned().equals("co") && (one.isNominee() || !seen);
      seen |= kept && !one.isDirect() && !one.isNominee();
      result.add(kept ? one : one.held("direct"));
    }
    return result;
  }
}
