package io.partnerauth.internal.text;

import io.partnerauth.Severity;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of mistake that an issue can be about. A code is stable: it is never given to another
 * kind.
 *
 * <p>Each has a documentation page, the resource {@code io/partnerauth/issues/CODE.md}.
 */
public enum IssueCode {
  // The text of a rule file
  BYTE_ORDER_MARK("DRL001"),
  FILE_TOO_LARGE("DRL002"),
  INVISIBLE_CHARACTER("DRL003"),
  SMART_QUOTE("DRL004"),
  UNCLOSED_TEXT("DRL005"),
  UNCLOSED_COMMENT("DRL006"),
  BACKSLASH("DRL007"),
  STRANGE_CHARACTER("DRL008"),
  TEXT_TOO_LONG("DRL009"),
  TOO_DEEP("DRL010"),
  TOO_MANY_RULES("DRL011"),
  TOO_MANY_CONDITIONS("DRL012"),
  MORE_ISSUES("DRL013"),
  SYNTAX("DRL014"),
  MIXED_SCRIPT("DRL015"),

  // What stands above the rules
  PACKAGE("DRL020"),
  PACKAGE_FOLDER("DRL021", Severity.WARNING),
  IMPORT("DRL022"),
  GLOBAL("DRL023"),
  STATEMENT("DRL024"),
  NO_RULE("DRL025"),

  // A rule as a whole
  RULE_NAME("DRL030"),
  RULE_ID("DRL031"),
  DUPLICATE_ID("DRL032"),
  DUPLICATE_NAME("DRL033"),
  RULE_ATTRIBUTE("DRL034"),
  RULE_NOT_CLOSED("DRL035"),
  EXTENDS_UNKNOWN("DRL036"),
  EXTENDS_CIRCLE("DRL037"),
  EMPTY_THEN("DRL038"),
  NO_CONDITION("DRL039"),
  NEVER_TRUE("DRL040"),
  NO_VENDOR("DRL041"),

  // Annotations
  UNKNOWN_ANNOTATION("DRL050"),
  REPEATED_ANNOTATION("DRL051"),
  MISSING_ANNOTATION("DRL052"),
  ANNOTATION_VALUE("DRL053"),
  REVIEW_DATE_PASSED("DRL054", Severity.WARNING),

  // Conditions
  UNKNOWN_FACT("DRL060"),
  UNKNOWN_ATTRIBUTE("DRL061"),
  OPERATOR_TYPE("DRL062"),
  UNKNOWN_OPERATOR("DRL063"),
  LITERAL_TYPE("DRL064"),
  UNKNOWN_CONSTANT("DRL065"),
  DATE("DRL066"),
  NUMBER("DRL067"),
  NEVER_ABSENT("DRL068"),
  COUNTRY("DRL069"),
  SUBDIVISION("DRL070"),
  REGION("DRL071"),
  VENDOR_SPELLING("DRL072", Severity.WARNING),
  BLANK_TEXT("DRL073"),
  EMPTY_PATTERN("DRL074"),
  BINDING("DRL075"),
  METHOD_CALL("DRL076"),
  ARITHMETIC("DRL077"),
  CONDITION_ELEMENT("DRL078"),
  NOT_A_LITERAL("DRL079"),
  BARE_ATTRIBUTE("DRL080"),
  CONNECTIVE("DRL081"),
  REPEATED_LITERAL("DRL082"),

  // The then part
  OTHER_ACTION("DRL090"),
  SECOND_ACTION("DRL091"),
  UNKNOWN_VERDICT("DRL092"),
  EMPTY_MESSAGE("DRL093"),
  MESSAGE_PERIOD("DRL094", Severity.WARNING),
  MESSAGE_NOT_TEXT("DRL095"),

  // What should not happen
  DROOLS_DISAGREES("DRL099");

  private final String code;
  private final Severity severity;

  IssueCode(String code) {
    this(code, Severity.ERROR);
  }

  IssueCode(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  /** {@return the kind of mistake that has this code; empty when there is none} */
  public static Optional<IssueCode> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** {@return its stable code, such as {@code DRL014}} */
  public String code() {
    return code;
  }

  /** {@return whether a pack with it loads} */
  public Severity severity() {
    return severity;
  }
}
