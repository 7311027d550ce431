package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one party holds of another, from one date to another.
 *
 * <p>Two stakes of the same owner in the same party add up. Two stakes that are equal in every
 * component are one fact stated twice and count once.
 *
 * @param owner id of the holder
 * @param owned id of the party that it holds a share of; the owner itself for treasury shares
 * @param share how much, exactly or as a range
 * @param type a share of the capital, of the votes, or of both alike
 * @param from the first day; empty when it has always been so
 * @param to the first day on which it is no longer so; empty when it has no end
 */
public record Stake(
    String owner,
    String owned,
    ShareRange share,
    StakeType type,
    Optional<LocalDate> from,
    Optional<LocalDate> to)
    implements Comparable<Stake> {

  private static final Comparator<Stake> ORDER =
      Comparator.comparing(Stake::owned)
          .thenComparing(Stake::owner)
          .thenComparing(Stake::type)
          .thenComparing(stake -> stake.from.orElse(LocalDate.MIN))
          .thenComparing(stake -> stake.to.orElse(LocalDate.MAX))
          .thenComparing(stake -> stake.share.low())
          .thenComparing(stake -> stake.share.high())
          .thenComparing(stake -> stake.share.lowIncluded())
          .thenComparing(stake -> stake.share.highIncluded());

  /**
   * Checks that the stake lasts at least a day.
   *
   * @throws InvalidQuestionException if {@code to} is not after {@code from}
   */
  public Stake {
    InvalidQuestionException.given("owner of a stake", owner);
    InvalidQuestionException.given("owned of a stake", owned);
    InvalidQuestionException.given("share of a stake", share);
    InvalidQuestionException.given("type of a stake", type);
    Period.check("stake of \"" + owner + "\" in \"" + owned + "\"", from, to);
  }

  /** {@return a stake in capital and votes alike, without dates} */
  public static Stake of(String owner, String owned, ShareRange share) {
    return new Stake(owner, owned, share, StakeType.BOTH, Optional.empty(), Optional.empty());
  }

  /** {@return a stake of exactly that share of capital and votes, without dates} */
  public static Stake of(String owner, String owned, Share share) {
    return of(owner, owned, ShareRange.exactly(share));
  }

  /** {@return this stake as one in that type} */
  public Stake of(StakeType itsType) {
    return new Stake(owner, owned, share, itsType, from, to);
  }

  /** {@return this stake from that day on} */
  public Stake from(LocalDate day) {
    return new Stake(
        owner,
        owned,
        share,
        type,
        Optional.of(InvalidQuestionException.given("first day of a stake", day)),
        to);
  }

  /** {@return this stake until the day before that day} */
  public Stake to(LocalDate day) {
    return new Stake(
        owner,
        owned,
        share,
        type,
        from,
        Optional.of(InvalidQuestionException.given("end of a stake", day)));
  }

  /** {@return whether the stake is held on that day} */
  public boolean isOn(LocalDate day) {
    return Period.contains(from, to, InvalidQuestionException.given("day", day));
  }

  /** {@return the order by owned party, owner, type, dates and share, consistent with equals} */
  @Override
  public int compareTo(Stake other) {
    return ORDER.compare(this, other);
  }
}
