package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;

/**
 * What a then part does: {@code ruling.verdict( "message" );}.
 *
 * @param verdict revoke, review or condition
 */
public record Action(Token verdict, Token message) {}
