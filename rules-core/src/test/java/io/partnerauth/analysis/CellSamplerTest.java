package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.TestPack;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every cell has its question, and only one. */
class CellSamplerTest {
  private final PackAnalysis analysis =
      PackAnalysis.load(Map.of("zoom/letter.drl", TestPack.ZOOM, "regions.csv", TestPack.REGIONS));

  @Test
  void thereIsOneQuestionForEachCell() {
    List<Example> all = analysis.examples(1_000_000).toList();
    assertEquals(analysis.coverage().cells(), BigInteger.valueOf(all.size()));
    assertEquals(all.size(), new HashSet<>(all).size());
  }

  @Test
  void someAreDrawnWhereThereAreTooManyAndTheyAreTheSameEachTime() {
    List<Example> some = analysis.examples(50).toList();
    assertEquals(
        50, some.stream().filter(one -> one.sale().vendor().orElseThrow().equals("Zoom")).count());
    assertEquals(some, analysis.examples(50).toList());
  }
}
