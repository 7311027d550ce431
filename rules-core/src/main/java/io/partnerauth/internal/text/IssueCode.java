package io.partnerauth.internal.text;

import io.partnerauth.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of mistake that an issue can be about; whoever reports one takes its code from here.
 *
 * <p>A code is stable: it is never given to another kind. Each has a documentation page, the
 * resource {@code io/partnerauth/issues/CODE.md}.
 */
public enum IssueCode {
  // A rule file: its text
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
  STEP_ORDER("DRL055"),

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
  UNKNOWN_VENDOR("DRL083"),
  UNKNOWN_PRODUCT("DRL084"),
  UNKNOWN_WORD("DRL085"),
  ATTRIBUTE_KEY("DRL088"),
  UNKNOWN_OWN("DRL086"),
  CATEGORY_OF_NONE("DRL087", Severity.WARNING),
  LICENCE_HELD("DRL089"),

  // The then part
  OTHER_ACTION("DRL090"),
  SECOND_ACTION("DRL091"),
  UNKNOWN_VERDICT("DRL092"),
  EMPTY_MESSAGE("DRL093"),
  MESSAGE_PERIOD("DRL094", Severity.WARNING),
  MESSAGE_NOT_TEXT("DRL095"),

  // What should not happen
  GUIDANCE_REVOKES("DRL096"),
  CLAUSE_LOST("DRL098"),
  DROOLS_DISAGREES("DRL099"),

  // The files of a pack
  NO_SUCH_FOLDER("PACK001"),
  NOT_A_FOLDER("PACK002"),
  UNREADABLE("PACK003"),
  PACK_TOO_LARGE("PACK004"),
  TOO_MANY_BYTES("PACK005"),
  FILE_TOO_DEEP("PACK006"),
  LINK("PACK007"),
  NOT_A_FILE("PACK008"),
  NOT_UTF8("PACK009"),
  FILE_NAME("PACK010"),
  FILE_LIKE_A_PACKS("PACK011"),
  NO_VENDOR_FOLDER("PACK012"),
  NO_RULES("PACK013"),
  NO_PACK("PACK014"),
  SEVERAL_PACKS("PACK015"),
  SAME_FILE_NAME("PACK017"),
  FILE_COPY("PACK018"),
  RULES_GONE("PACK019", Severity.WARNING),

  // A table: any of the CSV files of a pack
  TABLE_EMPTY("CSV001"),
  SEMICOLONS("CSV002"),
  UNKNOWN_COLUMN("CSV003"),
  REPEATED_COLUMN("CSV004"),
  MISSING_COLUMN("CSV005"),
  CSV_QUOTE("CSV006"),
  ROW_WIDTH("CSV007"),
  TOO_MANY_ROWS("CSV008"),
  MORE_TABLE_ISSUES("CSV009"),

  // regions.csv
  REGION_NAME("REG008"),
  REGION_LIKE_A_CODE("REG009"),
  MEMBER("REG010"),
  ROLE("REG011"),
  REGION_DATE("REG012"),
  REGION_PERIOD("REG013"),
  REGION_SPELLING("REG014"),
  REGION_OVERLAP("REG015"),

  // vendors.csv, products.csv and words.csv
  NAME("NAME001"),
  NAME_TWICE("NAME002"),
  NAME_COUNTRY("NAME003"),
  NAME_VENDOR("NAME004"),
  WORD_ATTRIBUTE("NAME005"),
  WORD_INCLUDES("NAME006"),
  OWN_ATTRIBUTE("NAME007"),
  PRODUCT_WORD("NAME008"),
  EXCEPTION_DAYS("NAME009"),

  // Scenarios
  NOT_YAML("SCN001"),
  YAML_TAG("SCN002"),
  BOUNDS("SCN003"),
  REPEATED_KEY("SCN004"),
  KIND_OF_VALUE("SCN005"),
  UNKNOWN_KEY("SCN006"),
  MISSING_KEY("SCN007"),
  SCENARIO_VALUE("SCN008"),
  REFUSED_VALUE("SCN009"),
  NO_SCENARIO("SCN010"),
  SCENARIO_NAME("SCN011"),
  SAID_TWICE("SCN012"),
  MORE_SCENARIO_ISSUES("SCN013"),
  UNKNOWN_NAME("SCN014"),

  // A folder that is followed
  UNEXPECTED_ANSWER("LIVE001"),
  RESTLESS_FOLDER("LIVE002"),
  NOT_FOLLOWED("LIVE003"),
  CLAUSE_GONE("LIVE004"),
  MEMBER_GONE("LIVE005"),

  // A sealed pack
  NOT_SEALED("SEAL001"),
  NO_MANIFEST("SEAL002"),
  SEALED_FILE("SEAL003"),
  WRONG_SIGNATURE("SEAL004"),
  NOT_APPROVED("SEAL005"),
  OLDER_PACK("SEAL006"),
  OTHER_PACK("SEAL007"),
  CLOCK_BEHIND("SEAL008"),

  // What a host asks
  NOT_GIVEN("ASK001"),
  HOSTS_NAME("ASK002"),
  HOSTS_PLACE("ASK003"),
  HOSTS_DAYS("ASK004"),
  NOT_ALLOWED("ASK005"),
  TERRITORY("ASK006"),
  EXCEPTION("ASK007"),

  // A pack as a whole
  NEVER_SPEAKS("ANA001", Severity.WARNING),
  CHANGES_NO_OUTCOME("ANA002", Severity.WARNING),
  CONDITION_NEVER_MATTERS("ANA003", Severity.WARNING),
  ATTRIBUTE_NEVER_MATTERS("ANA004", Severity.WARNING),
  REGION_NOT_COVERED("ANA005", Severity.WARNING),
  RULE_NOT_TRIED("ANA006", Severity.WARNING),
  CONDITION_NOT_TRIED("ANA007", Severity.WARNING);

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

  /**
   * {@return its documentation page, in Markdown}
   *
   * @throws IllegalStateException when the library's jar is damaged
   */
  public String page() {
    String resource = "/io/partnerauth/issues/" + code + ".md";
    try (InputStream page = IssueCode.class.getResourceAsStream(resource)) {
      if (page == null) {
        throw new IllegalStateException("The jar has no page " + resource);
      }
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The page " + resource + " cannot be read", e);
    }
  }

  /** {@return whether a pack with it loads} */
  public Severity severity() {
    return severity;
  }
}
