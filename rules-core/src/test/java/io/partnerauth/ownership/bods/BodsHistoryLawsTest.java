package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.StatementNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/**
 * What holds for every history: nothing possible is left out, and nothing dropped in silence. A
 * long campaign takes {@code -Djqwik.tries.default=100000}.
 */
class BodsHistoryLawsTest {
  /**
   * The same histories in every build. {@code -Djqwik.tries.default=100000} tries more of them, and
   * others without the seed.
   */
  private static final String SEED = "829";

  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final AuthorizationRules RULES =
      AuthorizationRules.load(
          Map.of(
              "zoom/letter.drl",
              """
              package io.partnerauth.rules.zoom

              import io.partnerauth.facts.*

              global io.partnerauth.facts.Ruling ruling

              rule "Zoom letter"
                  @source( "Letter to partners" )
                  @status( RECEIVED )
                  @authority( VENDOR )
              when
                  Grant( vendor == "Zoom" )
              then
              end

              rule "Z-1 Half the state's" extends "Zoom letter"
              when
                  Customer( stateInterest >= 50 )
              then
                  ruling.revoke( "Not to what is half the state's." );
              end

              rule "Z-2 Under the state's control" extends "Zoom letter"
              when
                  Customer( stateControlled == true )
              then
                  ruling.revoke( "Not to what the state controls." );
              end
              """));

  @Provide
  Arbitrary<BodsHistory> histories() {
    return BodsHistory.any();
  }

  /** A person holds 60 or all of it since the first day: else few answers are AUTHORIZED. */
  @Provide
  Arbitrary<BodsHistory> mostlyPrivate() {
    return Combinators.combine(BodsHistory.any(), Arbitraries.of(60, 100))
        .as(
            (history, share) -> {
              List<BodsHistory.Told> told = new ArrayList<>(history.told());
              told.add(
                  new BodsHistory.Told(4, 0, 0, "p", "co", share, "direct", 0, BodsHistory.NEVER));
              return history.told(told);
            });
  }

  /** All told on the first day, and so on that day: each as owner, directness and share. */
  private static String interest(String... told) {
    List<BodsHistory.Told> all = new ArrayList<>();
    for (String one : told) {
      String[] words = one.split(" ");
      int never = BodsHistory.NEVER;
      int share = Integer.parseInt(words[2]);
      all.add(
          new BodsHistory.Told(all.size(), 0, 0, words[0], "co", share, words[1], never, never));
    }
    BodsHistory history = new BodsHistory(all, 0, BodsHistory.TIMES);
    return history.holding(history.statements()).interest().toString();
  }

  @Example
  void recordsOfOneOwnerMayBeOneShareOrAddUpAsFarAsTheOthersLeaveRoom() {
    assertEquals("20 to 60", interest("gov direct 20", "gov direct 40", "p direct 40"));
    assertEquals("20 to 40", interest("gov direct 20", "gov direct 40", "p direct 60"));
  }

  /** The statement may tell all that the state has, its direct share included. */
  @Example
  void anIndirectInterestMakesOnlySureWhatTheDirectOneDoesNotCover() {
    assertEquals("40 to 100", interest("gov direct 40", "gov indirect 20"));
    assertEquals("60 to 100", interest("gov direct 40", "gov indirect 60"));
  }

  /** Without the unsure 20, the state's 60 and the 60 of h cannot both be so. */
  @Example
  void whatIsNotSureNeverMakesRoomForAShare() {
    int never = BodsHistory.NEVER;
    BodsHistory history =
        new BodsHistory(
            List.of(
                new BodsHistory.Told(0, 0, 0, "gov", "co", 60, "direct", never, never),
                new BodsHistory.Told(1, 0, 0, "h", "co", 60, "direct", never, never),
                new BodsHistory.Told(2, 0, 0, "h", "co", 20, "direct", never, 7)),
            7,
            BodsHistory.TIMES);
    assertEquals("0 to 100", history.holding(history.statements()).interest().toString());
  }

  /** The state may have 100 though it may have 20 too, which alone fits beside the 60. */
  @Example
  void anotherStatementOfItsRecordDoesNotMakeAShareImpossible() {
    int never = BodsHistory.NEVER;
    for (int start : List.of(never, 0)) {
      BodsHistory history =
          new BodsHistory(
              List.of(
                  new BodsHistory.Told(0, 0, 0, "gov", "co", 20, "direct", start, never),
                  new BodsHistory.Told(
                      0, start == never ? 2 : 0, 0, "gov", "co", 100, "direct", start, never),
                  new BodsHistory.Told(1, 0, 0, "p", "co", 60, "direct", 0, never)),
              1,
              BodsHistory.TIMES);
      ShareRange interest = history.holding(history.statements()).interest();
      assertEquals("100", interest.high().toString(), () -> "from day " + start);
    }
  }

  /** What p may have besides its own makes no less room for the state. */
  @Example
  void whatAnOwnerMayHaveBesidesTakesNoRoomFromOthers() {
    assertEquals("0 to 60", interest("p direct 100", "p indirect 60", "gov indirect 60"));
  }

  @Example
  void anIndirectInterestIsPossibleBesideSharesThatCannotAllBeSo() {
    assertEquals("0 to 60", interest("gov direct 20", "gov indirect 40", "p direct 100"));
  }

  @Property(seed = SEED)
  void theIntervalContainsEveryWorldThatTheStatementsAllow(
      @ForAll("histories") BodsHistory history) {
    ShareRange interest = history.holding(history.statements()).interest();
    assertEquals(Set.of(), BodsWorlds.overlooked(history, interest));
  }

  @Property(seed = SEED)
  void neitherOrderNorRepetitionChangesAnything(
      @ForAll("histories") BodsHistory history, @ForAll Random random) {
    List<String> twice = new ArrayList<>(history.statements());
    twice.addAll(history.statements().subList(0, random.nextInt(history.statements().size())));
    Collections.shuffle(twice, random);
    assertEquals(history.holding(history.statements()), history.holding(twice));
  }

  @Property(seed = SEED, tries = 200)
  void whoIsNotDescribedMayBeAnybody(
      @ForAll("histories") BodsHistory history, @ForAll @IntRange(min = 1, max = 3) int party) {
    List<String> fewer = new ArrayList<>(history.statements());
    String record = "\"recordId\": \"%s\"".formatted(List.of("co", "h", "gov", "p").get(party));
    fewer.removeIf(statement -> statement.contains(record));
    ShareRange known = history.holding(history.statements()).interest();
    ShareRange unknown = history.holding(fewer).interest();
    assertTrue(unknown.low().compareTo(known.low()) <= 0, () -> unknown + " within " + known);
    assertTrue(unknown.high().compareTo(known.high()) >= 0, () -> unknown + " within " + known);
  }

  @Property(seed = SEED, tries = 200)
  void eachStatementIsUsedOrNamed(@ForAll("histories") BodsHistory history) {
    OwnersOnDay owners = history.owners(history.statements());
    Set<String> told = new HashSet<>(owners.used());
    owners.notes().stream().map(StatementNote::statementId).forEach(told::add);
    Set<String> all =
        history.statements().stream()
            .map(statement -> statement.split("\"")[3])
            .collect(Collectors.toSet());
    assertEquals(all, told);
  }

  /**
   * A file from which the only mention of something is taken is a file that never had it: without
   * the one that closes a record, what it closed is so. So what holds of any removal is this: the
   * answer is only AUTHORIZED when every world that the remaining file allows by itself is. Where
   * what remains shows that something is away, it never becomes AUTHORIZED: see {@link
   * #aGapThatCanBeSeenNeverAuthorizes}.
   */
  @Property(seed = SEED, tries = 300)
  void whateverIsTakenOutNoPossibleWorldIsOverlooked(
      @ForAll("mostlyPrivate") BodsHistory history, @ForAll Random random) {
    List<BodsHistory.Told> remaining = new ArrayList<>(history.told());
    remaining.removeIf(told -> random.nextInt(4) == 0);
    BodsHistory file = history.told(remaining);
    Outcome outcome = outcome(file);
    Statistics.collect(outcome);
    if (outcome == Outcome.AUTHORIZED) {
      assertTrue(
          BodsWorlds.interests(file).stream().allMatch(interest -> interest < 50 - 1e-9),
          () -> file + " may be half the state's");
      assertTrue(
          !BodsWorlds.controls(file).contains(true), () -> file + " may be the state's to control");
    }
    Statistics.coverage(seen -> seen.check(Outcome.AUTHORIZED).count(n -> n >= 60));
  }

  /** What happens to one statement of a file. */
  private enum Mistake {
    WRONG_TYPE,
    NO_RECORD,
    MISSPELT_RECORD,
    MISSPELT_SUBJECT,
    NO_SUBJECT,
    MISSPELT_PARTY,
    AWAY;

    List<String> in(List<String> statements, int at, Random random) {
      List<String> others = new ArrayList<>(statements);
      String statement = others.remove(at);
      switch (this) {
        case WRONG_TYPE -> {
          String type = List.of("entity", "person", "relationship", "?").get(random.nextInt(4));
          others.add(statement.replaceFirst("(?<=\"recordType\": \")\\w+", type));
        }
        case NO_RECORD -> others.add(statement.replaceFirst("\"recordId\": \"\\w+\", ", ""));
        case MISSPELT_RECORD -> others.add(misspelt(statement, "recordId"));
        case MISSPELT_SUBJECT -> others.add(misspelt(statement, "subject"));
        case NO_SUBJECT -> others.add(statement.replaceFirst("\"subject\": \"\\w+\", ", ""));
        case MISSPELT_PARTY -> others.add(misspelt(statement, "interestedParty"));
        case AWAY -> {}
      }
      return others;
    }

    private static String misspelt(String statement, String field) {
      return statement.replaceFirst("(?<=\"" + field + "\": \")\\w+", "$0x");
    }
  }

  /**
   * One wrong type, record, subject or holder, and a description or the only statement of a holder
   * taken away, which whoever is still described shows; but not of statements that contradict each
   * other, since one that counts for less makes the others right. Each record is one holder's of
   * one party, whose first statement is new and whose others follow it.
   */
  @Property(seed = SEED)
  void aGapThatCanBeSeenNeverAuthorizes(
      @ForAll("mostlyPrivate") BodsHistory any, @ForAll Mistake mistake, @ForAll Random random) {
    BodsHistory history = any.orderly();
    List<String> all = history.statements();
    int at = random.nextInt(all.size());
    if (history.mayContradict() || (mistake == Mistake.AWAY && !history.isOnlyMention(at))) {
      return;
    }
    List<String> wrong = mistake.in(all, at, random);
    Outcome before = outcome(history, all);
    Statistics.collect(before);
    if (before != Outcome.AUTHORIZED) {
      assertNotEquals(Outcome.AUTHORIZED, outcome(history, wrong), () -> mistake + "\n" + wrong);
    }
  }

  private static Outcome outcome(BodsHistory history) {
    return outcome(history, history.statements());
  }

  private static Outcome outcome(BodsHistory history, List<String> statements) {
    CustomerBuilder customer = Customer.of("RU", BuyerClass.COMPANY).toBuilder();
    try {
      customer.ownership(history.owners(statements).graph());
    } catch (IllegalArgumentException e) {
      assertTrue(e.getMessage().startsWith("No entity of the file has the record id \"co\""));
      return Outcome.REVIEW; // nobody is told any owners
    }
    Sale sale = Sale.on(BodsHistory.date(history.day()));
    return RULES.evaluate(customer.build(), PARTNER, sale).outcome();
  }
}
