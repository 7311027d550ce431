package io.partnerauth.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownTablesTest {
  private static final RawRun RUN =
      new RawRun(
          "A virtual machine",
          List.of(
              new Sample("java", 10, Figure.DECISION, 50),
              new Sample("java", 10, Figure.INDEXED_BESIDE, 50),
              new Sample("java", 10, Figure.START, 100),
              new Sample("java", 10, Figure.ONE_THREAD, 50),
              new Sample("java", 10, Figure.TWO_THREADS, 55),
              new Sample("slow", 10, Figure.DECISION, 123_000),
              new Sample("slow", 10, Figure.DECISION, 125_000),
              new Sample("slow", 10, Figure.INDEXED_BESIDE, 62),
              new Sample("slow", 10, Figure.BYTES, 7_312.4),
              new Sample("slow", 10, Figure.START, 250),
              new Sample("slow", 10, Figure.HEAP, 2048),
              new Sample("slow", 10, Figure.RELOADS, 1000),
              new Sample("slow", 10, Figure.RELOAD, 20),
              new Sample("slow", 10, Figure.RELOAD, 22),
              new Sample("slow", 10, Figure.DECISIONS_MEANWHILE, 123_456),
              new Sample("slow", 10, Figure.WRONG, 0),
              new Sample("slow", 10, Figure.LONGEST_PAUSE, 12),
              new Sample("slow", 10, Figure.LONGEST_PAUSE_WITHOUT, 9),
              new Sample("slow", 10, Figure.CLASS_GROWTH, 0),
              new Sample("slow", 10, Figure.METASPACE_GROWTH, -1024),
              new Sample("slow", 10, Figure.HEAP_GROWTH, 3000),
              new Sample("slow", 1000, Figure.LEFT_OUT, 60)));

  @Test
  void saysWhatWasMeasuredWhatWasLeftOutAndWhatWasNotAsked() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("java", "Java by hand");
    titles.put("slow", "Another engine");
    titles.put("absent", "Not in the run");
    assertEquals(
        """
        | Nanoseconds per decision, warm (times the indexed Java's) | 10 rules | 1,000 rules |
        |---|---:|---:|
        | Java by hand | 50 (1.0 ×) | – |
        | Another engine | 124,000 (2,000 ×) | not in 60 s |

        | Bytes allocated per decision | 10 rules | 1,000 rules |
        |---|---:|---:|
        | Java by hand | – | – |
        | Another engine | 7,310 | not in 60 s |

        | Milliseconds to load the rules in a fresh JVM (times the indexed Java's) | 10 rules | 1,000 rules |
        |---|---:|---:|
        | Java by hand | – | – |
        | Another engine | – | not in 60 s |

        | Milliseconds from JVM start to first decision (times the indexed Java's) | 10 rules | 1,000 rules |
        |---|---:|---:|
        | Java by hand | 100 (1.0 ×) | – |
        | Another engine | 250 (2.5 ×) | not in 60 s |

        | Kilobytes of heap that the loaded rules keep (times the indexed Java's) | 10 rules | 1,000 rules |
        |---|---:|---:|
        | Java by hand | – | – |
        | Another engine | 2.0 | not in 60 s |

        `java`, 10 rules: two threads decide 1.82 times as much as one.

        `slow`, 10 rules, 1,000 reloads under load: 21 ms each; of 123,456 decisions meanwhile 0 were wrong; no caller waited longer than 12 ms (9.0 ms without reloading); growth over the second half: 0 classes, -1 KB of metaspace, 3 KB of heap.

        Medians of one run on A virtual machine.
        """,
        new MarkdownTables(RUN, titles).markdown());
  }

  @Test
  void anEngineThatFailedSaysSoAndNothingElse() {
    RawRun run =
        new RawRun(
            "A virtual machine",
            List.of(
                new Sample("java", 10, Figure.DECISION, 50),
                new Sample("slow", 10, Figure.FAILED, 1)));
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("java", "Java by hand");
    titles.put("slow", "Another engine");
    String row =
        new MarkdownTables(run, titles).markdown().lines().skip(3).findFirst().orElseThrow();
    assertEquals("| Another engine | failed |", row);
  }

  @Test
  void aRunIsReadBackAsItWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("run.csv");
    RUN.write(file);
    assertEquals(RUN, RawRun.read(file));
  }

  @Test
  void theMedianOfAnOddNumberIsTheMiddleValue() {
    Medians medians =
        new Medians(
            List.of(
                new Sample("e", 1, Figure.LOAD, 9),
                new Sample("e", 1, Figure.LOAD, 1),
                new Sample("e", 1, Figure.LOAD, 2)));
    assertEquals(2, medians.of("e", 1, Figure.LOAD).getAsDouble());
  }
}
