package io.partnerauth.ownership.history;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.Set;

/**
 * A share that somebody is said to have besides what the lines of a register show.
 *
 * @param owner who is said to have it
 * @param share how much that the lines do not explain; nothing when they explain all
 * @param least how much it is at least if those of its statements are so that say the most
 * @param agrees whether undisclosed holders along the way may be how the owner has it
 * @param excess how much more the lines give the owner than the statement says
 * @param statements ids of the statements that say so
 */
record Claim(
    String owner,
    ShareRange share,
    Share least,
    boolean agrees,
    Share excess,
    Set<String> statements) {
  private static final ShareRange NOTHING = ShareRange.exactly(Share.ZERO);

  /** {@return a claim to what is said, less what the lines surely give already} */
  static Claim beside(HeldEntry entry, Share given, boolean agrees) {
    ShareRange said = entry.stated().range();
    Share low = said.low().minus(given);
    Share high = said.high().minus(given);
    boolean one = low.equals(high);
    ShareRange share =
        new ShareRange(low, one || said.lowIncluded(), high, one || said.highIncluded());
    Share least = entry.stated().least().minus(given);
    return new Claim(entry.slot().owner(), share, least, agrees, Share.ZERO, entry.statements());
  }

  /** {@return the same claim of another owner, to at least so much} */
  Claim of(String other, Share atLeast) {
    Share most = least.compareTo(atLeast) >= 0 ? least : atLeast;
    return new Claim(other, share, most, agrees, excess, statements);
  }

  static Claim explained(HeldEntry entry) {
    return new Claim(
        entry.slot().owner(), NOTHING, Share.ZERO, true, Share.ZERO, entry.statements());
  }

  static Claim below(HeldEntry entry, Share excess) {
    return new Claim(entry.slot().owner(), NOTHING, Share.ZERO, true, excess, entry.statements());
  }
}
