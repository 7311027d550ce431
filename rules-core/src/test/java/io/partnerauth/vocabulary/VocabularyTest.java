package io.partnerauth.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import io.partnerauth.TestPack;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Customer;
import io.partnerauth.facts.Grant;
import io.partnerauth.facts.Partner;
import io.partnerauth.facts.Sale;
import io.partnerauth.internal.drl.check.MetadataKey;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VocabularyTest {
  private static final Vocabulary VOCABULARY = Vocabulary.current();
  private static final String RULE =
      """
      package io.partnerauth.rules.zoom

      import io.partnerauth.facts.*

      global io.partnerauth.facts.Ruling ruling

      rule "Z-1 A clause"
          @source( "A letter" )
          @status( CONFIRMED )
          @authority( LAW )
      when
          %s
      then
          ruling.revoke( "No." );
      end
      """;

  private static final String[] WORDS = {
    "Customer,listings,US-SDN",
    "Customer,sector,MEDIA",
    "Customer,sector,FINANCE",
    "Customer,endUses,MILITARY",
    "Customer,labels,KEY_ACCOUNT",
    "Partner,labels,KEY_ACCOUNT",
    "Partner,role,RESELLER",
    "Partner,role,DISTRIBUTOR",
    "Grant,program,Gold",
    "Grant,program,Silver",
    "Sale,categories,ERP",
    "Sale,deployment,CLOUD",
    "Sale,deployment,ON_PREMISES",
    "Sale,classification,EAR99",
    "Sale,classification,5D992.c",
    "Sale,licences,BIS-GL-4",
    "Sale,labels,KEY_ACCOUNT"
  };

  private static List<Issue> issues(String rule) {
    return RuleCheck.texts(
        Map.of(
            "zoom/a.drl",
            rule,
            "regions.csv",
            "region,member,role,validFrom,validTo,note\nCIS,RU,MEMBER,,,\n",
            "products.csv",
            "vendor,product,aliases,categories,deployment,classification,note\n"
                + "Zoom,Zoom Phone,,,,,\nZoom,Zoom Rooms,,,,,\n",
            "words.csv",
            TestPack.words(WORDS),
            "attributes.csv",
            "fact,name,type,unit,meaning\n"
                + Stream.of("Customer", "Partner", "Sale")
                    .map(
                        fact ->
                            "F,aNumber,number,,\nF,aDay,day,,\nF,aFlag,flag,,\n"
                                .replace("F,", fact + ","))
                    .collect(Collectors.joining())));
  }

  @Test
  void everyComponentOfEveryFactIsInIt() {
    List<String> components = new ArrayList<>();
    for (Class<?> fact : List.of(Customer.class, Partner.class, Grant.class, Sale.class)) {
      for (RecordComponent component : fact.getRecordComponents()) {
        components.add(fact.getSimpleName() + "." + component.getName());
      }
    }
    assertEquals(
        components,
        VOCABULARY.attributes().stream()
            .map(entry -> entry.fact() + "." + entry.name().replaceAll("\\[.*", ""))
            .toList());
  }

  @Test
  void aMeaningIsTheFactsOwnDocumentation() {
    Vocabulary.Entry interest =
        VOCABULARY.attributes().stream()
            .filter(entry -> entry.name().equals("stateInterest"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        "percentage that one state holds, directly and through others, 0 to 100",
        interest.meaning());
    assertEquals(List.of("==", "!=", "<", "<=", ">", ">=", "in", "not in"), interest.operators());
  }

  @Test
  void everyConstantHasItsMeaning() {
    Vocabulary.Constants classes =
        VOCABULARY.constants().stream()
            .filter(constants -> constants.name().equals("BuyerClass"))
            .findFirst()
            .orElseThrow();
    assertEquals(BuyerClass.values().length, classes.words().size());
    assertEquals(
        new Vocabulary.Word("PERSON", "A natural person.", "BuyerClass.PERSON"),
        classes.words().get(4));
  }

  @Test
  void everyMeaningIsASentenceWithoutMarkup() {
    List<String> meanings = new ArrayList<>();
    VOCABULARY.attributes().forEach(entry -> meanings.add(entry.meaning()));
    VOCABULARY.annotations().forEach(word -> meanings.add(word.meaning()));
    VOCABULARY.verdicts().forEach(word -> meanings.add(word.meaning()));
    for (Vocabulary.Constants constants : VOCABULARY.constants()) {
      meanings.add(constants.meaning());
      constants.words().forEach(word -> meanings.add(word.meaning()));
    }
    for (String meaning : meanings) {
      assertTrue(meaning.matches("[A-Za-z][^@{}<>*\n]+"), meaning);
    }
  }

  @Test
  void everyAnnotationAndVerdictIsInIt() {
    assertEquals(
        Stream.of(MetadataKey.values()).map(key -> "@" + key.word()).toList(),
        VOCABULARY.annotations().stream().map(Vocabulary.Word::text).toList());
    assertEquals(
        List.of("ruling.revoke", "ruling.review", "ruling.condition"),
        VOCABULARY.verdicts().stream().map(Vocabulary.Word::text).toList());
    assertEquals("The partner may not make this sale.", VOCABULARY.verdicts().get(0).meaning());
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfAnAttributePassesTheCheck() {
    return VOCABULARY.attributes().stream()
        .flatMap(entry -> entry.examples().stream())
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example, () -> assertEquals(List.of(), issues(RULE.formatted(example)))));
  }

  @TestFactory
  Stream<DynamicTest> everyOperatorOfAnAttributePassesTheCheck() {
    return VOCABULARY.attributes().stream()
        .flatMap(
            entry ->
                entry.operators().stream()
                    .map(
                        operator ->
                            DynamicTest.dynamicTest(
                                entry.name() + " " + operator,
                                () -> assertOperator(entry, operator))));
  }

  private static void assertOperator(Vocabulary.Entry entry, String operator) {
    String value = entry.examples().get(0).replaceAll(".* (==|>=|contains) | \\)$", "");
    String literal = operator.endsWith("in") ? "(" + value + ")" : value;
    String condition = "%s( %s %s %s )".formatted(entry.fact(), entry.name(), operator, literal);
    assertEquals(List.of(), issues(RULE.formatted(condition)), condition);
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfAnAnnotationPassesTheCheck() {
    String plain = RULE.formatted("Customer( country == \"RU\" )\nGrant( vendor == \"Zoom\" )");
    return VOCABULARY.annotations().stream()
        .map(
            word ->
                DynamicTest.dynamicTest(
                    word.example(),
                    () -> {
                      String without = plain.replaceFirst(word.text() + "\\(.*\n", "");
                      String with = without.replace("when\n", word.example() + "\nwhen\n");
                      assertEquals(List.of(), issues(with));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleOfAVerdictPassesTheCheck() {
    String plain = RULE.formatted("Customer( country == \"RU\" )");
    return VOCABULARY.verdicts().stream()
        .map(
            word ->
                DynamicTest.dynamicTest(
                    word.example(),
                    () ->
                        assertEquals(
                            List.of(),
                            issues(plain.replace("ruling.revoke( \"No.\" );", word.example())))));
  }

  @Test
  void whatNothingDocumentsIsRefused() {
    Documentation documentation =
        Documentation.parse(
            """
            /** A fact. @param size how large it is, {@code 1} or more */
            public record Box(int size) {}
            """);
    assertEquals("how large it is, 1 or more", documentation.of("Box", "size"));
    assertTrue(
        assertThrows(IllegalStateException.class, () -> documentation.of("Box", "weight"))
            .getMessage()
            .contains("Box.weight"));
  }
}
