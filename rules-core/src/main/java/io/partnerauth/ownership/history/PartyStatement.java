package io.partnerauth.ownership.history;

import io.partnerauth.ownership.Party;
import java.util.Objects;
import java.util.Optional;

/**
 * A statement about what a party is.
 *
 * @param statementId what notes call it
 * @param made when
 * @param stage where it stands in the life of the party's record
 * @param party the party, under the id that statements about holders use
 * @param jurisdiction code of the place whose law it is under, as the register writes it
 */
public record PartyStatement(
    String statementId, Moment made, Stage stage, Party party, Optional<String> jurisdiction)
    implements Dated {
  /** Checks that everything is there. */
  public PartyStatement {
    Objects.requireNonNull(statementId, "statementId");
    Objects.requireNonNull(made, "made");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(jurisdiction, "jurisdiction");
  }
}
