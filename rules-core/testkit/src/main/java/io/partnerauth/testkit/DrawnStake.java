package io.partnerauth.testkit;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.StakeType;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That one party holds some of another, before anybody looked whether so much is left.
 *
 * @param owner its position among the holders of the pool
 * @param owned its position among the companies of the pool
 * @param low at least so much
 * @param high at most so much; may be less than {@code low}, which then is the high end
 * @param from the first day, where the stake is dated
 */
record DrawnStake(
    int owner, int owned, Share low, Share high, StakeType type, Optional<LocalDate> from) {

  /** {@return the same between these two} */
  DrawnStake between(int otherOwner, int otherOwned) {
    return new DrawnStake(otherOwner, otherOwned, low, high, type, from);
  }
}
