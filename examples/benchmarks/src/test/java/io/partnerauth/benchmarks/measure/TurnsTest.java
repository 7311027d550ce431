package io.partnerauth.benchmarks.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.benchmarks.engine.NaiveJava;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnsTest {
  @Test
  void indexedJavaAndEngineAnswerByTurns(@TempDir Path folder) throws Exception {
    PolicyFile.write(new CommonPolicy(10).rules(), folder);
    Loaded engine = new Loaded();
    engine.contender = NaiveJava.class.getName();
    engine.folder = folder.toString();
    engine.rules = 10;
    engine.load();
    Turns turns = new Turns();
    turns.load(engine);

    turns.turn();
    Object indexed = turns.decide(engine);
    assertNotSame(engine.decide(0), indexed);
    turns.turn();
    Object naive = turns.decide(engine);
    assertSame(engine.decide(1), naive);
    turns.turn();
    assertSame(indexed, turns.decide(engine));
  }

  @Test
  void theQuestionAfterTheLastIsTheFirst() {
    assertEquals(0, Loaded.following(CommonPolicy.QUESTIONS - 1));
  }

  @Test
  void turnsMustComeOutEven() {
    assertThrows(IllegalArgumentException.class, () -> new Timing(1, 3, 10, 100));
    assertThrows(IllegalArgumentException.class, () -> new Timing(1, 4, 5, 100));
  }

  @Test
  void timingIsReadBackAsItWasWritten() {
    Timing timing = new Timing(2, 40, 30, 200);
    assertEquals(timing, Timing.parse(timing.toString()));
  }
}
