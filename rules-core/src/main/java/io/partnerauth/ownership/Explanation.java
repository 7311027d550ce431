package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the certain part of a holding consists of: which holder, and by which paths. */
final class Explanation {
  private static final Comparator<OwnershipPath> LARGEST_FIRST =
      Comparator.comparing(OwnershipPath::figure)
          .reversed()
          .thenComparingInt(path -> path.links().size());

  private final Slice slice;
  private final int party;
  private final Optional<GroupFigures> interested;
  private final Optional<GroupFigures> controlling;

  Explanation(Slice slice, int party, List<GroupFigures> candidates) {
    this.slice = slice;
    this.party = party;
    interested =
        candidates.stream()
            .filter(figures -> certainInterest(figures).signum() > 0)
            .max(Comparator.comparing(this::certainInterest));
    controlling =
        candidates.stream()
            .filter(figures -> controls(figures) || owns(figures))
            .max(Comparator.comparing(this::controls).thenComparing(this::certainlyOwned));
  }

  private Fraction certainInterest(GroupFigures figures) {
    return figures.interest(party).low().ofWhole();
  }

  private Fraction certainlyOwned(GroupFigures figures) {
    return figures.owned(party).low().ofWhole();
  }

  private boolean owns(GroupFigures figures) {
    return certainlyOwned(figures).signum() > 0;
  }

  private boolean controls(GroupFigures figures) {
    return figures.control(party) == GroupControl.YES;
  }

  /**
   * {@return the holder with the largest certain figure: its id or, of a state, what its bodies
   * call it}
   */
  Optional<String> holder() {
    return interested.or(() -> controlling).flatMap(this::holderOf);
  }

  private Optional<String> holderOf(GroupFigures figures) {
    List<Party> seeds =
        slice.parties().stream()
            .filter(one -> figures.role(slice.indexOf(one.id())) == Role.SEED)
            .toList();
    Set<Holder> holders = seeds.stream().map(Holder::of).collect(Collectors.toSet());
    return holders.size() == 1 && holders.iterator().next().kind() != Holder.Kind.BODY
        ? seeds.stream().map(one -> one.state().orElse(one.id())).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** {@return the paths of the interest, then those of control, each the largest first} */
  List<OwnershipPath> paths() {
    List<OwnershipPath> paths = new ArrayList<>();
    interested.ifPresent(figures -> paths.addAll(figures.multipliedPaths(party)));
    paths.sort(LARGEST_FIRST);
    paths.addAll(wholePaths());
    return paths;
  }

  /** {@return the paths by which control and ownership reach the party, the largest first} */
  List<OwnershipPath> wholePaths() {
    return controlling
        .map(
            figures -> {
              WholePaths paths = new WholePaths(slice, figures);
              return controls(figures) ? paths.ofControl(party) : paths.ofShares(party);
            })
        .orElse(List.of())
        .stream()
        .sorted(LARGEST_FIRST)
        .toList();
  }
}
