package io.partnerauth.ownership.bods;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.history.HolderStatement;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Moment;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.RegisterHistoryBuilder;
import io.partnerauth.ownership.history.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    statement.json().text("declarationSubject").ifPresent(history::declared);
    JsonObject details = statement.details();
    switch (statement.json().text("recordType").orElse("none")) {
      case "entity" -> history.party(Parties.entity(statement, text -> report(statement, text)));
      case "person" -> history.party(Parties.person(statement, text -> report(statement, text)));
      case "relationship" -> relationship(statement);
      default -> {
        report(
            statement,
            "its recordType is "
                + statement.json().text("recordType").orElse("none")
                + ", so it may say anything about its record");
        if (details.has("subject") || details.has("interestedParty")) {
          relationship(statement);
        } else {
          history.party(Parties.unknown(statement, statement.record()));
        }
      }
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
      report(statement, "it has no recordId, so it stands for a record of its own");
    }
    if (json.has("declarationSubject") && json.text("declarationSubject").isEmpty()) {
      report(statement, "its declarationSubject is no id of a record, so nobody knows whose it is");
    }
    if (json.object("recordDetails").isEmpty()) {
      report(statement, "it has no recordDetails, so it may say anything about its record");
    }
  }

  /** Who the owner is may be anybody when it does not say. */
  private void relationship(Statement statement) {
    JsonObject details = statement.details();
    Optional<String> subject = details.text("subject").filter(id -> !id.isBlank());
    Optional<String> declared = statement.json().text("declarationSubject");
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
    history.holder(
        new HolderStatement(
            statement.id(),
            statement.made(),
            statement.stage(),
            record,
            owner.orElse(undisclosed),
            subject.orElse(HolderStatement.ANYBODY),
            interests),
        declared);
  }

  private List<Interest> interests(Statement statement, boolean named) {
    JsonObject details = statement.details();
    List<Interest> interests = new Interests(text -> report(statement, text)).of(details);
    boolean nobody = !named && reason(details, "interestedParty").equals("noBeneficialOwners");
    if (interests.isEmpty() && statement.stage() != Stage.CLOSED && !nobody) {
      report(statement, "it names no interest, so it may be any share or control");
      return List.of(Interests.unknown());
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
