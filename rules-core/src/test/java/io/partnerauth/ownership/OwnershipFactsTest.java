package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The single facts of a graph: parties, stakes and control relations. */
class OwnershipFactsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final Stake STAKE = Stake.of("ru", "a", Share.percent(40));
  private static final Control CONTROL = Control.of("ru", "a", ControlBasis.TRUST);

  @Test
  void aStakeIsHeldFromItsFirstDayUntilTheDayBeforeItsLast() {
    Stake stake = STAKE.from(DAY).to(DAY.plusDays(2));
    assertFalse(stake.isOn(DAY.minusDays(1)));
    assertTrue(stake.isOn(DAY));
    assertTrue(stake.isOn(DAY.plusDays(1)));
    assertFalse(stake.isOn(DAY.plusDays(2)));
    assertTrue(STAKE.isOn(LocalDate.MIN) && STAKE.isOn(LocalDate.MAX));
  }

  @Test
  void aControlRelationHoldsFromItsFirstDayUntilTheDayBeforeItsLast() {
    Control control = CONTROL.from(DAY).to(DAY.plusDays(2));
    assertFalse(control.isOn(DAY.minusDays(1)));
    assertTrue(control.isOn(DAY));
    assertTrue(control.isOn(DAY.plusDays(1)));
    assertFalse(control.isOn(DAY.plusDays(2)));
    assertThrows(IllegalArgumentException.class, () -> control.to(DAY));
  }

  @Test
  void theOrderOfStakesAndControlsTellsAllPartsApart() {
    assertTrue(STAKE.compareTo(STAKE.of(StakeType.CAPITAL)) > 0);
    assertTrue(STAKE.compareTo(STAKE.from(DAY)) < 0);
    assertTrue(STAKE.compareTo(STAKE.to(DAY)) > 0);
    assertTrue(STAKE.compareTo(Stake.of("ru", "a", Share.percent(41))) < 0);
    assertTrue(STAKE.compareTo(Stake.of("ru", "b", Share.percent(1))) < 0);
    assertEquals(0, STAKE.compareTo(Stake.of("ru", "a", Share.parse("2/5"))));
    List<String> sorted =
        List.of("above 40 to below 60", "above 40 to 60", "40 to below 60", "40 to 60");
    for (int i = 1; i < sorted.size(); i++) {
      Stake before = Stake.of("ru", "a", Owners.range(sorted.get(i - 1)));
      Stake after = Stake.of("ru", "a", Owners.range(sorted.get(i)));
      assertTrue(before.compareTo(after) < 0 && after.compareTo(before) > 0, sorted.get(i));
    }
    assertTrue(CONTROL.compareTo(CONTROL.from(DAY)) < 0);
    assertTrue(CONTROL.compareTo(CONTROL.to(DAY)) > 0);
    assertTrue(CONTROL.compareTo(Control.of("ru", "a", ControlBasis.OTHER)) < 0);
  }

  @ParameterizedTest
  @EnumSource(
      value = PartyKind.class,
      names = {"COMPANY", "PERSON", "DISPERSED", "UNKNOWN"})
  void refusesToTakeAnybodyElseForAStateBody(PartyKind kind) {
    Party party = Party.of("a", kind);
    assertFalse(party.isStateByStatus());
    String message =
        assertThrows(IllegalArgumentException.class, () -> party.ofState("RU")).getMessage();
    assertTrue(message.contains("\"RU\"") && message.contains(kind.name()), message);
  }

  @Test
  void anInstitutionIsAStateBodyOnceItNamesItsState() {
    Party institution = Party.of("a", PartyKind.INSTITUTION);
    assertFalse(institution.isStateByStatus());
    assertTrue(institution.ofState("RU").isStateByStatus());
  }

  @Test
  void refusesABlankIdOrState() {
    assertThrows(IllegalArgumentException.class, () -> Party.of(" ", PartyKind.COMPANY));
    Party state = Party.of("ru", PartyKind.STATE);
    assertThrows(IllegalArgumentException.class, () -> state.ofState(" "));
  }

  @Test
  void aPartyIsCalledByItsNameAndId() {
    Party party = Party.of("a", PartyKind.COMPANY);
    assertEquals("a", party.label());
    assertEquals("Alpha (a)", party.named("Alpha").label());
  }

  @Test
  void aPathByStatusHasNoLinksAndBringsAll() {
    OwnershipPath status = new OwnershipPath("self", OwnershipPath.Method.STATUS, List.of());
    assertEquals(Share.HUNDRED, status.figure());
  }

  @Test
  void refusesAStepIntoAPartyThatHoldsAllOfItself() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new OwnershipLink.Held(STAKE, Share.percent(40), Share.HUNDRED));
  }

  @Test
  void aStepHasTheEndsAndTheDatesOfItsFact() {
    OwnershipLink held =
        new OwnershipLink.Held(STAKE.from(DAY).to(DAY.plusDays(1)), Share.percent(40), Share.ZERO);
    OwnershipLink controlled = new OwnershipLink.Controlled(CONTROL.from(DAY).to(DAY.plusDays(1)));
    for (OwnershipLink link : new OwnershipLink[] {held, controlled}) {
      assertEquals("ru", link.owner());
      assertEquals("a", link.owned());
      assertEquals(Optional.of(DAY), link.from());
      assertEquals(Optional.of(DAY.plusDays(1)), link.to());
    }
  }

  @Test
  void aHoldingIsToldInWords() {
    assertEquals(
        "interest 0 to 100, owned 0 to 100, not known whether controlled",
        GroupHolding.UNKNOWN.toString());
    OwnershipPath path = new OwnershipPath("self", OwnershipPath.Method.STATUS, List.of());
    DataError error = new DataError(DataError.Code.SUM_OVER_100, "a", "too much");
    GroupHolding known =
        new GroupHolding(
            Owners.range("40"),
            Owners.range("60"),
            GroupControl.YES,
            Optional.of("RU"),
            List.of(path, path),
            List.of(error));
    assertEquals(
        """
        interest 40 (RU), owned 60, controlled
          the customer is a state body itself: 100 percent
          the customer is a state body itself: 100 percent
          SUM_OVER_100: too much""",
        known.toString());
    GroupHolding none =
        new GroupHolding(
            Owners.range("0"),
            Owners.range("0"),
            GroupControl.NO,
            Optional.empty(),
            List.of(),
            List.of());
    assertEquals("interest 0, owned 0, not controlled", none.toString());
  }
}
