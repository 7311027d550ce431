package io.partnerauth.testkit.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import io.partnerauth.testkit.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.statistics.Statistics;

/** The library answers as the plainest evaluator does. */
class ReferenceRulesTest {
  @Provide
  Arbitrary<Tuple2<Map<String, String>, List<Enquiry>>> known() {
    return Given.packs()
        .flatMap(
            pack ->
                Given.of(Given.allNamesKnown(AuthorizationRules.load(pack)))
                    .enquiries()
                    .customers(customers -> customers.known())
                    .list()
                    .ofSize(50)
                    .map(list -> Tuple.of(pack, list)));
  }

  @Provide
  Arbitrary<Tuple2<Map<String, String>, List<Enquiry>>> partlyKnown() {
    return Given.packs()
        .flatMap(
            pack ->
                Given.of(Given.allNamesKnown(AuthorizationRules.load(pack)))
                    .enquiries()
                    .customers(
                        customers ->
                            customers.partlyKnown().in("RU", "KZ", "DE", "US", "UA", "UA-43"))
                    .list()
                    .ofSize(10)
                    .map(list -> Tuple.of(pack, list)));
  }

  @Property(tries = 20)
  void aKnownCustomerGetsTheSameOutcome(
      @ForAll("known") Tuple2<Map<String, String>, List<Enquiry>> world) {
    compare(world.get1(), world.get2());
  }

  @Property(tries = 20)
  void aPartlyKnownCustomerGetsTheSameOutcome(
      @ForAll("partlyKnown") Tuple2<Map<String, String>, List<Enquiry>> world) {
    compare(world.get1(), world.get2());
  }

  private static void compare(Map<String, String> pack, List<Enquiry> enquiries) {
    for (Outcome unverified : List.of(Outcome.CONDITIONAL, Outcome.REVIEW, Outcome.REVOKED)) {
      AuthorizationRules rules =
          Given.allNamesKnown(AuthorizationRules.load(pack)).unverified(unverified);
      ReferenceRules reference = ReferenceRules.of(pack).unverified(unverified);
      for (Enquiry one : enquiries) {
        Optional<Outcome> expected = expected(reference, one);
        Statistics.collect(expected.isPresent());
        expected.ifPresent(
            outcome ->
                assertEquals(
                    outcome,
                    rules
                        .evaluate(one.customer(), one.partner(), one.sale().orElseThrow())
                        .outcome(),
                    () -> one + "\n" + pack));
      }
    }
    Statistics.coverage(compared -> compared.check(true).percentage(share -> share >= 95));
  }

  /** Of a few questions too little is known for an evaluator that tries each situation. */
  private static Optional<Outcome> expected(ReferenceRules reference, Enquiry one) {
    try {
      return Optional.of(
          reference.outcome(one.customer(), one.partner(), one.sale().orElseThrow()));
    } catch (IllegalArgumentException e) {
      assertTrue(
          String.valueOf(e.getMessage()).startsWith("More than 200000 situations"), e::toString);
      return Optional.empty();
    }
  }
}
