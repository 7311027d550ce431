package io.partnerauth.internal.rule;

/**
 * What an attribute tells of a party's owners.
 *
 * @param measure which figure
 * @param holders whose
 */
public record OwnerFigure(Measure measure, Holders holders) {
  /** {@return a key that it could have, for people} */
  public String example() {
    return switch (holders) {
      case STATE -> "RU";
      case LISTED -> "US-SDN";
      case FROM -> "CIS";
    };
  }

  /** Which figure of a group of holders. */
  public enum Measure {
    /** The look-through share of all of them. */
    INTEREST,
    /** What all of them own through majorities. */
    OWNED,
    /** What the largest one of them owns through majorities. */
    SINGLE,
    /** Which groups control the party. */
    CONTROLLED
  }

  /** What kind of group it is, and so what its key is. */
  public enum Holders {
    /** A state; the key is its ISO 3166-1 alpha-2 code. */
    STATE,
    /** The parties on a list; the key is a word for listings. */
    LISTED,
    /** The parties of a country or region; the key is its code or name. */
    FROM
  }
}
