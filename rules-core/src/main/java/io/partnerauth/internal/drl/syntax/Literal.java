package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import java.util.Optional;

/**
 * A value that an attribute is compared with, as it is written.
 *
 * @param first its only token; the enum's name in {@code BuyerClass.COMPANY}
 * @param constant what follows the period in {@code BuyerClass.COMPANY}
 */
public record Literal(Token first, Optional<Token> constant) {
  /** {@return whether it is {@code null}} */
  public boolean isNull() {
    return first.is("null");
  }

  /** {@return whether it was reported already} */
  public boolean isBroken() {
    return first.is(TokenKind.BROKEN_TEXT);
  }

  /** {@return how a message names it} */
  public String quoted() {
    return constant
        .map(name -> "'" + first.text() + "." + name.text() + "'")
        .orElse(first.quoted());
  }
}
