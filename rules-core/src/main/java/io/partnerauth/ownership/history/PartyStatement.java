package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.Party;
import java.util.Optional;

/**
 * A statement about what a party is.
 *
 * @param statementId what notes call it
 * @param made when
 * @param stage where it stands in the life of the party's record
 * @param party the party, under the id that statements about holders use; its country and listings
 *     are not looked at
 * @param jurisdiction code of the place whose law it is under, as the register writes it; tells the
 *     country of the party
 */
public record PartyStatement(
    String statementId, Moment made, Stage stage, Party party, Optional<String> jurisdiction)
    implements Dated {
  /** Checks that everything is there. */
  public PartyStatement {
    InvalidQuestionException.given("statementId", statementId);
    InvalidQuestionException.given("made", made);
    InvalidQuestionException.given("stage", stage);
    InvalidQuestionException.given("party", party);
    InvalidQuestionException.given("jurisdiction", jurisdiction);
  }
}
