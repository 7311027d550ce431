package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.List;

/**
 * One way in which a state reaches a party, with everything that its figure is computed from.
 *
 * @param holder id of the state body that the path starts at
 * @param method how the figure follows from the links
 * @param links the steps from the holder to the party, in order; none when the party is itself the
 *     holder
 */
public record OwnershipPath(String holder, Method method, List<OwnershipLink> links) {

  /** How the figure of a path follows from its links. */
  public enum Method {
    /** The party is a state body itself: 100, whatever its shares. */
    STATUS,
    /** Look-through: the shares are multiplied. */
    MULTIPLIED,
    /** Cascade: every holder on the way is controlled, so the last share passes whole. */
    PASSED_WHOLE
  }

  /**
   * Checks that the links hang together.
   *
   * @throws InvalidQuestionException if a link does not start where the one before it ends, if a
   *     multiplied path has a control relation in it, or if a status path has links
   */
  public OwnershipPath {
    InvalidQuestionException.given("method of a path of owners", method);
    InvalidQuestionException.given("holder of a path", holder);
    links = List.copyOf(InvalidQuestionException.given("links of a path", links));
    if (links.isEmpty() != (method == Method.STATUS)) {
      throw InvalidQuestionException.notAllowed(
          "A path by status has no links and every other path has; got "
              + method
              + " with "
              + links.size());
    }
    String at = holder;
    for (OwnershipLink link : links) {
      if (!link.owner().equals(at)) {
        throw InvalidQuestionException.notAllowed(
            "A link must start at \""
                + at
                + "\", where the path has come to; got \""
                + link.owner()
                + "\"");
      }
      if (method == Method.MULTIPLIED && link instanceof OwnershipLink.Controlled) {
        throw InvalidQuestionException.notAllowed(
            "Only shares can be multiplied; got control of \""
                + at
                + "\" over \""
                + link.owned()
                + "\"");
      }
      at = link.owned();
    }
  }

  /**
   * {@return the percentage that this path brings to the party} By status it is 100. Multiplied, it
   * is the product of {@code counted / (100 - circular)} over the links. Passed whole, it is what
   * the last link counts, and 0 where that is a control relation, which controls without a share.
   */
  public Share figure() {
    return switch (method) {
      case STATUS -> Share.HUNDRED;
      case MULTIPLIED -> product();
      case PASSED_WHOLE ->
          links.get(links.size() - 1) instanceof OwnershipLink.Held held
              ? held.counted()
              : Share.ZERO;
    };
  }

  private Share product() {
    Fraction product = Fraction.ONE;
    for (OwnershipLink link : links) {
      OwnershipLink.Held held = (OwnershipLink.Held) link;
      Fraction rest = Fraction.ONE.minus(held.circular().ofWhole());
      product = product.times(held.counted().ofWhole().dividedBy(rest));
    }
    return Share.ofWhole(product);
  }

  /** {@return the path in words, with the ids of the parties} */
  @Override
  public String toString() {
    return PathText.of(this);
  }
}
