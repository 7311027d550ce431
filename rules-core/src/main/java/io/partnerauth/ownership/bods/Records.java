package io.partnerauth.ownership.bods;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.history.HolderStatement;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Moment;
import io.partnerauth.ownership.history.PartyStatement;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.RegisterHistoryBuilder;
import io.partnerauth.ownership.history.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes the statements of a file one after the other and makes a history of them. */
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

  private final RegisterHistoryBuilder history = RegisterHistory.builder();
  private int position;
  private Optional<String> lastText = Optional.empty();
  private Moment lastMade = Moment.UNDATED;

  void add(JsonObject json) {
    Statement statement = new Statement(++position, json, made(json.text("statementDate")));
    OlderVersion.refuse(statement);
    look(statement);
    statement.declared().ifPresent(history::declared);
    String type = statement.json().text("recordType").orElse("none");
    if (type.equals("relationship")) {
      relationship(statement, statement.stage());
    } else if (statement.looksLikeRelationship()) {
      boolean other = type.equals("entity") || type.equals("person");
      report(
          statement,
          "its recordType is "
              + type
              + ", and its details are those of a relationship"
              + (other ? ", so it may be one or not" : ""));
      relationship(statement, other ? Stage.UNKNOWN : statement.stage());
    } else {
      history.party(party(statement, type), statement.declared());
    }
  }

  private PartyStatement party(Statement statement, String type) {
    Consumer<String> report = text -> report(statement, text);
    switch (type) {
      case "entity":
        return Parties.entity(statement, report);
      case "person":
        return Parties.person(statement, report);
      default:
        report(
            statement, "its recordType is " + type + ", so it may say anything about its record");
        return Parties.unknown(statement, statement.record());
    }
  }

  /** Neighbours are often made at one time, and then share it. */
  private Moment made(Optional<String> text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastMade = text.flatMap(Moment::parse).orElse(Moment.UNDATED);
    }
    return lastMade;
  }

  private void look(Statement statement) {
    JsonObject json = statement.json();
    json.namesBeside(KNOWN)
        .forEach(
            name ->
                report(
                    statement,
                    "the field \"" + name + "\" is not one of version 0.4 and is not looked at"));
    if (statement.made().equals(Moment.UNDATED)) {
      report(
          statement,
          json.has("statementDate")
              ? "its statementDate is no date such as 2021-04-08; nobody knows when it was made"
              : "it has no statementDate, so nobody knows when it was made");
    }
    if (statement.stage() == Stage.UNKNOWN) {
      report(statement, "its recordStatus is none that is known; it may count or not");
    }
    if (!statement.hasRecord()) {
      report(statement, "it has no recordId, so it may belong to any");
    }
    if (json.has("declarationSubject") && json.text("declarationSubject").isEmpty()) {
      report(statement, "its declarationSubject is no id of a record, so nobody knows whose it is");
    }
    if (json.object("recordDetails").isEmpty()) {
      report(statement, "it has no recordDetails, so it may say anything about its record");
    }
  }

  /** Who the owner is may be anybody when it does not say. */
  private void relationship(Statement statement, Stage stage) {
    JsonObject details = statement.details();
    Optional<String> subject = details.text("subject").filter(id -> !id.isBlank());
    if (subject.isEmpty()) {
      report(
          statement,
          "its subject is not specified ("
              + reason(details, "subject")
              + "); it may be that of other statements of its record, the declared one, or any");
    }
    String record = statement.relationship();
    Optional<String> owner = details.text("interestedParty").filter(id -> !id.isBlank());
    List<Interest> interests = interests(statement, owner.isPresent());
    String undisclosed = "undisclosed holder in record " + record;
    if (owner.isEmpty()) {
      report(
          statement,
          "its interested party is not specified ("
              + reason(details, "interestedParty")
              + "); what it holds belongs to somebody undisclosed");
      history.unnamed(Parties.unknown(statement, undisclosed));
    }
    HolderStatement told =
        new HolderStatement(
            statement.id(),
            statement.made(),
            stage,
            record,
            owner.orElse(undisclosed),
            subject.orElse(HolderStatement.ANYBODY),
            interests);
    history.holder(told, statement.declared(), statement.tie());
    details.values("componentRecords").stream()
        .filter(component -> component instanceof String)
        .forEach(component -> history.component(component.toString(), told));
  }

  private List<Interest> interests(Statement statement, boolean named) {
    JsonObject details = statement.details();
    List<Interest> interests = new Interests(text -> report(statement, text)).of(details);
    boolean nobody = !named && reason(details, "interestedParty").equals("noBeneficialOwners");
    if (interests.isEmpty() && statement.stage() != Stage.CLOSED && !nobody) {
      report(statement, "it names no interest, so it may be any share or control");
      return List.of(Interest.UNKNOWN);
    }
    return interests;
  }

  private static String reason(JsonObject details, String name) {
    return details.inside(name).text("reason").orElse("no reason given");
  }

  private void report(Statement statement, String text) {
    history.notUnderstood(statement.id(), text);
  }

  RegisterHistory history() {
    return history.build();
  }
}
