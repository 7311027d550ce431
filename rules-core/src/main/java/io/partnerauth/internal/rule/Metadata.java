package io.partnerauth.internal.rule;

import io.partnerauth.Authority;
import io.partnerauth.Status;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule's annotations say, its own or inherited from its directive.
 *
 * @param source who said so, in words
 * @param url where to read it
 * @param known the day on which it became known
 * @param owner who in the partner's house answers for the rule
 * @param reviewBy the day by which the owner looks at it again
 */
public record Metadata(
    String source,
    Optional<String> url,
    Status status,
    Authority authority,
    Optional<LocalDate> known,
    Optional<String> owner,
    Optional<LocalDate> reviewBy) {
  /** {@return the same with another status} */
  public Metadata status(Status other) {
    return new Metadata(source, url, other, authority, known, owner, reviewBy);
  }
}
