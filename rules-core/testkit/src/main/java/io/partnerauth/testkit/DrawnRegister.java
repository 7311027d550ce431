package io.partnerauth.testkit;

import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who holds a company: stakes are written in as long as something is left, and never more of it.
 *
 * <p>Shares are counted in units of which the whole has 300,000,000,000, so that thirds and nine
 * decimals of a percent are whole numbers.
 */
final class DrawnRegister {
  private static final long WHOLE = 300_000_000_000L;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(WHOLE / 100);

  private final Party company;
  private final boolean complete;
  private final Map<String, Stake> stakes = new LinkedHashMap<>();
  private long leftOfHigh = WHOLE;
  private long leftOfLow = WHOLE;

  DrawnRegister(Party company, boolean complete) {
    this.company = company;
    this.complete = complete;
  }

  /** Writes a stake in, or what is left of it; not when nothing is, or the owner stands in it. */
  void add(Party owner, DrawnStake holding) {
    long one = units(holding.low());
    long other = units(holding.high());
    long high = Math.min(Math.max(one, other), leftOfHigh);
    long low = Math.min(Math.min(one, other), high);
    if (high == 0 || stakes.containsKey(owner.id())) {
      return;
    }
    Stake stake =
        Stake.of(owner.id(), company.id(), ShareRange.between(share(low), share(high)))
            .of(complete ? StakeType.BOTH : holding.type());
    stakes.put(owner.id(), complete ? stake : holding.from().map(stake::from).orElse(stake));
    leftOfHigh -= high;
    leftOfLow -= low;
  }

  /** {@return ids of its owners, and its own when it has any} */
  Set<String> mentioned() {
    Set<String> ids = new TreeSet<>(stakes.keySet());
    if (!stakes.isEmpty()) {
      ids.add(company.id());
    }
    return ids;
  }

  /** {@return the stakes; those of a complete register add up to the whole} */
  List<Stake> stakes() {
    if (complete && leftOfLow > 0) {
      Stake known = stakes.remove(OwnerPool.HEIR.id());
      long low = leftOfHigh + (known == null ? 0 : units(known.share().low()));
      long high = leftOfLow + (known == null ? 0 : units(known.share().low()));
      Stake rest =
          Stake.of(
              OwnerPool.HEIR.id(),
              company.id(),
              ShareRange.between(share(Math.min(low, high)), share(high)));
      stakes.put(OwnerPool.HEIR.id(), rest);
    }
    return List.copyOf(stakes.values());
  }

  Party party() {
    return complete ? company.covered(Coverage.COMPLETE) : company;
  }

  private static Share share(long units) {
    return Share.ratio(BigInteger.valueOf(units), BigInteger.valueOf(WHOLE));
  }

  private static long units(Share share) {
    String text = share.toString();
    int slash = text.indexOf('/');
    if (slash < 0) {
      return new BigDecimal(text).multiply(PERCENT).longValue();
    }
    BigInteger part = new BigInteger(text.substring(0, slash));
    BigInteger whole = new BigInteger(text.substring(slash + 1));
    return part.multiply(BigInteger.valueOf(WHOLE)).divide(whole).longValueExact();
  }
}
