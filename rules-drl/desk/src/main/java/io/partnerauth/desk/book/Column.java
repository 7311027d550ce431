package io.partnerauth.desk.book;

import java.util.Arrays;
import java.util.List;

/** A column that a customer book may have, under the name of what it fills in a customer. */
public enum Column {
  /** The host's identifier. */
  ID("id", "your own identifier of the customer"),
  /** A name for people. */
  NAME("name", "a name for people; decides nothing"),
  /** Where it is established. */
  COUNTRY("country", "ISO 3166-1 alpha-2, such as RU"),
  /** Where in the country. */
  SUBDIVISION("subdivision", "ISO 3166-2, such as UA-43; its country has to be there too"),
  /** All places, instead of a country. */
  PLACES("places", "all places instead of a country: RU;CY"),
  /** Where its ultimate parent is. */
  HEADQUARTERS("headquarters", "country of its ultimate parent, or its own: ISO 3166-1 alpha-2"),
  /** What kind of body it is. */
  BUYER_CLASS("buyerClass", "what kind of body it is, such as COMPANY; several are alternatives"),
  /** What it mainly does. */
  SECTOR("sector", "what it mainly does, such as FINANCE; several are alternatives"),
  /** The official lists that name it. */
  LISTINGS("listings", "all official lists that name it, or none"),
  /** What it uses the product for. */
  END_USES("endUses", "all uses that a law asks about, or none"),
  /** What else the pack tells customers apart by. */
  LABELS("labels", "all of the pack's labels that it has, or none"),
  /** How much a state holds. */
  STATE_INTEREST("stateInterest", "percent: 40, 1/3, 25-50, or >25-<50 without its ends"),
  /** Whether a state controls it. */
  STATE_CONTROLLED("stateControlled", "true or false"),
  /** Who owns it. */
  OWNERS("owners", "instead of figures: a JSON array of BODS 0.4 statements");

  /** Stands between several values in one cell. */
  static final String SEPARATOR = ";";

  private static final List<String> WORDS =
      Arrays.stream(values()).map(column -> column.word).toList();

  private final String word;
  private final String meaning;

  Column(String word, String meaning) {
    this.word = word;
    this.meaning = meaning;
  }

  /** {@return its name in the header} */
  public String word() {
    return word;
  }

  /** {@return what its cells say} */
  public String meaning() {
    return meaning;
  }

  /** {@return the names of all columns, in order} */
  static List<String> words() {
    return WORDS;
  }
}
