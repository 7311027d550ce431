package io.partnerauth.testkit.laws;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.ChangedDecision;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Licence;
import io.partnerauth.Outcome;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.scenario.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Engines with a mistake each, of the kind that people make. */
final class BrokenEngines {
  private BrokenEngines() {}

  private static Decision asked(AuthorizationRules rules, Enquiry enquiry) {
    return rules.evaluate(enquiry.customer(), enquiry.partner(), ChangedQuestion.sale(enquiry));
  }

  static class AsksTheClock implements DecisionLaws, Letters {
    private static int calls;

    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      LocalDate day = ChangedQuestion.sale(enquiry).date().plusDays(calls++ % 2);
      return asked(rules, ChangedQuestion.onDay(enquiry, day));
    }
  }

  /** Compares names to the letter, and takes what it does not know for something else. */
  static class TakesStrangersForOthers implements NameLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Set<String> known = rules.vendors().stream().map(Vendor::name).collect(toSet());
      UnaryOperator<String> taken = name -> known.contains(name) ? name : "Another vendor";
      return rules.evaluate(
          enquiry.customer(),
          enquiry.partner().toBuilder()
              .grants(
                  enquiry.partner().grants().stream()
                      .map(grant -> grant.toBuilder().vendor(taken.apply(grant.vendor())).build())
                      .toList())
              .build(),
          ChangedQuestion.sale(enquiry).toBuilder()
              .vendor(ChangedQuestion.sale(enquiry).vendor().map(taken))
              .build());
    }
  }

  static class LetsStrangersPass implements NameLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(files).unknownVendors(Outcome.AUTHORIZED);
    }
  }

  static class SortsByTheHashOfIds implements DecisionLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      return customer.id().hashCode() % 2 == 0
          ? asked(rules, enquiry)
          : asked(rules, ChangedQuestion.with(enquiry, customer.toBuilder().places("RU").build()));
    }
  }

  static class ReadsNames implements DecisionLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      return customer.name().isEmpty()
          ? asked(rules, enquiry)
          : asked(
              rules, ChangedQuestion.with(enquiry, customer.toBuilder().places("UA-43").build()));
    }
  }

  static class RemembersTheLastCustomer implements DecisionLaws, Letters {
    private static Fact<BuyerClass> last = Fact.unknown();

    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      if (customer.buyerClass().isUnknown() && !last.isUnknown()) {
        Customer guessed = customer.toBuilder().buyerClass(last).build();
        return asked(rules, ChangedQuestion.with(enquiry, guessed));
      }
      last = customer.buyerClass();
      return asked(rules, enquiry);
    }
  }

  static class TakesTheWorstGrant implements DecisionLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return enquiry.partner().grants().stream()
          .filter(grant -> grant.vendor().equals(ChangedQuestion.vendor(enquiry)))
          .map(grant -> asked(rules, ChangedQuestion.grants(enquiry, List.of(grant))))
          .max(Comparator.comparing(Decision::outcome))
          .orElseGet(() -> asked(rules, enquiry));
    }
  }

  static class DecidesManyForTheFirst implements DecisionLaws, Letters {
    @Override
    public Stream<Decision> decideAll(AuthorizationRules rules, Stream<Enquiry> enquiries) {
      List<Enquiry> all = enquiries.toList();
      return all.stream()
          .map(one -> asked(rules, ChangedQuestion.with(one, all.get(0).customer())));
    }
  }

  static class RemembersTooLittle implements DecisionLaws, Letters {
    private static final Map<Object, Decision> MEMO = new HashMap<>();
    private static AuthorizationRules first;

    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      if (first == null) {
        first = rules;
      }
      return rules == first
          ? asked(rules, enquiry)
          : MEMO.computeIfAbsent(enquiry.customer().places(), key -> asked(rules, enquiry));
    }
  }

  static class TakesUnknownForNone implements FactLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      boolean silent =
          customer.ownership().isEmpty()
              && customer.stateInterest().isEmpty()
              && customer.stateControlled().isUnknown();
      return silent
          ? asked(
              rules,
              ChangedQuestion.with(
                  enquiry, customer.toBuilder().stateInterest(0).stateControlled(false).build()))
          : asked(rules, enquiry);
    }
  }

  static class GivesNoReasons implements FactLaws, RuleLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return ChangedDecision.with(asked(rules, enquiry), reason -> false);
    }
  }

  static class LosesContracts implements FactLaws, Letters {
    @Override
    public String write(Scenario scenario) {
      return FactLaws.super.write(scenario).replaceAll("(, |\\n *)contractSigned: [-0-9]+", "");
    }
  }

  static class LosesOpenQuestions implements FactLaws, Letters {
    @Override
    public String write(Scenario scenario) {
      return FactLaws.super.write(scenario).replaceAll("open: \\[[^]]*]", "open: []");
    }
  }

  static class SoftensByAMilderRule implements RuleLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      boolean reviewed = files.values().stream().anyMatch(text -> text.contains("\"Z-3 "));
      return AuthorizationRules.load(
          reviewed
              ? changed(
                  files,
                  "ruling.revoke( \"No more sales to the state's",
                  "ruling.review( \"No more sales to the state's")
              : files);
    }
  }

  static class ReadsThresholdsBackwards implements RuleLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(changed(files, "stateInterest >=", "stateInterest <"));
    }
  }

  static class HidesARule implements RuleLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return ChangedDecision.with(asked(rules, enquiry), reason -> !reason.ruleId().equals("Z-3"));
    }
  }

  static class IgnoresWithdrawal implements RuleLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(
          changed(files, "@status( WITHDRAWN )", "@status( CONFIRMED )"));
    }
  }

  static class IgnoresTheChannel implements RuleLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return asked(
          rules,
          ChangedQuestion.with(
              enquiry, ChangedQuestion.sale(enquiry).toBuilder().channel(Channel.PARTNER).build()));
    }
  }

  static class LetsVendorsOutrankLaws implements RuleLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      boolean vendors =
          files.values().stream().anyMatch(text -> text.contains("@authority( VENDOR )"));
      return AuthorizationRules.load(
          vendors
              ? changed(
                  files,
                  "ruling.revoke( \"Nothing is sold there",
                  "ruling.condition( \"Nothing is sold there")
              : files);
    }
  }

  static class CountsEveryStateInTheGraph implements OwnershipLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      boolean state =
          customer.ownership().stream()
              .flatMap(graph -> graph.parties().values().stream())
              .anyMatch(Party::isStateByStatus);
      return state
          ? asked(
              rules,
              ChangedQuestion.with(
                  enquiry, customer.toBuilder().ownersUnknown().stateInterest(100).build()))
          : asked(rules, enquiry);
    }
  }

  static class TakesPrivateForState implements OwnershipLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      LocalDate day = ChangedQuestion.sale(enquiry).date();
      ShareRange interest =
          customer
              .ownership()
              .map(graph -> graph.stateHolding(OwnershipGraph.SELF, day).interest())
              .or(customer::stateInterest)
              .orElse(ShareRange.UNKNOWN);
      Share rest = Exact.ONE.minus(Exact.of(interest.low())).share();
      Customer turned =
          customer.toBuilder()
              .ownersUnknown()
              .stateInterest(ShareRange.exactly(rest))
              .stateControlled(false)
              .build();
      return asked(rules, ChangedQuestion.with(enquiry, turned));
    }
  }

  static class LetsControlHideTheInterest implements OwnershipLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      Customer customer = enquiry.customer();
      boolean both =
          customer.stateControlled().value().orElse(false)
              && customer
                  .stateInterest()
                  .filter(r -> r.low().compareTo(Share.ZERO) > 0)
                  .isPresent();
      return both
          ? asked(
              rules,
              ChangedQuestion.with(
                  enquiry, customer.toBuilder().stateInterest(0).stateControlled(false).build()))
          : asked(rules, enquiry);
    }
  }

  static class RestsOnSundays implements RegionAndDateLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return ChangedQuestion.sale(enquiry).date().getDayOfWeek() == DayOfWeek.SUNDAY
          ? asked(rules, ChangedQuestion.grants(enquiry, List.of()))
          : asked(rules, enquiry);
    }
  }

  static class IsADayLate implements RegionAndDateLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      LocalDate yesterday = ChangedQuestion.sale(enquiry).date().minusDays(1);
      boolean signed =
          ChangedQuestion.sale(enquiry)
              .knownContract()
              .filter(d -> d.isAfter(yesterday))
              .isPresent();
      return asked(rules, signed ? enquiry : ChangedQuestion.onDay(enquiry, yesterday));
    }
  }

  static class MixesUpRegions implements RegionAndDateLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(
          changed(
              files,
              "regions contains \"CIS\"",
              "regions contains \"CIS\" || regions contains \"EAR\""));
    }
  }

  static class AsksTheFirstPlace implements RegionAndDateLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return asked(rules, ChangedQuestion.inOnePlace(enquiry));
    }
  }

  static class LetsOldContractsGoOn implements RegionAndDateLaws, Letters {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      LocalDate signed = ChangedQuestion.sale(enquiry).knownContract().orElse(null);
      return asked(rules, signed == null ? enquiry : ChangedQuestion.onDay(enquiry, signed));
    }
  }

  static class ForgetsTheLastFile implements PackLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      TreeMap<String, String> some = new TreeMap<>(files);
      some.keySet().stream()
          .filter(path -> path.endsWith(".drl"))
          .reduce((one, next) -> next)
          .ifPresent(some::remove);
      return AuthorizationRules.load(some);
    }
  }

  static class DropsWhatIsThereTwice implements PackLaws, Letters {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      Map<String, String> once = new HashMap<>(files);
      once.values().removeIf(text -> Collections.frequency(files.values(), text) > 1);
      return AuthorizationRules.load(once);
    }
  }

  private static Map<String, String> changed(
      Map<String, String> files, String before, String after) {
    Map<String, String> changed = new HashMap<>(files);
    changed.replaceAll((path, text) -> text.replace(before, after));
    return changed;
  }

  static class LetsLicencesLast implements LicenceLaws, Licences {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return asked(rules, licences(enquiry, one -> one.toBuilder().to(Optional.empty()).build()));
    }
  }

  /** Thinks that whoever needs a licence is on a list. */
  static class TakesLicencesAmiss implements LicenceLaws, Licences {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return ChangedQuestion.sale(enquiry).licensed().contains("TGL")
          ? asked(
              rules,
              ChangedQuestion.with(
                  licences(enquiry, one -> one.toBuilder().name("OTHER-GL").build()),
                  enquiry.customer().toBuilder().listings("US-EL").build()))
          : asked(rules, enquiry);
    }
  }

  static class TakesAnyLicence implements LicenceLaws, Licences {
    @Override
    public Decision decide(AuthorizationRules rules, Enquiry enquiry) {
      return asked(rules, licences(enquiry, one -> one.toBuilder().name("TGL").build()));
    }
  }

  private static Enquiry licences(Enquiry enquiry, UnaryOperator<Licence> change) {
    Sale sale = ChangedQuestion.sale(enquiry);
    return ChangedQuestion.with(
        enquiry, sale.toBuilder().licences(sale.licences().stream().map(change).toList()).build());
  }

  static class AlwaysKnewAll implements KnowledgeLaws, Licences {
    @Override
    public AuthorizationRules known(AuthorizationRules rules, LocalDate day) {
      return rules;
    }
  }

  static class TakesWithdrawalForNews implements KnowledgeLaws, Licences {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(replaced(files, "@withdrawn(", "@received("));
    }
  }

  static class HearsReportsFirst implements KnowledgeLaws, Licences {
    @Override
    public AuthorizationRules load(Map<String, String> files) {
      return AuthorizationRules.load(replaced(files, "@confirmed(", "@reported("));
    }
  }

  private static Map<String, String> replaced(Map<String, String> files, String old, String other) {
    Map<String, String> changed = new TreeMap<>(files);
    changed.replaceAll((path, text) -> text.contains(other) ? text : text.replace(old, other));
    return changed;
  }
}
