package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.Party;
import java.util.Optional;

/**
 * What the latest statement about an entity says of it.
 *
 * @param party the entity as a holder or as what is held
 * @param jurisdiction code of the country or subdivision whose law it is under
 */
record Entity(Party party, Optional<String> jurisdiction) {
  static Entity of(Statement statement, Party party) {
    return new Entity(
        party, statement.details().object("jurisdiction").flatMap(object -> object.text("code")));
  }
}
