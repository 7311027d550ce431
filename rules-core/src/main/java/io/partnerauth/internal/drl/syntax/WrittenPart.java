package io.partnerauth.internal.drl.syntax;

/**
 * One of the conditions that must all be true for a rule to speak.
 *
 * @param text with the fact around it: {@code Customer( country == "RU" )}
 * @param offset of its first character in the file
 */
public record WrittenPart(Written condition, String text, int offset) {}
