package io.partnerauth.testkit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps with days mean the same to the library and to a reader that knows nothing of it. */
class StepsTest {
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Customer CUSTOMER = Customer.of("RU", BuyerClass.COMPANY);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@received( \"31-Mar-2021\" )",
        "@received( \"31-Mar-2021\" ) @reported( \"07-Apr-2021\" )",
        "@received( \"31-Mar-2021\" ) @withdrawn( \"05-Apr-2021\" )",
        "@received( \"31-Mar-2021\" ) @withdrawn( \"05-Apr-2021\" ) @reported( \"09-Apr-2021\" )",
        "@status( CONFIRMED ) @suspended( \"02-Apr-2021\", \"08-Apr-2021\" )",
        "@status( CONFIRMED ) @suspended( \"02-Apr-2021\", \"08-Apr-2021\" ) @unclear( \"09-Apr-2021\" )",
        "@status( CONFIRMED ) @suspended( \"02-Apr-2021\", \"08-Apr-2021\" ) @unclear( \"04-Apr-2021\" )",
        "@confirmed( \"01-Apr-2021\" ) @unclear( \"03-Apr-2021\" ) @reported( \"04-Apr-2021\" )",
        "@status( WITHDRAWN ) @reported( \"03-Apr-2021\" )",
        "@status( SUSPENDED )",
        "@status( UNCLEAR )"
      })
  void bothReadersAgree(String steps) {
    Map<String, String> texts =
        Map.of(
            "zoom/letter.drl",
            """
            package io.partnerauth.rules.zoom
            import io.partnerauth.facts.*
            global io.partnerauth.facts.Ruling ruling
            rule "Z-1 Russia"
                @source( "Letter" )
                %s
                @authority( VENDOR )
            when
                Grant( vendor == "Zoom" )
                Customer( country == "RU" )
            then
                ruling.revoke( "Not in Russia." );
            end
            """
                .formatted(steps));
    AuthorizationRules rules = AuthorizationRules.load(texts);
    ReferenceRules reference = ReferenceRules.of(texts);
    for (int day = 0; day < 14; day++) {
      Sale sale = Sale.on(LocalDate.of(2021, 3, 30).plusDays(day));
      assertEquals(
          reference.outcome(CUSTOMER, PARTNER, sale),
          rules.evaluate(CUSTOMER, PARTNER, sale).outcome(),
          () -> steps + " " + sale);
    }
  }
}
