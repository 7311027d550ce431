package io.partnerauth.internal.decide;

import static io.partnerauth.internal.decide.Deciders.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Status comes before arithmetic. */
class HoldingTest {
  private static final Customer SILENT = Customer.builder().places("RU").build();
  private static final OwnershipGraph OWNERS = owners(Coverage.COMPLETE, 30, 70);
  private static final ShareRange THIRTY = ShareRange.exactly(Share.percent(30));

  @ParameterizedTest
  @EnumSource(
      value = BuyerClass.class,
      names = {"GOVERNMENT_AGENCY", "STATE_INSTITUTION"})
  void aStateBodyIsTheStatesWhateverIsSaid(BuyerClass buyerClass) {
    for (Customer customer :
        List.of(SILENT, SILENT.toBuilder().stateInterest(30).stateControlled(false).build())) {
      Holding holding = Holding.of(customer, buyerClass, DAY);
      assertEquals(ShareRange.exactly(Share.HUNDRED), holding.interest());
      assertEquals(Fact.of(true), holding.controlled());
      assertEquals(Share.HUNDRED, Holding.knownInterest(customer, buyerClass));
      assertEquals(true, Holding.knownControl(customer, buyerClass));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = BuyerClass.class,
      names = {"PRIVATE_INSTITUTION", "PERSON"})
  void aPersonHasNoOwnersUnlessSomethingIsSaid(BuyerClass buyerClass) {
    Holding silent = Holding.of(SILENT, buyerClass, DAY);
    assertEquals(ShareRange.exactly(Share.ZERO), silent.interest());
    assertEquals(Fact.of(false), silent.controlled());
    assertEquals(Share.ZERO, Holding.knownInterest(SILENT, buyerClass));
    assertEquals(false, Holding.knownControl(SILENT, buyerClass));

    Customer held = SILENT.toBuilder().stateInterest(30).build();
    assertEquals(THIRTY, Holding.of(held, buyerClass, DAY).interest());
    assertEquals(Fact.unknown(), Holding.of(held, buyerClass, DAY).controlled());
    assertEquals(Share.percent(30), Holding.knownInterest(held, buyerClass));
    assertNull(Holding.knownControl(held, buyerClass));

    Customer controlled = SILENT.toBuilder().stateControlled(true).build();
    assertEquals(ShareRange.UNKNOWN, Holding.of(controlled, buyerClass, DAY).interest());
    assertNull(Holding.knownInterest(controlled, buyerClass));
    assertEquals(true, Holding.knownControl(controlled, buyerClass));

    Customer owned = SILENT.toBuilder().ownership(OWNERS).build();
    assertEquals(THIRTY, Holding.of(owned, buyerClass, DAY).interest());
    assertNull(Holding.knownInterest(owned, buyerClass));
  }

  @Test
  void ofACompanyOnlyWhatIsSaidIsKnown() {
    Holding silent = Holding.of(SILENT, BuyerClass.COMPANY, DAY);
    assertEquals(ShareRange.UNKNOWN, silent.interest());
    assertEquals(Fact.unknown(), silent.controlled());
    assertNull(Holding.knownInterest(SILENT, BuyerClass.COMPANY));
    assertNull(Holding.knownControl(SILENT, BuyerClass.COMPANY));
    Customer range =
        SILENT.toBuilder().stateInterest(ShareRange.between(Share.ZERO, Share.FIFTY)).build();
    assertNull(Holding.knownInterest(range, BuyerClass.COMPANY));
    assertEquals(
        ShareRange.between(Share.ZERO, Share.FIFTY),
        Holding.of(range, BuyerClass.COMPANY, DAY).interest());
  }

  @Test
  void aGraphOfOwnersIsWorkedOut() {
    Holding holding =
        Holding.of(SILENT.toBuilder().ownership(OWNERS).build(), BuyerClass.COMPANY, DAY);
    assertEquals(THIRTY, holding.interest());
    assertEquals(Fact.of(false), holding.controlled());
    assertEquals(2, holding.paths().size(), "multiplied, and passed whole");
    assertEquals(List.of(), holding.notes());
    Customer half = SILENT.toBuilder().ownership(owners(Coverage.COMPLETE, 50, 50)).build();
    assertEquals(Fact.of(true), Holding.of(half, BuyerClass.COMPANY, DAY).controlled());
    Customer partly = SILENT.toBuilder().ownership(owners(Coverage.PARTIAL, 30, 10)).build();
    assertEquals(Fact.unknown(), Holding.of(partly, BuyerClass.COMPANY, DAY).controlled());
    assertEquals(
        ShareRange.between(Share.percent(30), Share.percent(90)),
        Holding.of(partly, BuyerClass.COMPANY, DAY).interest());
  }

  @Test
  void aGraphThatCannotBeTrueIsNoted() {
    Holding holding =
        Holding.of(
            SILENT.toBuilder().ownership(owners(Coverage.COMPLETE, 60, 50)).build(),
            BuyerClass.COMPANY,
            DAY);
    assertEquals(1, holding.notes().size());
    assertTrue(holding.notes().get(0).contains("110"), holding.notes()::toString);
  }

  private static OwnershipGraph owners(Coverage coverage, int states, int persons) {
    return OwnershipGraph.of(
        List.of(
            Party.of(OwnershipGraph.SELF, PartyKind.COMPANY).covered(coverage),
            Party.of("ru", PartyKind.STATE).ofState("RU"),
            Party.of("person", PartyKind.PERSON)),
        List.of(
            Stake.of("ru", OwnershipGraph.SELF, Share.percent(states)),
            Stake.of("person", OwnershipGraph.SELF, Share.percent(persons))),
        List.of());
  }
}
