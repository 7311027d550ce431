package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The latest state of each record of a file, and messages about what cannot be used. */
final class Records {
  private static final Set<String> KNOWN =
      Set.of(
          "statementId",
          "statementDate",
          "annotations",
          "publicationDetails",
          "source",
          "declaration",
          "declarationSubject",
          "recordId",
          "recordStatus",
          "recordType",
          "recordDetails");

  private record Latest<T>(LocalDate date, T value) {}

  private final Map<String, Latest<Entity>> parties = new LinkedHashMap<>();
  private final Map<String, Latest<Relationship>> relationships = new LinkedHashMap<>();
  private final List<BodsMessage> messages = new ArrayList<>();

  void add(Statement statement) {
    statement.json().namesBeside(KNOWN).forEach(name -> report(statement, unknown(name)));
    if (statement.json().has("statementDate") && statement.date().equals(LocalDate.MIN)) {
      report(statement, "its statementDate is no date such as 2021-04-08; it counts as the oldest");
    }
    Optional<String> record = statement.json().text("recordId");
    String type = statement.json().text("recordType").orElse("none");
    if (record.isEmpty()) {
      report(statement, "it has no recordId and is not counted; this reads version 0.4");
      return;
    }
    switch (type) {
      case "entity" -> party(statement, record.get(), Parties.entity(statement, this::report));
      case "person" -> party(statement, record.get(), Parties.person(statement));
      case "relationship" -> relationship(statement, record.get());
      default -> report(statement, "its recordType is " + type + ", so it is not counted");
    }
  }

  private void party(Statement statement, String record, Party party) {
    if (statement.closed()) {
      report(
          statement, "the record " + record + " is closed; its interests count as their dates say");
    }
    keepLatest(parties, record, new Latest<>(statement.date(), Entity.of(statement, party)));
  }

  private void relationship(Statement statement, String record) {
    Latest<Relationship> before = relationships.get(record);
    if (statement.closed() && before != null && !statement.date().isBefore(before.date())) {
      Relationship ended = before.value().endedOn(statement.date());
      relationships.put(record, new Latest<>(statement.date(), ended));
      return;
    }
    Optional<Relationship> read = Interests.relationship(statement, this::report);
    if (read.isPresent()) {
      Relationship value = statement.closed() ? read.get().endedOn(statement.date()) : read.get();
      keepLatest(relationships, record, new Latest<>(statement.date(), value));
    }
  }

  private static <T> void keepLatest(Map<String, Latest<T>> records, String id, Latest<T> next) {
    records.merge(
        id, next, (before, later) -> later.date().isBefore(before.date()) ? before : later);
  }

  private void report(Statement statement, String text) {
    messages.add(statement.message(text));
  }

  static String unknown(String field) {
    return "the field \"" + field + "\" is not one of version 0.4 and is not looked at";
  }

  Map<String, Party> parties() {
    Map<String, Party> latest = new LinkedHashMap<>();
    parties.forEach((id, entity) -> latest.put(id, entity.value().party()));
    return latest;
  }

  Optional<String> jurisdiction(String record) {
    return Optional.ofNullable(parties.get(record)).flatMap(one -> one.value().jurisdiction());
  }

  List<Relationship> relationships() {
    return relationships.values().stream().map(Latest::value).toList();
  }

  List<BodsMessage> messages() {
    return messages;
  }
}
