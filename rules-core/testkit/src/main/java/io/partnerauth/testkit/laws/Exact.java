package io.partnerauth.testkit.laws;

import io.partnerauth.ownership.OwnershipLink;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction of the whole, so that figures are worked out once more beside the library.
 *
 * @param part in lowest terms
 * @param whole above 0
 */
record Exact(BigInteger part, BigInteger whole) {
  static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
  static final Exact ONE = new Exact(BigInteger.ONE, BigInteger.ONE);

  /** Reduces it. */
  Exact {
    BigInteger common = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
    part = part.divide(common);
    whole = whole.divide(common);
  }

  static Exact of(Share share) {
    String text = share.toString();
    int slash = text.indexOf('/');
    if (slash >= 0) {
      return new Exact(
          new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
    BigDecimal percent = new BigDecimal(text);
    int scale = Math.max(percent.scale(), 0);
    return new Exact(
        percent.movePointRight(scale).toBigIntegerExact(), BigInteger.TEN.pow(scale + 2));
  }

  /** {@return what a path brings, by its method and links} */
  static Exact of(OwnershipPath path) {
    return switch (path.method()) {
      case STATUS -> ONE;
      case MULTIPLIED -> path.links().stream().map(Exact::brings).reduce(ONE, Exact::times);
      case PASSED_WHOLE ->
          path.links().get(path.links().size() - 1) instanceof OwnershipLink.Held last
              ? of(last.counted())
              : ZERO;
    };
  }

  private static Exact brings(OwnershipLink link) {
    OwnershipLink.Held held = (OwnershipLink.Held) link;
    return of(held.counted()).dividedBy(ONE.minus(of(held.circular())));
  }

  Exact plus(Exact other) {
    return new Exact(
        part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
  }

  Exact minus(Exact other) {
    return plus(new Exact(other.part.negate(), other.whole));
  }

  Exact times(Exact other) {
    return new Exact(part.multiply(other.part), whole.multiply(other.whole));
  }

  Exact dividedBy(Exact other) {
    return new Exact(part.multiply(other.whole), whole.multiply(other.part));
  }

  /** {@return the share; only of 0 to 1} */
  Share share() {
    return Share.ratio(part, whole);
  }

  /** {@return percent, for people} */
  String percent() {
    return share().readable();
  }
}
