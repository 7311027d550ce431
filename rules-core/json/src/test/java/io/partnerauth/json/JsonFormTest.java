package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.testkit.Given;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written and read back is equal, and is what the schema in the jar says. */
class JsonFormTest {
  private static final AuthorizationRules RULES = AuthorizationRules.load();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              SchemaLocation.of("https://partnerauth.io/schema/1"), text(), InputFormat.JSON);

  private static String text() {
    try (InputStream schema = JsonForm.class.getResourceAsStream("schema-1.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<Enquiry> enquiries() {
    return Given.of(RULES).enquiries();
  }

  private static <T> void comesBack(T value, Class<T> type) {
    String json = Mapper.JACKSON_2.write(value);
    assertEquals(json, Mapper.JACKSON_3.write(value));
    for (Mapper mapper : Mapper.values()) {
      T read = mapper.read(json, type);
      assertEquals(value, read);
      assertEquals(json, mapper.write(read));
    }
    assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON), json);
  }

  @Example
  void theSchemaKnowsEveryStatusAndOutcome() {
    assertTrue(text().replaceAll("\\s", "").contains(enumOf(Status.values())));
    assertTrue(text().replaceAll("\\s", "").contains(enumOf(Outcome.values())));
  }

  private static String enumOf(Object[] values) {
    return Stream.of(values)
        .map(value -> "\"" + value + "\"")
        .collect(Collectors.joining(",", "\"enum\":[", "]"));
  }

  @Property(tries = 200)
  void aQuestionComesBack(@ForAll("enquiries") Enquiry question) {
    comesBack(question, Enquiry.class);
  }

  @Property(tries = 40)
  void aDecisionComesBackWithEverythingBehindIt(@ForAll("enquiries") Enquiry question) {
    Decision decision =
        RULES.evaluate(question.customer(), question.partner(), question.sale().orElseThrow());
    comesBack(decision, Decision.class);
    DecisionRecord record =
        new DecisionRecord("R", Instant.parse("2026-01-02T03:04:05.678Z"), question, decision);
    comesBack(record, DecisionRecord.class);
    comesBack(new ChainedRecord("w", 2, RecordChain.hash("one"), record), ChainedRecord.class);
    Decision again =
        Mapper.JACKSON_3.read(Mapper.JACKSON_3.write(record), DecisionRecord.class).replay(RULES);
    assertEquals(Mapper.JACKSON_3.write(decision), Mapper.JACKSON_3.write(again));
  }

  @Example
  void aThirdStaysAThird() {
    Customer third =
        Customer.of("RU", BuyerClass.COMPANY).toBuilder()
            .stateInterest(ShareRange.exactly(Share.parse("1/3")))
            .stateControlled(false)
            .build();
    String json = Mapper.JACKSON_2.write(third);
    assertEquals(
        "{\"country\":\"RU\",\"buyerClass\":\"COMPANY\",\"stateInterest\":\"1/3\",\"stateControlled\":false}",
        json);
    assertEquals(third, Mapper.JACKSON_3.read(json, Customer.class));
  }
}
