package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the certain part of a holding consists of: which state, and by which paths. */
final class Explanation {
  private static final Comparator<OwnershipPath> LARGEST_FIRST =
      Comparator.comparing(OwnershipPath::figure)
          .reversed()
          .thenComparingInt(path -> path.links().size());

  private final Slice slice;
  private final int party;
  private final Optional<Figures> interested;
  private final Optional<Figures> controlling;

  Explanation(Slice slice, int party, List<Figures> candidates) {
    this.slice = slice;
    this.party = party;
    interested =
        candidates.stream()
            .filter(figures -> certainInterest(figures).signum() > 0)
            .max(Comparator.comparing(this::certainInterest));
    controlling =
        candidates.stream()
            .filter(figures -> controls(figures) || certainCascade(figures).signum() > 0)
            .max(Comparator.comparing(this::controls).thenComparing(this::certainCascade));
  }

  private Fraction certainInterest(Figures figures) {
    return figures.interest(party).low().ofWhole();
  }

  private Fraction certainCascade(Figures figures) {
    return figures.cascade(party).low().ofWhole();
  }

  private boolean controls(Figures figures) {
    return figures.control(party) == StateControl.YES;
  }

  /** {@return the state with the largest certain figure, as its bodies name it} */
  Optional<String> state() {
    return interested.or(() -> controlling).flatMap(this::stateOf);
  }

  private Optional<String> stateOf(Figures figures) {
    return slice.parties().stream()
        .filter(Party::isStateByStatus)
        .filter(body -> figures.role(slice.indexOf(body.id())) == Role.SEED)
        .filter(body -> !Role.stateOf(body).isEmpty())
        .map(body -> body.state().orElse(body.id()))
        .min(Comparator.naturalOrder());
  }

  /** {@return the paths of the interest, then those of control, each the largest first} */
  List<OwnershipPath> paths() {
    List<OwnershipPath> paths = new ArrayList<>();
    interested.ifPresent(figures -> paths.addAll(figures.multipliedPaths(party)));
    paths.sort(LARGEST_FIRST);
    paths.addAll(controlPaths());
    return paths;
  }

  /** {@return the paths by which control and the cascade reach the party, the largest first} */
  List<OwnershipPath> controlPaths() {
    List<OwnershipPath> paths = new ArrayList<>();
    controlling.ifPresent(figures -> paths.addAll(new WholePaths(slice, figures).to(party)));
    paths.sort(LARGEST_FIRST);
    return paths;
  }
}
