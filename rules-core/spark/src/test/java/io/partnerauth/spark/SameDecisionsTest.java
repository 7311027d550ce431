package io.partnerauth.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.json.Jackson2Module;
import io.partnerauth.testkit.Given;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark says what the library says; {@code -Dcustomers=100000} asks about as many. */
class SameDecisionsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final LocalDate KNOWN_ON = LocalDate.of(2026, 11, 30);
  private static final PackTexts PACK = PackTexts.shipped();
  private static final Partner PARTNER =
      Partner.of("P", "RU", Grant.of("Zoom"), Grant.of("Microsoft"));
  private static final Sale SALE = Sale.on(DAY);
  private static final SparkSession SPARK = Sessions.small();
  private static final BookDecisions DECISIONS = BookDecisions.of(PACK, PARTNER, SALE, KNOWN_ON);

  private static List<Object> told(Decision decision) {
    return List.of(
        decision.outcome().name(),
        decision.reasons().stream().map(Reason::ruleId).distinct().toList(),
        decision.openQuestions().stream().map(OpenQuestion::attribute).distinct().toList(),
        decision.conditions().stream().distinct().toList(),
        decision.rulings().stream().map(Ruling::notes).flatMap(List::stream).distinct().toList());
  }

  private static List<Object> told(Row row) {
    List<Object> told = new ArrayList<>(List.of(row.<String>getAs("outcome")));
    for (String column : List.of("rules", "open", "conditions", "notes")) {
      told.add(row.getList(row.fieldIndex(column)));
    }
    return told;
  }

  /** Unknown facts, several places, alternatives, graphs of owners: whatever the testkit draws. */
  @Example
  void everyColumnIsWhatTheLibrarySays() throws Exception {
    AuthorizationRules rules = PACK.rules().silent().asKnownOn(KNOWN_ON);
    var customers = Given.customers().generator(1000);
    Random random = new Random(19);
    ObjectMapper json = new ObjectMapper().registerModule(new Jackson2Module());
    List<Row> rows = new ArrayList<>();
    List<List<Object>> expected = new ArrayList<>();
    for (int i = 0; i < Integer.getInteger("customers", 100); i++) {
      Customer customer = customers.next(random).value();
      rows.add(RowFactory.create(json.writeValueAsString(customer)));
      expected.add(told(rules.evaluate(customer, PARTNER, SALE)));
    }
    StructType schema = new StructType().add("customer", DataTypes.StringType);
    List<Row> decided =
        DECISIONS.decide(SPARK.createDataFrame(rows, schema).repartition(3)).collectAsList();
    assertEquals(
        Stream.iterate(0, i -> i + 1)
            .limit(rows.size())
            .map(i -> rows.get(i).getString(0) + expected.get(i))
            .sorted()
            .toList(),
        decided.stream().map(row -> row.getString(0) + told(row)).sorted().toList());
    Row one = decided.get(0);
    assertEquals("2021-04-08", one.getAs("decidedFor"));
    assertEquals("2026-11-30", one.getAs("knownOn"));
    assertEquals(PACK.version(), one.getAs("decidedBy"));
    assertEquals(PACK.version(), one.getAs("validUnder"));
  }
}
