package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.ownership.OwnershipPath.Method;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnershipPathTest {
  private static final OwnershipLink FIRST = held("ru", "a", 51, 0);
  private static final OwnershipLink SECOND = held("a", "self", 20, 0);

  @Test
  void multipliesOrPassesWhole() {
    List<OwnershipLink> links = List.of(FIRST, SECOND);
    assertEquals(Share.parse("10.2"), new OwnershipPath("ru", Method.MULTIPLIED, links).figure());
    assertEquals(Share.percent(20), new OwnershipPath("ru", Method.PASSED_WHOLE, links).figure());
  }

  @Test
  void dividesOutWhatAPartyHoldsOfItself() {
    OwnershipPath path =
        new OwnershipPath("ru", Method.MULTIPLIED, List.of(held("ru", "a", 40, 20)));
    assertEquals(Share.FIFTY, path.figure());
    assertEquals(
        "ru holds 40 percent of a (which holds 20 percent of itself, divided out): 50 percent",
        path.toString());
  }

  @Test
  void readsWell() {
    assertEquals(
        "ru holds 51 percent of a, a holds 20 percent of the customer: 10.2 percent, the shares multiplied",
        new OwnershipPath("ru", Method.MULTIPLIED, List.of(FIRST, SECOND)).toString());
    Control golden = Control.of("ru", "self", ControlBasis.GOLDEN_SHARE);
    assertEquals(
        "ru controls the customer (golden share): control without a share",
        new OwnershipPath("ru", Method.PASSED_WHOLE, List.of(new OwnershipLink.Controlled(golden)))
            .toString());
  }

  @Test
  void tellsCapitalVotesAndDates() {
    LocalDate day = LocalDate.of(2021, 4, 8);
    Stake capital = Stake.of("ru", "a", Share.percent(51)).of(StakeType.CAPITAL).from(day);
    Stake votes = Stake.of("a", "self", Share.percent(20)).of(StakeType.VOTES).to(day);
    List<OwnershipLink> links =
        List.of(
            new OwnershipLink.Held(capital, Share.percent(51), Share.ZERO),
            new OwnershipLink.Held(votes, Share.percent(20), Share.ZERO));
    assertEquals(
        "ru holds 51 percent of the capital of a from 2021-04-08,"
            + " a holds 20 percent of the votes of the customer until 2021-04-07:"
            + " 20 percent, passed whole along controlled holders",
        new OwnershipPath("ru", Method.PASSED_WHOLE, links).toString());
  }

  @Test
  void tellsAStateBodyItself() {
    assertEquals(
        "the customer is a state body itself: 100 percent",
        new OwnershipPath("self", Method.STATUS, List.of()).toString());
  }

  @Test
  void refusesToMultiplyARelation() {
    Control control = Control.of("a", "self", ControlBasis.OTHER);
    List<OwnershipLink> links = List.of(FIRST, new OwnershipLink.Controlled(control));
    assertEquals(
        "Only shares can be multiplied; got control of \"a\" over \"self\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> new OwnershipPath("ru", Method.MULTIPLIED, links))
            .getMessage());
    assertEquals(Share.ZERO, new OwnershipPath("ru", Method.PASSED_WHOLE, links).figure());
  }

  @Test
  void refusesLinksThatDoNotHangTogether() {
    List<OwnershipLink> links = List.of(SECOND, FIRST);
    assertThrows(
        IllegalArgumentException.class, () -> new OwnershipPath("ru", Method.MULTIPLIED, links));
    assertThrows(
        IllegalArgumentException.class,
        () -> new OwnershipPath("ru", Method.MULTIPLIED, List.of()));
  }

  private static OwnershipLink held(String owner, String owned, long share, long circular) {
    Stake stake = Stake.of(owner, owned, Share.percent(share));
    return new OwnershipLink.Held(stake, Share.percent(share), Share.percent(circular));
  }
}
