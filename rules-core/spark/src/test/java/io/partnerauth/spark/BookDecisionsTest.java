package io.partnerauth.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookDecisionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 30);
  private static final PackTexts PACK = PackTexts.shipped();
  private static final Partner PARTNER =
      Partner.of("P", "RU", Grant.of("Zoom"), Grant.of("Microsoft"));
  private static final Sale SALE = Sale.on(DAY);
  private static final SparkSession SPARK = Sessions.small();
  private static final BookDecisions DECISIONS = BookDecisions.of(PACK, PARTNER, SALE, KNOWN_ON);
  private static final StructType TYPED =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("country", DataTypes.StringType)
          .add("buyerClass", DataTypes.StringType)
          .add("sector", DataTypes.createArrayType(DataTypes.StringType))
          .add("listings", DataTypes.createArrayType(DataTypes.StringType))
          .add("stateInterest", DataTypes.StringType)
          .add("stateControlled", DataTypes.BooleanType)
          .add("ownership", DataTypes.StringType);

  @TempDir private Path folder;

  private static List<Object> told(Row row) {
    List<Object> told = new ArrayList<>(List.of(row.<String>getAs("outcome")));
    for (String column : List.of("rules", "open", "conditions", "notes")) {
      told.add(row.getList(row.fieldIndex(column)));
    }
    return told;
  }

  private static Dataset<Row> typed(Row... rows) {
    return SPARK.createDataFrame(List.of(rows), TYPED);
  }

  private static Row row(Object... values) {
    return RowFactory.create(values);
  }

  @Test
  void nullIsUnknownAndAnEmptyListIsNone() {
    String[] none = {};
    String owners =
        "{\"parties\":[{\"id\":\"ru\",\"kind\":\"STATE\",\"state\":\"RU\"}],\"stakes\":[{\"owner\":\"ru\",\"owned\":\"self\",\"share\":\"60\"}]}";
    List<Row> decided =
        DECISIONS
            .decide(
                typed(
                    row("a", "RU", "GOVERNMENT_AGENCY", null, none, null, null, null),
                    row("b", "RU", "COMPANY", null, null, "25-75", null, null),
                    row("c", "RU", "COMPANY", null, none, null, null, owners),
                    row("d", "RU", "COMPANY", new String[] {"FINANCE"}, none, ">0-<10", false, "")))
            .collectAsList();
    AuthorizationRules rules = PACK.rules().silent().asKnownOn(KNOWN_ON);
    Customer ranged =
        Customer.builder().places("RU").buyerClass(io.partnerauth.facts.BuyerClass.COMPANY).build();
    assertEquals("REVOKED", decided.get(0).getAs("outcome"));
    assertEquals("REVIEW", decided.get(1).getAs("outcome"));
    assertEquals("REVOKED", decided.get(2).getAs("outcome"));
    assertTrue(told(decided.get(1)).toString().contains("stateInterest"));
    assertEquals("REVIEW", rules.evaluate(ranged, PARTNER, SALE).outcome().name());
    assertNull(decided.get(3).getAs("problems"));
  }

  @Test
  void aBadRowSaysEverythingThatIsWrongWithIt() {
    List<Row> decided =
        DECISIONS
            .decide(
                typed(
                    row("a", "XX", "COMPANI", null, null, "140", null, null),
                    row("b", "RU", null, null, null, "40", null, "{\"stakes\":[{}]}"),
                    row("c", "RU", null, null, null, null, null, "{")))
            .collectAsList();
    for (Row row : decided) {
      assertNull(row.getAs("outcome"));
      assertNull(row.getAs("decidedBy"));
    }
    assertEquals(3, decided.get(0).getList(decided.get(0).fieldIndex("problems")).size());
    assertTrue(decided.get(1).getList(decided.get(1).fieldIndex("problems")).size() >= 2);
  }

  @Test
  void aColumnThatIsNoFactIsRefusedUnlessItIsCarried() {
    Dataset<Row> book = typed(row("a", "RU", "COMPANY", null, null, null, null, null));
    Dataset<Row> more = book.withColumnRenamed("sector", "branch");
    String told =
        assertThrows(IllegalArgumentException.class, () -> DECISIONS.decide(more)).getMessage();
    assertTrue(told.startsWith("The column \"branch\" is no fact of a customer"), told);
    assertEquals("branch", DECISIONS.decide(more, "branch").schema().fieldNames()[3]);
    Dataset<Row> number = book.withColumn("country", book.col("stateControlled"));
    assertThrows(IllegalArgumentException.class, () -> DECISIONS.decide(number));
    Dataset<Row> twice = DECISIONS.decide(book);
    assertThrows(IllegalArgumentException.class, () -> DECISIONS.decide(twice));
  }

  @Test
  void aRunIsThereAsAWholeAndIsNotDoneTwice() throws IOException {
    Dataset<Row> book =
        typed(
            row("a", "RU", "GOVERNMENT_AGENCY", null, null, null, null, null),
            row("b", "XX", "COMPANY", null, null, null, null, null),
            row("c", "DE", "PERSON", new String[0], new String[0], null, null, null));
    RunCounts counts = DECISIONS.write(book, folder.toString());
    assertEquals(3, counts.rows());
    assertEquals(1, counts.of("rejected"));
    assertEquals(2, counts.of("decided"));
    assertEquals(counts, DECISIONS.write(book.limit(1), folder.toString()));
    Path run = folder.resolve(DECISIONS.run());
    assertEquals(3, SPARK.read().parquet(run.toString()).count());
    assertEquals(1, SPARK.read().parquet(run.resolve("kind=rejected").toString()).count());
  }

  @Test
  void aTaskThatFailsInTheMiddleLeavesNothing() throws IOException {
    Dataset<Row> book =
        SPARK
            .range(0, 100, 1, 4)
            .map(
                (MapFunction<Long, String>)
                    id -> {
                      if (id == 77) {
                        throw new IllegalStateException("a disk fails");
                      }
                      return "{\"id\":\"" + id + "\",\"country\":\"DE\",\"buyerClass\":\"PERSON\"}";
                    },
                Encoders.STRING())
            .toDF("customer");
    assertThrows(SparkException.class, () -> DECISIONS.write(book, folder.toString()));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
    RunCounts counts =
        DECISIONS.write(
            book.sparkSession().range(100).selectExpr("'{}' as customer").limit(1),
            folder.toString());
    assertEquals(1, counts.rows());
    assertFalse(counts.outcomes().containsKey("AUTHORIZED"));
  }

  private static PackTexts edited(String before, String after) {
    TreeMap<String, String> texts = new TreeMap<>(PACK.texts());
    texts.replaceAll(
        (path, text) -> path.startsWith("zoom/russia") ? text.replace(before, after) : text);
    return PackTexts.of(texts);
  }

  /** What is carried over is what a full run gives, but for open questions. */
  @Test
  void onlyWhatMayChangeIsDecidedAgain() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String country : List.of("RU", "DE", "KZ")) {
      for (String buyer : List.of("COMPANY", "PERSON", "GOVERNMENT_AGENCY")) {
        for (String interest : List.of("0", "30", "60", "20-40", "")) {
          rows.add(
              row(
                  country + buyer + interest,
                  country,
                  buyer,
                  new String[] {"FINANCE"},
                  new String[0],
                  interest,
                  interest.isEmpty() ? null : interest.equals("60"),
                  null));
        }
      }
    }
    rows.add(row("no country", null, "COMPANY", null, null, "30", false, null));
    rows.add(row("bad", "XX", "COMPANY", null, null, null, null, null));
    Dataset<Row> book = SPARK.createDataFrame(rows, TYPED);
    Dataset<Row> before = DECISIONS.decide(book).localCheckpoint();
    PackTexts after = edited("stateInterest >= 50", "stateInterest >= 25");
    BookDecisions again = BookDecisions.of(after, PARTNER, SALE, KNOWN_ON);
    List<Row> partly = again.decideAgain(before, PACK).collectAsList();
    List<Row> full = again.decide(book).collectAsList();
    int carried = 0;
    for (int i = 0; i < full.size(); i++) {
      for (String column : List.of("id", "outcome", "rules", "conditions", "validUnder")) {
        assertEquals(
            String.valueOf(full.get(i).<Object>getAs(column)),
            String.valueOf(partly.get(i).<Object>getAs(column)),
            () -> column);
      }
      carried += PACK.version().equals(partly.get(i).getAs("decidedBy")) ? 1 : 0;
    }
    assertTrue(carried > full.size() / 2, carried + " of " + full.size());
    assertTrue(carried < full.size() - 5, carried + " of " + full.size());
    RunCounts written = again.writeAgain(before, PACK, folder.toString());
    assertEquals(carried, written.of("carried"));
    assertEquals(1, written.of("rejected"));
    assertEquals(full.size(), written.rows());
    BookDecisions other = BookDecisions.of(after, PARTNER, Sale.on(DAY.plusDays(1)), KNOWN_ON);
    assertEquals(
        0, other.decideAgain(before, PACK).where("decidedBy = '" + PACK.version() + "'").count());
    BookDecisions early = BookDecisions.of(after, PARTNER, SALE, LocalDate.of(2020, 1, 1));
    assertEquals(
        0, early.decideAgain(before, PACK).where("decidedBy = '" + PACK.version() + "'").count());
  }
}
