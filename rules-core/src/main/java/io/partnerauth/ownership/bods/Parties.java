package io.partnerauth.ownership.bods;

import io.partnerauth.internal.place.Jurisdiction;
import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.history.PartyStatement;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Entity and person records as parties. */
final class Parties {
  private static final Set<String> OF_A_STATE = Set.of("governmentDepartment", "stateAgency");

  private static final Set<String> PERSON_TYPES =
      Set.of("knownPerson", "unknownPerson", "anonymousPerson");

  private Parties() {}

  static PartyStatement entity(Statement statement, Consumer<String> report) {
    JsonObject details = statement.details();
    Optional<String> written = details.inside("jurisdiction").text("code");
    PartyKind kind = kind(details, report);
    Party party = named(Party.of(statement.record(), kind), details.text("name"));
    if (kind == PartyKind.PUBLIC_BODY) {
      Optional<String> state = written.flatMap(Jurisdiction::state);
      if (state.isEmpty()) {
        report.accept(
            written
                    .map(code -> "its jurisdiction \"" + code + "\" names no one state")
                    .orElse("it has no jurisdiction")
                + ", so it may belong to any state");
      }
      party = state.map(party::ofState).orElse(party);
    }
    return statement(statement, party, written.map(code -> Jurisdiction.code(code).orElse(code)));
  }

  /** A state whose jurisdiction is not told may be any, so it is a body of some state. */
  private static PartyKind kind(JsonObject details, Consumer<String> report) {
    JsonObject entityType = details.inside("entityType");
    String type = entityType.text("type").orElse("none");
    String subtype = entityType.text("subtype").orElse("none");
    if (details.has("personType")) {
      report.accept("it is an entity with a personType, so it counts as a party of unknown kind");
      return PartyKind.UNKNOWN;
    }
    boolean ofState = type.equals("state") || type.equals("stateBody");
    if (OF_A_STATE.contains(subtype) && !ofState) {
      report.accept(
          "its entityType is " + type + " and " + subtype + ", so it may be a state body or not");
      return PartyKind.UNKNOWN;
    }
    return switch (type) {
      case "registeredEntity", "legalEntity", "arrangement" -> PartyKind.COMPANY;
      case "state", "stateBody" -> PartyKind.PUBLIC_BODY;
      case "anonymousEntity", "unknownEntity" -> PartyKind.UNKNOWN;
      default -> {
        report.accept("its entityType is " + type + ", so it counts as a party of unknown kind");
        yield PartyKind.UNKNOWN;
      }
    };
  }

  /** A person without a name is a person all the same; one of no known type may be anything. */
  static PartyStatement person(Statement statement, Consumer<String> report) {
    JsonObject details = statement.details();
    String type = details.text("personType").orElse("none");
    boolean person = PERSON_TYPES.contains(type) && !details.has("entityType");
    if (!person) {
      report.accept(
          (details.has("entityType")
                  ? "it is a person with an entityType"
                  : "its personType is " + type)
              + ", so it counts as a party of unknown kind");
    }
    Optional<String> name =
        details.objects("names").stream()
            .flatMap(names -> names.text("fullName").stream())
            .findFirst();
    PartyKind kind = person ? PartyKind.PERSON : PartyKind.UNKNOWN;
    return statement(statement, named(Party.of(statement.record(), kind), name), Optional.empty());
  }

  static PartyStatement unknown(Statement statement, String id) {
    return statement(statement, Party.of(id, PartyKind.UNKNOWN), Optional.empty());
  }

  private static PartyStatement statement(
      Statement statement, Party party, Optional<String> jurisdiction) {
    return new PartyStatement(
        statement.id(), statement.made(), statement.stage(), party, jurisdiction);
  }

  private static Party named(Party party, Optional<String> name) {
    return name.filter(text -> !text.isBlank()).map(party::named).orElse(party);
  }
}
