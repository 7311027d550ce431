package io.partnerauth.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A law can be waived with a reason, and the report tells of it. */
class WaiversTest {
  private static final String LAW = "overSeveralPlacesTheWorstPlaceWins";

  static class OnPurpose extends BrokenEngines.AsksTheFirstPlace {
    @Override
    public Map<Integer, String> waivers() {
      return Map.of(23, "We sell by the first place only; counsel agreed on 3 May.");
    }
  }

  static class Needless implements RegionAndDateLaws, Letters {
    @Override
    public Map<Integer, String> waivers() {
      return Map.of(23, "We thought so.");
    }
  }

  static class Blank extends BrokenEngines.AsksTheFirstPlace {
    @Override
    public Map<Integer, String> waivers() {
      return Map.of(23, " ");
    }
  }

  static class OfNoLaw extends BrokenEngines.AsksTheFirstPlace {
    @Override
    public Map<Integer, String> waivers() {
      return Map.of(99, "There is no such law.");
    }
  }

  static class Plain extends BrokenEngines.AsksTheFirstPlace {}

  @Test
  void aLawThatIsBrokenOnPurposePassesAndTheReportGivesTheReason() {
    assertEquals(Map.of(), LawRun.of(OnPurpose.class, LAW).failures());
    String report = LawReport.of(OnPurpose.class).toString();
    assertTrue(report.contains("waived: We sell by the first place only; counsel agreed"), report);
    assertTrue(report.endsWith("In all: 0 held, 1 waived, 0 waived needlessly, 0 broken."), report);
  }

  @Test
  void aWaiverOfALawThatHoldsIsReportedAsNeedless() {
    assertEquals(Map.of(), LawRun.of(Needless.class, LAW).failures());
    String report = LawReport.of(Needless.class).toString();
    assertTrue(
        report.contains("holds in 300 tries, so it needs no waiver: We thought so."), report);
  }

  @Test
  void aWaiverWithoutAReasonIsRefused() {
    String failure = LawRun.of(Blank.class, LAW).failures().values().iterator().next();
    assertEquals(
        "The waiver of law 23 has no reason; write why these rules break it on purpose", failure);
  }

  @Test
  void aWaiverOfALawThatThereIsNotIsRefused() {
    String failure = LawRun.of(OfNoLaw.class, LAW).failures().values().iterator().next();
    assertEquals("waivers() names laws [99]; laws are numbered from 1 to 40", failure);
  }

  @Test
  void aBrokenLawIsReportedAsBroken() {
    assertEquals(1, LawRun.of(Plain.class, LAW).failures().size());
    assertTrue(LawReport.of(Plain.class).toString().contains(" 1 broken."));
  }

  @Test
  void everyLawHasANumberAndAPlaceToLookAt() {
    Set<Integer> numbers = new TreeSet<>();
    for (java.lang.reflect.Method method : AllLaws.class.getMethods()) {
      if (method.isAnnotationPresent(net.jqwik.api.Label.class)) {
        numbers.add(Law.of(method).orElseThrow(() -> new AssertionError(method)).number());
      }
    }
    assertEquals(39, numbers.size()); // 34 is held by the library's own build
    assertEquals(40, numbers.stream().max(Integer::compare).orElseThrow());
  }
}
