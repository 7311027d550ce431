package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A way from a party to the one that is asked about, while paths are searched from there backwards.
 *
 * @param party where the way starts
 * @param first its first link, empty when it is the party that is asked about
 * @param onward the way from the end of the first link on
 * @param product the shares on the way multiplied, about
 * @param promise the largest figure of a path that ends with this way, about
 * @param length the number of links
 */
record Route(
    int party,
    Optional<OwnershipLink> first,
    Optional<Route> onward,
    double product,
    double promise,
    int length) {

  /** Of equal promises the longer way goes first, so that one path is finished before the next. */
  static final Comparator<Route> MOST_PROMISING_FIRST =
      Comparator.comparingDouble((Route way) -> -way.promise).thenComparingInt(way -> -way.length);

  static Route start(int party) {
    return new Route(party, Optional.empty(), Optional.empty(), 1, 1, 0);
  }

  Route extended(int owner, OwnershipLink link, double factor, double largestFromSeed) {
    double longer = product * factor;
    return new Route(
        owner,
        Optional.of(link),
        Optional.of(this),
        longer,
        Math.min(promise, longer * largestFromSeed),
        length + 1);
  }

  /**
   * {@return the parties on the way that are in the same circle as its start, which is one of them}
   */
  BitSet metIn(Circular circular) {
    BitSet met = new BitSet();
    Optional<Route> way = Optional.of(this);
    while (way.isPresent() && circular.inOneCircle(way.get().party, party)) {
      met.set(way.get().party);
      way = way.get().onward;
    }
    return met;
  }

  /** {@return the links from the start to the party that is asked about} */
  List<OwnershipLink> links() {
    List<OwnershipLink> links = new ArrayList<>(length);
    Route way = this;
    while (way.first.isPresent() && way.onward.isPresent()) {
      links.add(way.first.get());
      way = way.onward.get();
    }
    return links;
  }
}
