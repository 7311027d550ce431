package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every worked case, with the figures and the verdict that its source or derivation gives. */
class OwnershipCasesTest {

  @TestFactory
  Stream<DynamicTest> agreesWithTheWorkedCase() throws IOException {
    List<OwnershipCase> cases = OwnershipCase.all();
    assertTrue(cases.size() >= 40, "cases read: " + cases.size());
    return cases.stream().map(one -> dynamicTest(one.title(), () -> check(one)));
  }

  private static void check(OwnershipCase one) {
    SliceHoldings holdings = new SliceHoldings(new Slice(one.graph(), one.day()));
    int target = holdings.slice().indexOf(one.target());
    List<DataError> errors = holdings.slice().errors(holdings.slice().ancestors(target));
    Figures figures = new Figures(holdings.slice(), one.roles(holdings.slice()), one.threshold());
    if (one.expected().get("DATA_ERROR") instanceof String code) {
      assertEquals(DataError.Code.valueOf(code), errors.get(0).code());
      StateHolding holding = holdings.of(target);
      assertEquals(ShareRange.UNKNOWN, holding.interest());
      assertEquals(StateControl.UNKNOWN, holding.controlled());
      return;
    }
    checkFigure(one, "CASCADE", figures.cascade(target));
    if ("SINGULAR".equals(one.expected().get("LOOKTHROUGH"))) {
      assertEquals(DataError.Code.ORPHAN_CYCLE, errors.get(0).code());
      assertEquals(ShareRange.UNKNOWN, figures.interest(target));
    } else {
      assertEquals(List.of(), errors);
      checkFigure(one, "LOOKTHROUGH", figures.interest(target));
    }
    if (one.expectsControl()) {
      assertEquals(StateControl.YES, figures.control(target));
    }
  }

  private static void checkFigure(OwnershipCase one, String method, ShareRange actual) {
    List<Object> expected = OwnershipCase.list(one.expected().get(method));
    assertEquals(
        ShareRange.between(
            OwnershipCase.figure(expected.get(0)), OwnershipCase.figure(expected.get(1))),
        actual,
        method);
    assertEquals(expected.get(2), one.verdict(actual), method);
  }
}
