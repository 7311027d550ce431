package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Partner;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvalidJsonTest {
  private static String refused(Mapper mapper, String json, Class<?> type) {
    return assertThrows(InvalidJsonException.class, () -> mapper.read(json, type)).getMessage();
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownKeyHasItsPlaceAndASuggestion(Mapper mapper) {
    assertEquals(
        """
        The JSON is not a question:
        JSON:2:16: error SCN006: There is no key "contry" in a customer.
          Did you mean "country"?""",
        refused(
                mapper,
                """
            {"partner": {"id": "P"},
             "customer": {"contry": "RU"}}
            """,
                Enquiry.class)
            .replaceAll("2:1[3-9]", "2:16"));
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsThereTwiceIsRefusedEvenIfOneSaysNothing(Mapper mapper) {
    String twice = refused(mapper, "{\"id\": \"a\", \"id\": \"b\"}", Partner.class);
    assertTrue(twice.contains("The key \"id\" is there twice."), twice);
    String nothing = refused(mapper, "{\"id\": null, \"id\": \"b\"}", Partner.class);
    assertTrue(nothing.contains("The key \"id\" is there twice."), nothing);
  }

  @ParameterizedTest
  @EnumSource
  void nullIsUnknownAndAnEmptyListIsNone(Mapper mapper) {
    Customer read =
        mapper.read("{\"country\": null, \"listings\": [], \"endUses\": null}", Customer.class);
    assertEquals(Customer.builder().listings(Set.of()).build(), read);
    assertEquals(Fact.unknown(), read.endUses());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooDeepOrTooLargeIsRefused(Mapper mapper) {
    String deep = "{\"places\": " + "[".repeat(400) + "]".repeat(400) + "}";
    assertTrue(refused(mapper, deep, Customer.class).contains("nested too deep"));
    String large = "{\"places\": [" + "\"RU\",".repeat(600_000) + "\"RU\"]}";
    assertTrue(refused(mapper, large, Customer.class).contains("too large"));
    String long1 = "{\"name\": \"" + "x".repeat(4_500_000) + "\"}";
    assertTrue(refused(mapper, long1, Customer.class).contains("too large"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoObjectIsRefused(Mapper mapper) {
    assertTrue(refused(mapper, "7", Enquiry.class).contains("Here stands \"7\"."));
    assertTrue(refused(mapper, "[]", Enquiry.class).contains("Here stands a list."));
    assertTrue(refused(mapper, "{}", Enquiry.class).contains("\"partner\" is missing"));
  }

  @ParameterizedTest
  @EnumSource
  void aDecisionThatWasMadeMilderIsFoundOut(Mapper mapper) {
    String milder =
        """
        {"outcome": "AUTHORIZED", "partner": "P", "sale": {"date": "2021-04-08"}, "packVersion": "abc",
         "rulings": [{"vendor": "Zoom", "outcome": "REVOKED"}]}
        """;
    String message = refused(mapper, milder, Decision.class);
    assertTrue(message.contains("the most severe ruling is REVOKED"), message);
    String none = refused(mapper, milder.replaceAll("\\[.*]", "[]"), Decision.class);
    assertTrue(none.contains("at least one ruling"), none);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordOfALaterFormIsNotGuessedAt(Mapper mapper) {
    String message = refused(mapper, "{\"form\": 2}", DecisionRecord.class);
    assertTrue(message.contains("has form 2; this version of the library reads form 1"), message);
  }
}
