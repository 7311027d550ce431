package io.partnerauth.ownership;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every worked case, with the figures and the verdict that its source or derivation gives. */
class OwnershipCasesTest {

  @TestFactory
  Stream<DynamicTest> agreesWithTheWorkedCase() throws IOException {
    List<OwnershipCase> given = OwnershipCase.all("ownership-cases.json");
    List<OwnershipCase> own = OwnershipCase.all("more-ownership-cases.json");
    assertTrue(given.size() >= 43 && own.size() >= 40, given.size() + " and " + own.size());
    return Stream.concat(given.stream(), own.stream())
        .map(one -> dynamicTest(one.title(), () -> check(one)));
  }

  @Test
  void aKeyThatIsNotKnownIsAnError() {
    String file =
        """
        {"cases": [{"id": "X", "title": "x", "target": "T", "threshold": {"value": "50", "inclusive": true},
          "nodes": [{"id": "T", "kind": "LEGAL_ENTITY"}, {"id": "RU", "kind": "STATE"}],
          "edges": [{"owner": "RU", "owned": "T", "share": "50", "votes": "60"}],
          "expected": {"CASCADE": ["50", "50", "YES"]}, "source": "own"}]}
        """;
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    OwnershipCase.all(new ByteArrayInputStream(file.getBytes(UTF_8)))
                        .get(0)
                        .graph())
            .getMessage();
    assertTrue(message.contains("\"votes\""), message);
  }

  private static void check(OwnershipCase one) {
    SliceHoldings holdings = new SliceHoldings(new Slice(one.graph(), one.day()));
    int target = holdings.slice().indexOf(one.target());
    BitSet bodies = holdings.slice().stateBodies();
    List<DataError> errors =
        holdings.slice().errors(holdings.slice().ancestors(target, bodies), bodies);
    GroupFigures figures =
        new GroupFigures(holdings.slice(), one.roles(holdings.slice()), one.threshold());
    Map<String, Object> expected = one.expected();
    assertFalse(expected.isEmpty(), "nothing is expected");
    one.expectedControl()
        .ifPresent(
            control ->
                assertEquals(
                    control,
                    errors.isEmpty()
                        ? figures.control(target)
                        : holdings.of(target, HolderGroup.STATES, true).controlled()));
    if (expected.get("DATA_ERROR") instanceof String code) {
      assertEquals(DataError.Code.valueOf(code), errors.get(0).code());
      assertEquals(ShareRange.UNKNOWN, holdings.of(target, HolderGroup.STATES, true).interest());
      assertTrue(errors.get(0).message().contains(errors.get(0).party()));
      if (one.expectedControl().isEmpty()) {
        assertEquals(
            GroupControl.UNKNOWN, holdings.of(target, HolderGroup.STATES, true).controlled());
      }
    } else if ("SINGULAR".equals(expected.get("LOOKTHROUGH"))) {
      assertEquals(DataError.Code.ORPHAN_CYCLE, errors.get(0).code());
      assertEquals(ShareRange.UNKNOWN, holdings.of(target, HolderGroup.STATES, true).interest());
    } else {
      assertEquals(List.of(), errors);
    }
    if (one.threshold().equals(Threshold.HALF) && errors.isEmpty()) {
      GroupHolding listed = one.graph().holding(one.target(), OwnershipCase.LIST, one.day());
      boolean asked = one.isSeed(one.target()); // whoever is listed is not its own holder
      assertTrue(asked || listed.owned().equals(figures.owned(target)), "owned by the list");
      assertTrue(asked || listed.interest().equals(figures.interest(target)), "interest of it");
    }
    if (expected.get("CASCADE") instanceof List<?> figure) {
      checkFigure(one, "CASCADE", figure, figures.owned(target));
    }
    if (expected.get("LOOKTHROUGH") instanceof List<?> figure) {
      checkFigure(one, "LOOKTHROUGH", figure, figures.interest(target));
    }
  }

  private static void checkFigure(
      OwnershipCase one, String method, List<?> expected, ShareRange actual) {
    assertEquals(3, expected.size(), method);
    assertEquals(OwnershipCase.figure(expected.get(0)), actual.low(), method);
    assertEquals(OwnershipCase.figure(expected.get(1)), actual.high(), method);
    assertEquals(expected.get(2), one.verdict(actual), method);
  }
}
