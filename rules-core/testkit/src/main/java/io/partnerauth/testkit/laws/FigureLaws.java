package io.partnerauth.testkit.laws;

import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.testkit.Given;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Laws of the figures that are worked out of owners: 15, 16, 17, 18, 19. They hold whatever the
 * rules are; a build that computes owners by something else overrides {@link #holding}.
 */
public interface FigureLaws extends RulesUnderTest {
  /** The day on which the laws look at owners. */
  LocalDate DAY = LocalDate.of(2021, 4, 8);

  /** {@return graphs in which all owners are known exactly and nobody owns himself} */
  @Provide
  default Arbitrary<OwnershipGraph> known() {
    return Given.of(Subject.of(this).rules()).ownership().exact().complete().chains();
  }

  /** {@return graphs in which all owners are known, loops among them} */
  @Provide
  default Arbitrary<OwnershipGraph> complete() {
    return Given.of(Subject.of(this).rules()).ownership().complete();
  }

  /** {@return graphs of any kind} */
  @Provide
  default Arbitrary<OwnershipGraph> graphs() {
    return Given.of(Subject.of(this).rules()).ownership();
  }

  /**
   * Law 15. A figure is an interval between 0 and 100, its low end at most its high end. Where all
   * owners are known exactly and nobody owns himself, it is one number.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 15: a figure is between 0 and 100, and exact where all is known")
  @LookAt("how ranges and unknown rests are carried along.")
  default void aFigureIsExactWhereAllIsKnown(
      @ForAll("graphs") OwnershipGraph any, @ForAll("known") OwnershipGraph known) {
    GroupHolding holding = holding(any, DAY);
    FigureComparison.check(any, holding, holding.interest());
    FigureComparison.check(any, holding, holding.owned());
    GroupHolding exact = holding(known, DAY);
    if (!exact.interest().isExact() || !exact.owned().isExact()) {
      throw FigureComparison.breach(
          "All is known, but the figure is no number.", known, "holding", exact);
    }
  }

  /**
   * Law 16. Where all owners are known exactly and nobody owns himself, the look-through shares of
   * all ultimate owners add up to exactly 100: nothing is lost and nothing is counted twice.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 16: the shares of all ultimate owners add up to 100")
  @LookAt("the look-through: shares along a chain are multiplied, chains are added.")
  default void theSharesOfAllUltimateOwnersAddUp(@ForAll("known") OwnershipGraph graph) {
    Exact sum = Exact.ZERO;
    for (OwnershipGraph alone : FigureComparison.eachOwnerAsTheOnlyState(graph)) {
      sum = sum.plus(Exact.of(holding(alone, DAY).interest().low()));
    }
    if (!sum.equals(Exact.ONE)) {
      throw FigureComparison.breach("All owners together hold " + sum + " of the whole.", graph);
    }
  }

  /**
   * Law 17. To split a holder into two that the same owners hold wholly changes nothing: neither a
   * threshold nor a control is escaped by it.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 17: splitting a holder changes nothing")
  @LookAt("the cascade: what several controlled holders hold is added.")
  default void splittingAHolderChangesNothing(@ForAll("graphs") OwnershipGraph graph) {
    for (OwnershipGraph split : FigureComparison.split(graph)) {
      FigureComparison.same(this, graph, "whole", split, "split");
    }
  }

  /** Law 18. A wholly owned holding between an owner and what it owns changes nothing. */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 18: a wholly owned holding in between changes nothing")
  @LookAt("long chains: neither figure may fade over a link of 100.")
  default void aWhollyOwnedHoldingInBetweenChangesNothing(@ForAll("graphs") OwnershipGraph graph) {
    for (OwnershipGraph through : FigureComparison.throughAHolding(graph)) {
      FigureComparison.same(this, graph, "direct", through, "through a holding");
    }
  }

  /**
   * Law 19. Without a state among all known owners nothing is the state's, whatever the loops. Only
   * a loop that nobody outside owns is unknown: where that is certain, the data are said to be
   * wrong; where it is possible, the figure is left open.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 19: without a state nothing is the state's")
  @LookAt("loops: what a company holds of itself is nobody's, and divided out.")
  default void withoutAStateNothingIsTheStates(@ForAll("complete") OwnershipGraph graph) {
    OwnershipGraph stateless = FigureComparison.stateless(graph);
    GroupHolding holding = holding(stateless, DAY);
    ShareRange none = ShareRange.exactly(Share.ZERO);
    boolean unknown = !holding.errors().isEmpty() || FigureComparison.mayClose(stateless);
    if (!holding.owned().low().equals(Share.ZERO)
        || !holding.interest().low().equals(Share.ZERO)
        || holding.controlled() == GroupControl.YES
        || !(unknown || holding.interest().equals(none))
        || !(unknown || holding.owned().equals(none))
        || !(unknown || holding.controlled() == GroupControl.NO)) {
      throw FigureComparison.breach(
          "No state, but something is its.", stateless, "holding", holding);
    }
    OwnershipGraph closed = FigureComparison.closedLoop();
    if (holding(closed, DAY).interest().isExact()) {
      throw FigureComparison.breach(
          "Nobody owns this loop, but it is not unknown.", closed, "holding", holding(closed, DAY));
    }
  }
}
