package io.partnerauth.ownership.bods;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.history.Moment;
import io.partnerauth.ownership.history.Stage;
import io.partnerauth.ownership.history.Tie;
import java.util.Optional;

/** One statement of a file, before anybody looked at its record. */
record Statement(int position, JsonObject json, Moment made) {
  String id() {
    return json.text("statementId").orElse("#" + position);
  }

  /** {@return what ties it to others; a statement that says nothing of it stands alone} */
  String record() {
    return json.text("recordId").filter(id -> !id.isBlank()).orElseGet(this::id);
  }

  /** {@return the record of a relationship; without an id, only a repetition belongs to it} */
  String relationship() {
    return hasRecord() ? record() : id() + " " + json.fields();
  }

  boolean hasRecord() {
    return json.text("recordId").filter(id -> !id.isBlank()).isPresent();
  }

  Stage stage() {
    if (!json.has("recordStatus")) {
      return Stage.CURRENT;
    }
    return switch (json.text("recordStatus").orElse("none")) {
      case "new" -> Stage.NEW;
      case "updated" -> Stage.CURRENT;
      case "closed" -> Stage.CLOSED;
      default -> Stage.UNKNOWN;
    };
  }

  Optional<String> declared() {
    return json.text("declarationSubject").filter(id -> !id.isBlank());
  }

  /** {@return whether its details are those of a relationship, whatever it calls itself} */
  boolean looksLikeRelationship() {
    return details().has("subject") || details().has("interestedParty");
  }

  Tie tie() {
    if (!hasRecord()) {
      return Tie.LOST;
    }
    String status = json.text("recordStatus").orElse("none");
    return status.equals("updated") || status.equals("closed") ? Tie.FOLLOWS : Tie.NAMED;
  }

  JsonObject details() {
    return json.inside("recordDetails");
  }
}
