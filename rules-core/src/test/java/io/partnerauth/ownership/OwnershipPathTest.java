package io.partnerauth.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.ownership.OwnershipPath.Method;
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
