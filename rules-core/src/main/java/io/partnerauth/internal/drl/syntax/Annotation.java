package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;

/** One {@code @name( value )} of a rule. */
public record Annotation(Token name, Token value) {}
