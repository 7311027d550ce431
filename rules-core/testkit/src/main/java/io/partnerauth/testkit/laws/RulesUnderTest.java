package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Evaluation;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioWriter;
import io.partnerauth.testkit.Given;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The rules that laws are asked about, and what answers for them.
 *
 * <p>A build gives its rules folder and inherits everything else. Who wraps the library in a
 * service of its own, or means to break it on purpose, overrides {@link #load} and {@link #decide},
 * and the laws ask that instead. Implementations have a constructor without parameters and keep no
 * state, since jqwik makes a new one for every try.
 */
@AddLifecycleHook(LawHook.class)
@AddLifecycleHook(Shrinking.class)
public interface RulesUnderTest {
  /** {@return the folder of the rules, as {@link AuthorizationRules#load(Path)} takes it} */
  Path rules();

  /**
   * {@return the laws that these rules break on purpose, by number, each with the reason}
   *
   * <p>A waived law still runs, and the report tells whether it needed the waiver. None by default.
   * A blank reason, or a number that no law has, fails the laws.
   */
  default Map<Integer, String> waivers() {
    return Map.of();
  }

  /**
   * {@return how many cells of one vendor are asked, all of them where there are no more; 20,000
   * unless said otherwise}
   *
   * <p>Above it so many are drawn at random, the same ones each time, and the report says so.
   */
  default int mostCells() {
    return 20_000;
  }

  /**
   * {@return questions for the laws that try some rather than all; by default on and beside what
   * the rules compare facts with}
   */
  @Provide
  default Arbitrary<Enquiry> enquiries() {
    return Given.of(Subject.of(this).rules()).enquiries();
  }

  /**
   * {@return the rules in these files; laws load variations of the pack}
   *
   * @param files texts by path within the pack
   * @throws InvalidRulesException when there is an error in them
   */
  default AuthorizationRules load(Map<String, String> files) {
    return AuthorizationRules.load(files);
  }

  /** {@return the rules, which {@link #load} made, as they were known on a day} */
  default AuthorizationRules known(AuthorizationRules rules, LocalDate day) {
    return rules.asKnownOn(day);
  }

  /** {@return what is decided under rules that {@link #load} made; the enquiry names a sale} */
  default Decision decide(AuthorizationRules rules, Enquiry enquiry) {
    return rules.evaluate(enquiry.customer(), enquiry.partner(), enquiry.sale().orElseThrow());
  }

  /** {@return a scenario file with this scenario} */
  default String write(Scenario scenario) {
    return ScenarioWriter.file(List.of(scenario));
  }

  /** {@return what is decided of each, in their order} */
  default Stream<Decision> decideAll(AuthorizationRules rules, Stream<Enquiry> enquiries) {
    return rules.evaluateAll(enquiries).map(Evaluation::orThrow);
  }

  /** {@return what a state holds of {@link OwnershipGraph#SELF} on a day} */
  default GroupHolding holding(OwnershipGraph graph, LocalDate day) {
    return graph.stateHolding(OwnershipGraph.SELF, day);
  }
}
