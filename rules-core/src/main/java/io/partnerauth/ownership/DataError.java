package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;

/**
 * Something in an ownership graph that cannot be true, so that nothing is concluded from it.
 *
 * @param code what is wrong
 * @param party id of the party whose listed owners are wrong; of a loop, the first by id
 * @param message the figures, for people
 */
public record DataError(Code code, String party, String message) implements Comparable<DataError> {
  /** Refuses null. */
  public DataError {
    InvalidQuestionException.given("code of a DataError", code);
    InvalidQuestionException.given("party of a DataError", party);
    InvalidQuestionException.given("message of a DataError", message);
  }

  /** What can be wrong with a graph. */
  public enum Code {
    /** The shares of a party's owners add up to more than 100, however they are read. */
    SUM_OVER_100,
    /** The owners are said to be all, but their shares add up to less than 100. */
    SUM_BELOW_100,
    /** Companies own each other in a circle, wholly, so that nobody owns them. */
    ORPHAN_CYCLE
  }

  /** {@return the order by party, then code} */
  @Override
  public int compareTo(DataError other) {
    int byParty = party.compareTo(other.party);
    return byParty != 0 ? byParty : code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code + ": " + message;
  }
}
