package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipGraphBuilder;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import io.partnerauth.ownership.bods.Relationship.Held;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The graph that the latest state of all records makes. */
final class GraphOfRecords {
  private final Records records;
  private final List<BodsMessage> messages;
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final List<Relationship> relationships = new ArrayList<>();

  GraphOfRecords(Records records) {
    this.records = records;
    this.messages = new ArrayList<>(records.messages());
    parties.putAll(records.parties());
    records.relationships().forEach(this::relationship);
  }

  /** A record that nobody describes may be anything, also a state. */
  private void relationship(Relationship relationship) {
    for (String id : List.of(relationship.owner(), relationship.owned())) {
      if (!parties.containsKey(id)) {
        parties.put(id, Party.of(id, PartyKind.UNKNOWN));
        report(relationship, "no statement describes the record " + id + "; it counts as unknown");
      }
    }
    PartyKind owned = parties.get(relationship.owned()).kind();
    if (owned == PartyKind.PERSON) {
      report(relationship, "its subject is a person, whom nobody owns, so it is not counted");
    } else {
      relationships.add(relationship);
    }
  }

  private void report(Relationship relationship, String text) {
    messages.add(new BodsMessage(relationship.statementId(), text));
  }

  /** {@return the record id of the only entity that holds nothing of another one} */
  String onlySubject() {
    Set<String> subjects = new TreeSet<>();
    parties.forEach(
        (id, party) -> {
          if (party.kind() != PartyKind.PERSON) {
            subjects.add(id);
          }
        });
    relationships.forEach(relationship -> subjects.remove(relationship.owner()));
    if (subjects.size() != 1) {
      throw new IllegalArgumentException(
          "One entity that owns no other is needed to tell whose owners these are; there are %d%s"
              .formatted(
                  subjects.size(),
                  subjects.isEmpty() ? "" : ", such as \"" + subjects.iterator().next() + "\""));
    }
    return subjects.iterator().next();
  }

  BodsFile graph(String subject) {
    Party self = parties.get(subject);
    if (self == null) {
      throw new IllegalArgumentException(
          "No entity of the file has the record id \"%s\"; it has %,d records"
              .formatted(subject, parties.size()));
    }
    OwnershipGraphBuilder graph = OwnershipGraph.builder();
    parties.forEach((id, party) -> graph.party(renamed(party, id, subject)));
    Set<String> withVotes = withVotes();
    for (Relationship relationship : relationships) {
      String owner = id(relationship.owner(), subject);
      String owned = id(relationship.owned(), subject);
      boolean apart = withVotes.contains(relationship.owned());
      for (Held held : relationship.held()) {
        graph.stake(
            new Stake(
                owner,
                owned,
                held.share(),
                type(held, apart),
                held.span().from(),
                held.span().to()));
      }
      relationship
          .controlling()
          .forEach(
              one ->
                  graph.control(
                      new Control(owner, owned, one.basis(), one.span().from(), one.span().to())));
    }
    return new BodsFile(graph.build(), subject, records.jurisdiction(subject), messages);
  }

  /** A shareholding stands for capital and votes alike, unless votes are told apart. */
  private static StakeType type(Held held, boolean apart) {
    if (held.votes()) {
      return StakeType.VOTES;
    }
    return apart ? StakeType.CAPITAL : StakeType.BOTH;
  }

  private Set<String> withVotes() {
    Set<String> subjects = new HashSet<>();
    for (Relationship relationship : relationships) {
      if (relationship.held().stream().anyMatch(Held::votes)) {
        subjects.add(relationship.owned());
      }
    }
    return subjects;
  }

  private static String id(String id, String subject) {
    return id.equals(subject) ? OwnershipGraph.SELF : id;
  }

  private static Party renamed(Party party, String id, String subject) {
    return new Party(id(id, subject), party.kind(), party.name(), party.state(), party.coverage());
  }
}
