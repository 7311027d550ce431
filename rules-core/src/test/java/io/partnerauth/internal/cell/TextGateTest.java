package io.partnerauth.internal.cell;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate is blind to a country where no rule tells its parts, or none, apart. */
class TextGateTest {
  @ParameterizedTest(name = "subdivision {0} {1} is blind to {2}: {3}")
  @CsvSource(
      nullValues = "null",
      value = {
        "EQUAL, UA-43, UA-, false",
        "EQUAL, UA-43, RU-, true",
        "NOT_EQUAL, UA-43, UA-, false",
        "NOT_EQUAL, UA-43, RU-, true",
        "STARTS_WITH, UA-4, UA-, false",
        "STARTS_WITH, UA-4, RU-, true",
        "STARTS_WITH, U, UA-, false",
        "STARTS_WITH, U, US-, false",
        "STARTS_WITH, U, RU-, true",
        "ENDS_WITH, 43, RU-, false",
        "EQUAL, null, RU-, false",
        "NOT_EQUAL, null, RU-, false",
      })
  void isBlindWhereEveryTextPassesAsNoneDoes(
      Operator operator, String literal, String beginning, boolean blind) {
    Rule rule =
        rule(
            "R",
            List.of(),
            Outcome.REVOKED,
            test(Attribute.CUSTOMER_SUBDIVISION, operator, literal));
    assertEquals(blind, gate(List.of(rule)).isBlindTo(beginning));
    List<Rule> many = new ArrayList<>();
    for (int day = 0; day < 70; day++) {
      many.add(
          rule(
              "A" + day,
              List.of(),
              Outcome.REVOKED,
              test(Attribute.SALE_DATE, Operator.EQUAL, LocalDate.ofEpochDay(day))));
    }
    many.add(rule);
    assertEquals(blind, gate(many).isBlindTo(beginning));
  }

  private static TextGate gate(List<Rule> rules) {
    return Sieve.of(rules, Partitions.of(rules), Optional.empty(), List.of())
        .orElseThrow()
        .gate(Attribute.CUSTOMER_SUBDIVISION, TextGate.class);
  }
}
