package io.partnerauth.ownership.ftm;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A schema of FollowTheMoney that bears on owners. */
enum Schema {
  COMPANY("Company"),
  ORGANIZATION("Organization"),
  LEGAL_ENTITY("LegalEntity"),
  PUBLIC_BODY("PublicBody"),
  PERSON("Person"),
  OWNERSHIP("Ownership", "owner", "asset"),
  DIRECTORSHIP("Directorship", "director", "organization"),
  MEMBERSHIP("Membership", "member", "organization"),
  EMPLOYMENT("Employment", "employee", "employer"),
  REPRESENTATION("Representation", "agent", "client"),
  UNKNOWN_LINK("UnknownLink", "subject", "object");

  private static final String OTHERS =
      """
      Address Airplane Article Asset Assessment Associate Audio BankAccount Call CallForTenders
      Concession Contract ContractAward ContractLot CourtCase CourtCaseParty CryptoWallet Debt
      Document Documentation EconomicActivity Email Event Family Folder HyperText Identification
      Image Land License Mention Message Note Occupancy Package Page Pages Passport Payment PlainText
      Position Post Project ProjectParticipant RealEstate Sanction Security Similar Succession Table
      TaxRoll Trip UserAccount Vehicle Vessel Video Workbook""";

  /** Those that say nothing of who owns or controls a body. */
  private static final Set<String> WITHOUT_BEARING = Set.of(OTHERS.split("\\s+"));

  private final String word;
  private final String holder;
  private final String held;

  Schema(String word) {
    this(word, "", "");
  }

  Schema(String word, String holder, String held) {
    this.word = word;
    this.holder = holder;
    this.held = held;
  }

  static Optional<Schema> of(String word) {
    return Arrays.stream(values()).filter(schema -> schema.word.equals(word)).findFirst();
  }

  static boolean isWithoutBearing(String word) {
    return WITHOUT_BEARING.contains(word);
  }

  /** {@return whether it ties two entities together} */
  boolean isLink() {
    return !holder.isEmpty();
  }

  /** {@return the property that names who has the interest} */
  String holder() {
    return holder;
  }

  /** {@return the property that names what the interest is in} */
  String held() {
    return held;
  }
}
