package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LongBodsFileTest {
  @Test
  void aHundredThousandStatementsFitIntoASmallHeap() throws IOException, InterruptedException {
    Process reader =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                // In so small a heap other collectors stop the reader again and again.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LongBodsFile.class.getName(),
                "100000")
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, reader.waitFor(), printed);
    // The first holds 51 of itself beside the 51 of its owner, which is told of both.
    assertEquals("50003 stakes, 2", printed);
  }
}
