package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Entity and person records as parties. */
final class Parties {
  private Parties() {}

  static Party entity(Statement statement, BiConsumer<Statement, String> report) {
    JsonObject details = statement.details();
    String type =
        details.object("entityType").flatMap(object -> object.text("type")).orElse("none");
    PartyKind kind =
        switch (type) {
          case "registeredEntity", "legalEntity", "arrangement" -> PartyKind.COMPANY;
          case "state" -> PartyKind.STATE;
          case "stateBody" -> PartyKind.PUBLIC_BODY;
          case "anonymousEntity", "unknownEntity" -> PartyKind.UNKNOWN;
          default -> {
            report.accept(
                statement,
                "its entityType is " + type + ", so it counts as a party of unknown kind");
            yield PartyKind.UNKNOWN;
          }
        };
    Party party = named(Party.of(record(statement), kind), details.text("name"));
    Optional<String> state = state(details);
    return state.isPresent() && (kind == PartyKind.STATE || kind == PartyKind.PUBLIC_BODY)
        ? party.ofState(state.get())
        : party;
  }

  /** A person without a name is a person all the same, and never a state. */
  static Party person(Statement statement) {
    Optional<String> name =
        statement.details().objects("names").stream()
            .flatMap(names -> names.text("fullName").stream())
            .findFirst();
    return named(Party.of(record(statement), PartyKind.PERSON), name);
  }

  private static String record(Statement statement) {
    return statement.json().text("recordId").orElseThrow();
  }

  private static Party named(Party party, Optional<String> name) {
    return name.filter(text -> !text.isBlank()).map(party::named).orElse(party);
  }

  /** The country of the jurisdiction, so that levels of government of one state count together. */
  private static Optional<String> state(JsonObject details) {
    return details
        .object("jurisdiction")
        .flatMap(jurisdiction -> jurisdiction.text("code"))
        .filter(code -> code.length() >= 2)
        .map(code -> code.substring(0, 2));
  }
}
