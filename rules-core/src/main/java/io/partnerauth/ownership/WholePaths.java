package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The paths of the cascade: every holder on the way is controlled, so the last stake passes whole.
 *
 * <p>For each holder the way back leads over its largest controlled owner, or over a control
 * relation.
 */
final class WholePaths {
  private static final int MOST = 10;
  private static final Comparator<OwnershipLink.Held> COUNTED =
      Comparator.comparing(OwnershipLink.Held::counted);

  private final Slice slice;
  private final Figures figures;
  private final Cascade cascade;
  private final int[] position;
  private final Fraction[] worthOfOthers;

  WholePaths(Slice slice, Figures figures) {
    this.slice = slice;
    this.figures = figures;
    cascade = figures.certain();
    position = new int[slice.size()];
    Arrays.fill(position, Integer.MAX_VALUE);
    worthOfOthers = new Fraction[slice.size()];
    Arrays.fill(worthOfOthers, Fraction.ONE);
    for (int i = 0; i < cascade.order().size(); i++) {
      position[cascade.order().get(i)] = i;
      worthOfOthers[cascade.order().get(i)] = Fraction.ZERO;
    }
  }

  /** {@return the paths to a party: by control relations, then by its largest controlled owners} */
  List<OwnershipPath> to(int party) {
    List<OwnershipLink> last = new ArrayList<>(relations(party, Integer.MAX_VALUE));
    held(party, kindOf(party), Integer.MAX_VALUE).stream().limit(MOST).forEach(last::add);
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
    int before = position[member];
    Optional<OwnershipLink> relation = relations(member, before).stream().findFirst();
    return relation.orElseGet(
        () ->
            IntStream.range(0, slice.kinds().size())
                .mapToObj(kind -> held(member, kind, before))
                .flatMap(List::stream)
                .max(COUNTED)
                .orElseThrow());
  }

  private List<OwnershipLink> relations(int party, int before) {
    List<OwnershipLink> links = new ArrayList<>();
    for (Control control : slice.controlsOver(party)) {
      if (control.basis().isCertain() && position[slice.indexOf(control.by())] < before) {
        links.add(new OwnershipLink.Controlled(control));
      }
    }
    return links;
  }

  /** {@return what members found before that position hold of a party, the largest first} */
  private List<OwnershipLink.Held> held(int party, int kind, int before) {
    Register register = slice.kinds().get(kind).get(party);
    Fraction[] shares = register.bestShares(worthOfOthers);
    List<OwnershipLink.Held> links = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      Line line = register.lines().get(i);
      if (position[line.owner()] < before && !shares[i].isZero()) {
        links.add(new OwnershipLink.Held(line.stake(), Share.ofWhole(shares[i]), Share.ZERO));
      }
    }
    links.sort(COUNTED.reversed());
    return links;
  }

  private int kindOf(int party) {
    int best = 0;
    for (int kind = 1; kind < slice.kinds().size(); kind++) {
      if (cascade.held(party, kind).compareTo(cascade.held(party, best)) > 0) {
        best = kind;
      }
    }
    return best;
  }
}
