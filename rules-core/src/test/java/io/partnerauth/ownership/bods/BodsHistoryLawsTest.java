package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.StateHolding;
import io.partnerauth.ownership.history.StatementNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every history: nothing possible is left out, and nothing dropped in silence. */
class BodsHistoryLawsTest {
  @Provide
  Arbitrary<BodsHistory> histories() {
    return BodsHistory.any();
  }

  private static StateHolding holding(BodsHistory history, List<String> statements) {
    BodsOwners owners = history.owners(statements);
    return owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
  }

  @Property(tries = 500)
  void theIntervalContainsEveryWorldThatTheStatementsAllow(
      @ForAll("histories") BodsHistory history) {
    ShareRange interest = holding(history, history.statements()).interest();
    for (double world : BodsWorlds.interests(history)) {
      assertTrue(
          interest.low().doubleValue() <= world + 1e-9
              && world - 1e-9 <= interest.high().doubleValue(),
          () -> world + " is possible, and not in " + interest);
    }
  }

  @Property(tries = 200)
  void neitherOrderNorRepetitionChangesAnything(
      @ForAll("histories") BodsHistory history, @ForAll Random random) {
    List<String> twice = new ArrayList<>(history.statements());
    twice.addAll(history.statements().subList(0, random.nextInt(history.statements().size())));
    Collections.shuffle(twice, random);
    assertEquals(holding(history, history.statements()), holding(history, twice));
  }

  @Property(tries = 200)
  void whoIsNotDescribedMayBeAnybody(
      @ForAll("histories") BodsHistory history, @ForAll @IntRange(min = 1, max = 3) int party) {
    List<String> fewer = new ArrayList<>(history.statements());
    fewer.remove(party);
    ShareRange known = holding(history, history.statements()).interest();
    ShareRange unknown = holding(history, fewer).interest();
    assertTrue(unknown.low().compareTo(known.low()) <= 0, () -> unknown + " within " + known);
    assertTrue(unknown.high().compareTo(known.high()) >= 0, () -> unknown + " within " + known);
  }

  @Property(tries = 200)
  void eachStatementIsUsedOrNamed(@ForAll("histories") BodsHistory history) {
    BodsOwners owners = history.owners(history.statements());
    Set<String> told = new HashSet<>(owners.used());
    owners.notes().stream().map(StatementNote::statementId).forEach(told::add);
    Set<String> all =
        history.statements().stream()
            .map(statement -> statement.split("\"")[3])
            .collect(Collectors.toSet());
    assertEquals(all, told);
  }
}
