package io.partnerauth.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.TestPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTest {
  private static String words(String condition) {
    String file =
        """
        package io.partnerauth.rules.acme

        import io.partnerauth.facts.*

        global io.partnerauth.facts.Ruling ruling

        rule "ACME-1 Rule"
            @source( "Letter" )
            @status( CONFIRMED )
            @authority( LAW )
        when
            %s
        then
            ruling.revoke( "No." );
        end
        """
            .formatted(condition);
    String regions =
        "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,\nBALTICS,EE,MEMBER,,,\n";
    String words =
        TestPack.words(
            "Customer,sector,MEDIA",
            "Customer,listings,US-SDN",
            "Customer,endUses,MILITARY",
            "Partner,role,RESELLER");
    String products =
        "vendor,product,aliases,categories,deployment,classification,note\nZoom,Zoom One,,,,,\n";
    Directive directive =
        AuthorizationRules.load(
                Map.of(
                    "acme/a.drl",
                    file,
                    "regions.csv",
                    regions,
                    "words.csv",
                    words,
                    "products.csv",
                    products))
            .directives()
            .get(0);
    return String.join("; ", directive.clauses().get(0).words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "->",
      quoteCharacter = '`',
      textBlock =
          """
          Grant( vendor == "Zoom" ) -> the vendor is Zoom
          Grant( program != null ) -> there is a known partner program
          Customer( country == "RU" ) -> the customer's country is Russia (RU)
          Customer( country not in ("RU", "BY", "DE") ) -> the customer's country is not Russia (RU), Belarus (BY) or Germany (DE)
          Customer( subdivision == "UA-43" ) -> the customer's place is UA-43 in Ukraine
          Customer( regions contains "CIS" ) -> the customer's place belongs to CIS
          Customer( regions not contains "CIS" ) -> the customer's place does not belong to CIS
          Customer( regions contains "CIS" || regions contains "BALTICS" ) -> the customer's place belongs to CIS or BALTICS
          Customer( regions contains "CIS", regions contains "BALTICS" ) -> the customer's place belongs to CIS; the customer's place belongs to BALTICS
          Customer( buyerClass in (BuyerClass.COMPANY, BuyerClass.PERSON) ) -> the customer is a company or a person
          Customer( buyerClass != BuyerClass.COMPANY ) -> the customer is not a company
          Customer( sector == "MEDIA" ) -> the customer's sector is media
          Customer( stateInterest >= 12.5 ) -> the interest of one state in the customer is 12.5 % or more
          Customer( stateInterest < 50 ) -> the interest of one state in the customer is less than 50 %
          Customer( stateControlled == true || stateInterest > 10 ) -> either a state controls the customer, or the interest of one state in the customer is more than 10 %
          Customer( stateControlled == false ) -> no state controls the customer
          Customer( listings contains "US-SDN" ) -> the customer is on the list US-SDN
          Customer( endUses contains "MILITARY" ) -> the customer's use of the product includes military
          Partner( role == "RESELLER" ) -> the partner is a reseller
          Sale( kind in (SaleKind.NEW, SaleKind.EXPANSION) ) -> the sale is new or an expansion
          Sale( channel == Channel.VENDOR_DIRECT ) -> the seller is the vendor itself
          Sale( date >= "31-Mar-2021" ) -> the day of the sale is 31 March 2021 or later
          Sale( date < "31-Mar-2021" ) -> the day of the sale is before 31 March 2021
          Sale( contractSigned == null ) -> there is no earlier contract
          Sale( product str[startsWith] "Zoom" ) -> the product begins with Zoom
          """)
  void aConditionIsSaidInEnglish(String condition, String expected) {
    assertEquals(expected, words(condition));
  }

  @Test
  void whatHasNoPartsOrIsDeniedHasWordsToo() {
    Condition zoom = new Condition.Test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom");
    assertEquals(
        "it is not so that the vendor is Zoom", ConditionWords.of(new Condition.Not(zoom)));
    assertEquals("always", ConditionWords.of(new Condition.And(List.of())));
    assertEquals("never", ConditionWords.of(new Condition.Or(List.of())));
  }

  @Test
  void everyOperatorOfEveryAttributeHasItsOwnWords() {
    List<String> all = new ArrayList<>();
    for (Attribute attribute : RandomRules.ALL) {
      for (Operator operator : Operator.values()) {
        if (operator.fits(attribute.type()) && literal(attribute) != null) {
          String text =
              ConditionWords.of(new Condition.Test(attribute, operator, literal(attribute)));
          assertFalse(text.contains("_") || text.contains("null"), text);
          all.add(text);
        }
      }
    }
    assertEquals(all.stream().distinct().toList(), all);
  }

  private static Object literal(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET -> "RU";
      case NUMBER -> io.partnerauth.ownership.Share.percent(50);
      case QUANTITY -> java.math.BigDecimal.TEN;
      case FLAG -> true;
      case DATE -> java.time.LocalDate.of(2021, 3, 31);
      case CONSTANT -> attribute.constants().orElseThrow().getEnumConstants()[0];
    };
  }
}
