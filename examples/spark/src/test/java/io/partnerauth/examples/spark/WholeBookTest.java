package io.partnerauth.examples.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.spark.RunCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeBookTest {
  @TempDir private Path folder;

  @Test
  void theProgramDecidesASmallBookAndAllOfItAddsUp() throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate()) {
      Map<String, RunCounts> counts = WholeBook.run(spark, 500, folder);
      RunCounts first = counts.get("first");
      assertEquals(500, first.rows());
      assertEquals(0, first.of("rejected"));
      assertTrue(first.outcomes().keySet().size() >= 3, first::toString);
    }
  }
}
