package io.partnerauth.analysis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * What a difference says cannot change does not, and much of what does not change is told apart.
 */
class MayChangeLawTest {
  private static final Policy POLICY = new Policy(Outcome.REVIEW);
  private static int changed;
  private static int passed;
  private static int warned;

  @Provide
  Arbitrary<List<Rule>> packs() {
    return SmallPacks.rules(5);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void whatMayNotChangeDoesNot(
      @ForAll("packs") List<Rule> before, @ForAll("packs") List<Rule> others, @ForAll long seed) {
    Random random = new Random(seed);
    List<Rule> edited = new ArrayList<>(before);
    edited.set(random.nextInt(before.size()), others.get(0));
    List<Rule> after = SmallPacks.placed(edited);
    Regions regions = SmallPacks.regions();
    PackDifference difference =
        PackDifference.between(analysis(before, after, regions), analysis(after, before, regions));
    Decider one = decider(before, regions);
    Decider other = decider(after, regions);
    for (int i = 0; i < 20; i++) {
      Doubt doubt = new Doubt(random);
      Customer customer = doubt.customer();
      List<Grant> grants = random.nextInt(5) == 0 ? List.of() : List.of(Grant.of("Zoom"));
      Partner partner = Partner.builder("P").grants(grants).build();
      Sale sale = doubt.sale().toBuilder().vendor("Zoom").build();
      VendorQuestion question = new VendorQuestion(customer, partner, sale, "Zoom");
      boolean differs = !told(one.rule(question)).equals(told(other.rule(question)));
      boolean may = difference.mayChange(customer, partner, sale);
      assertTrue(may || !differs, question::toString);
      changed += differs ? 1 : 0;
      passed += may ? 0 : 1;
      warned += may && !differs ? 1 : 0;
    }
  }

  private static List<Object> told(Ruling ruling) {
    return List.of(
        ruling.outcome(),
        ruling.reasons().stream().map(Reason::ruleId).toList(),
        ruling.reasons().stream().map(Reason::outcome).toList(),
        ruling.reasons().stream().map(Reason::message).toList());
  }

  private static Decider decider(List<Rule> rules, Regions regions) {
    Ruleset ruleset = Ruleset.of(rules, regions, POLICY);
    return new Decider(new OutcomeTables(ruleset.knowledge(), regions, POLICY, false), regions);
  }

  /** With a catalogue that knows the names of both packs, as tables of names do. */
  private static PackAnalysis analysis(List<Rule> rules, List<Rule> more, Regions regions) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(more);
    Catalogue names = Catalogue.of(NameTables.NONE, all);
    return PackAnalysis.of(
        new LoadedPack(rules, rules, regions, names, "", List.of(), List.of()), POLICY, List.of());
  }

  @AfterContainer
  static void isOfUse() {
    assertTrue(changed > 100 && 4 * passed > warned, changed + " " + passed + " " + warned);
  }
}
