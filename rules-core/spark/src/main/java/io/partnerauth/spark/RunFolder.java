package io.partnerauth.spark;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The folder of one run, which is there as a whole or not at all. */
final class RunFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COUNTS = "_counts.json";

  private final SparkSession spark;
  private final FileSystem files;
  private final Path done;
  private final Path begun;

  private RunFolder(SparkSession spark, FileSystem files, Path done, Path begun) {
    this.spark = spark;
    this.files = files;
    this.done = done;
    this.begun = begun;
  }

  static RunFolder of(SparkSession spark, String folder, String name) throws IOException {
    Path parent = new Path(folder);
    FileSystem files = parent.getFileSystem(spark.sparkContext().hadoopConfiguration());
    // Spark reads nothing that begins with a dot.
    return new RunFolder(spark, files, new Path(parent, name), new Path(parent, "." + name));
  }

  RunCounts write(Dataset<Row> customers, UnaryOperator<Dataset<Row>> deciding) throws IOException {
    if (files.exists(new Path(done, COUNTS))) {
      return read();
    }
    files.delete(begun, true);
    files.delete(done, true); // of a rename that was not atomic
    boolean whole = false;
    try {
      Observation went = new Observation();
      Dataset<Row> in = customers.observe(went, count(lit(1)).as("rows"));
      deciding
          .apply(in)
          .withColumn(
              "kind",
              when(col("problems").isNotNull(), "rejected")
                  .when(col("decidedBy").equalTo(col("validUnder")), "decided")
                  .otherwise("carried"))
          .write()
          .partitionBy("kind")
          .mode(SaveMode.ErrorIfExists)
          .parquet(begun.toString());
      RunCounts counts = counts(rows(went));
      write(counts);
      if (!files.rename(begun, done)) {
        throw new IOException(begun + " could not be renamed to " + done);
      }
      whole = true;
      return counts;
    } finally {
      if (!whole) {
        files.delete(begun, true);
      }
    }
  }

  private static long rows(Observation went) throws IOException {
    try {
      return ((Number) requireNonNull(went.getAsJava().get("rows"))).longValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private RunCounts counts(long rows) {
    Map<String, Long> kinds = new TreeMap<>();
    Map<String, Long> outcomes = new TreeMap<>();
    if (rows > 0) {
      spark
          .read()
          .parquet(begun.toString())
          .groupBy("kind", "outcome")
          .count()
          .collectAsList()
          .forEach(
              row -> {
                kinds.merge(row.getString(0), row.getLong(2), Long::sum);
                if (!row.isNullAt(1)) {
                  outcomes.merge(row.getString(1), row.getLong(2), Long::sum);
                }
              });
    }
    try {
      return new RunCounts(rows, kinds, outcomes);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("Nothing was kept: " + e.getMessage(), e);
    }
  }

  private void write(RunCounts counts) throws IOException {
    try (OutputStream out = files.create(new Path(begun, COUNTS), false)) {
      JSON.writeValue(
          out,
          Map.of("rows", counts.rows(), "kinds", counts.kinds(), "outcomes", counts.outcomes()));
    }
  }

  private RunCounts read() throws IOException {
    try (InputStream in = files.open(new Path(done, COUNTS))) {
      JsonNode counts = JSON.readTree(in);
      return new RunCounts(
          counts.get("rows").asLong(),
          numbers(counts.get("kinds")),
          numbers(counts.get("outcomes")));
    }
  }

  private static Map<String, Long> numbers(JsonNode node) {
    Map<String, Long> numbers = new TreeMap<>();
    node.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
    return numbers;
  }
}
