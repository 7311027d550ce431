package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The paths of the cascade: every holder on the way is controlled, so the last stake passes whole.
 *
 * <p>The way back from a holder that is owned by a majority leads over its largest such owner, so
 * that only shares are on it; from another holder, over a control relation or its largest
 * controlled owner.
 */
final class WholePaths {
  private static final int MOST = 10;
  private static final Comparator<OwnershipLink.Held> COUNTED =
      Comparator.comparing(OwnershipLink.Held::counted);

  private final Slice slice;
  private final GroupFigures figures;
  private final Members owned;
  private final Members controlled;

  WholePaths(Slice slice, GroupFigures figures) {
    this.slice = slice;
    this.figures = figures;
    owned = Members.of(figures.ownedThrough(), slice.size());
    controlled = Members.of(figures.controlled(), slice.size());
  }

  /**
   * The parties of a cascade.
   *
   * @param position when each was found, by index; very late where it is none of them
   * @param worthOfOthers 0 for each of them, 1 for the others
   */
  private record Members(Cascade cascade, int[] position, Fraction[] worthOfOthers) {
    static Members of(Cascade cascade, int size) {
      int[] position = new int[size];
      Fraction[] worth = new Fraction[size];
      Arrays.fill(position, Integer.MAX_VALUE);
      Arrays.fill(worth, Fraction.ONE);
      for (int i = 0; i < cascade.order().size(); i++) {
        position[cascade.order().get(i)] = i;
        worth[cascade.order().get(i)] = Fraction.ZERO;
      }
      return new Members(cascade, position, worth);
    }

    boolean contains(int party) {
      return position[party] < Integer.MAX_VALUE;
    }
  }

  /** {@return the paths of control: by relations, then by the largest controlled owners} */
  List<OwnershipPath> ofControl(int party) {
    List<OwnershipLink> last = new ArrayList<>(relations(party, Integer.MAX_VALUE));
    last.addAll(largest(controlled, party));
    return paths(last);
  }

  /** {@return the paths of what is owned, by its largest owners} */
  List<OwnershipPath> ofShares(int party) {
    return paths(largest(owned, party));
  }

  private List<OwnershipLink.Held> largest(Members members, int party) {
    return held(members, party, kindOf(members, party), Integer.MAX_VALUE).stream()
        .limit(MOST)
        .toList();
  }

  private List<OwnershipPath> paths(List<? extends OwnershipLink> last) {
    List<OwnershipPath> paths = new ArrayList<>();
    for (OwnershipLink link : last) {
      Deque<OwnershipLink> links = new ArrayDeque<>();
      links.add(link);
      int at = slice.indexOf(link.owner());
      while (figures.role(at) != Role.SEED) {
        OwnershipLink before = into(at);
        links.addFirst(before);
        at = slice.indexOf(before.owner());
      }
      String holder = slice.party(at).id();
      paths.add(new OwnershipPath(holder, OwnershipPath.Method.PASSED_WHOLE, List.copyOf(links)));
    }
    return paths;
  }

  /** {@return the link by which a member is controlled, from a member that was found before it} */
  private OwnershipLink into(int member) {
    if (owned.contains(member)) {
      return largestBefore(owned, member);
    }
    return relations(member, controlled.position()[member]).stream()
        .findFirst()
        .orElseGet(() -> largestBefore(controlled, member));
  }

  private OwnershipLink largestBefore(Members members, int member) {
    return IntStream.range(0, slice.kinds().size())
        .mapToObj(kind -> held(members, member, kind, members.position()[member]))
        .flatMap(List::stream)
        .max(COUNTED)
        .orElseThrow();
  }

  private List<OwnershipLink> relations(int party, int before) {
    List<OwnershipLink> links = new ArrayList<>();
    for (Control control : slice.controlsOver(party)) {
      int by = slice.indexOf(control.by());
      if (control.basis().isCertain() && controlled.position()[by] < before) {
        links.add(new OwnershipLink.Controlled(control));
      }
    }
    return links;
  }

  /** {@return what members found before that position hold of a party, the largest first} */
  private List<OwnershipLink.Held> held(Members members, int party, int kind, int before) {
    Register register = slice.kinds().get(kind).get(party);
    Fraction[] shares = register.bestShares(members.worthOfOthers());
    List<OwnershipLink.Held> links = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Shareholding line = register.lines().get(i);
      if (members.position()[line.owner()] < before && !shares[i].isZero()) {
        links.add(new OwnershipLink.Held(line.stake(), Share.ofWhole(shares[i]), Share.ZERO));
      }
    }
    links.sort(COUNTED.reversed());
    return links;
  }

  private int kindOf(Members members, int party) {
    int best = 0;
    for (int kind = 1; kind < slice.kinds().size(); kind++) {
      if (members.cascade().held(party, kind).compareTo(members.cascade().held(party, best)) > 0) {
        best = kind;
      }
    }
    return best;
  }
}
