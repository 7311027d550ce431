package io.partnerauth.testkit.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law fails on an engine that breaks it, and says which law it is, where and how. */
class LawsNoticeTest {
  @ParameterizedTest(name = "law {0} notices an engine that {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | AsksTheClock               | theSameQuestionGetsAnEqualDecision                     | Two answers differ.
          2  | ForgetsTheLastFile         | orderNeverMatters                                      | In the reverse order the answer differs.
          3  | SortsByTheHashOfIds        | renamingIdsRenamesNothingElse                          | id: customer-b
          4  | ReadsNames                 | displayNamesDecideNothing                              | Another name, another answer.
          5  | CountsEveryStateInTheGraph | strangersDecideNothing                                 | {owner: state-body, owned: stranger, share: 100}
          6  | DropsWhatIsThereTwice      | whatIsThereTwiceCountsOnce                             | .drl twice it is answered otherwise
          7  | RemembersTheLastCustomer   | nothingLeaksFromOneRequestToTheNext                    | After another question it is answered otherwise.
          8  | SoftensByAMilderRule       | addingARuleNeverLowersSeverity                         | The answer is REVIEW with Z-3, which is milder than REVOKED without Z-3.
          9  | TakesTheWorstGrant         | aGrantMoreNeverRaisesSeverity                          | With one grant more it is NO_GRANT
          10 | TakesPrivateForState       | aShareThatMovesToAStateNeverLowersSeverity             | {owner: state-body, owned:
          10 | TakesPrivateForState       | aLargerStateInterestNeverLowersSeverity                | with more state ownership, which is milder than
          11 | TakesPrivateForState       | aStateBodyInThePlaceOfAnotherOwnerNeverLowersSeverity  | kind: PUBLIC_BODY
          12 | ReadsThresholdsBackwards   | raisingAThresholdNeverRaisesSeverity                   | with Z-2 from >= 50 on, which is milder
          13 | LetsControlHideTheInterest | oneMethodAloneIsNeverMoreSevereThanBothTogether        | with both, which is milder than
          14 | TakesUnknownForNone        | learningMoreOnlySettlesWhatWasOpen                     | with one fact more it is
          15 | NeverKnowsTheMost          | aFigureIsExactWhereAllIsKnown                          | All is known, but the figure is no number.
          16 | CountsTwice                | theSharesOfAllUltimateOwnersAddUp                      | All owners together hold
          17 | SeesTheLargestOwnerOnly    | splittingAHolderChangesNothing                         | {owner: holding-2, owned:
          18 | SeesDirectOwnersOnly       | aWhollyOwnedHoldingInBetweenChangesNothing             | owned: holding, share: 100}
          19 | TakesAPersonForAState      | withoutAStateNothingIsTheStates                        | No state, but something is its.
          20 | RestsOnSundays             | betweenTwoNamedDaysNothingChanges                      | nothing is named, but the answer changes.
          21 | IsADayLate                 | aRuleFromADayOnBeginsOnThatDay                         | does not speak on 2022-03-14, its first day.
          22 | MixesUpRegions             | aChangeInOneRegionLeavesOthersAlone                    | with other members of EAR
          23 | AsksTheFirstPlace          | overSeveralPlacesTheWorstPlaceWins                     | The worst of the places alone is
          24 | LetsOldContractsGoOn       | anOldContractNeverHurtsAndHelpsAgainstNoLawThatDoesNotSaySo        | under a law, with the contract,
          25 | HidesARule                 | removingARuleChangesOnlyDecisionsThatNamedIt           | with Z-3, which is not named,
          26 | IgnoresWithdrawal          | aSurerStatusIsNeverMilder                              | REPORTED, which is milder than
          26 | HearsReportsFirst          | aSurerStatusIsNeverMilderWheneverItBecomesKnown        | CONFIRMED as known on
          27 | IgnoresTheChannel          | aRuleOnOneChannelChangesNothingInTheOther              | channel: VENDOR_DIRECT
          28 | GivesNoReasons             | everyOutcomeHasItsReasonAndIsMilderWithoutIt           | No reason of that severity
          28 | GivesNoReasons             | whateverIsAskedTheAnswerIsExplained                    | No reason of that severity
          29 | DecidesManyForTheFirst     | decidingManyEqualsDecidingOneByOne                     | is decided otherwise than alone.
          30 | TakesUnknownForNone        | aDeletedFactNeverAuthorizes                            | With one fact less it is authorized.
          31 | LetsVendorsOutrankLaws     | theVendorsRulesNeverSoftenALaw                         | which is milder than REVOKED under the laws alone
          32 | LosesContracts             | whatIsWrittenAndReadBackIsEqual                        | contractSigned:
          32 | LosesContracts             | whatIsWrittenAndReadBackIsDecidedTheSame               | Read back, it is decided otherwise.
          32 | LosesOpenQuestions         | whatIsWrittenAndReadBackIsDecidedTheSame               | Another answer is read back.
          33 | RemembersTooLittle         | askingDroolsEveryTimeChangesNothing                    | Warm rules answer otherwise.
          35 | TakesStrangersForOthers    | aNameMeansTheSameInWhateverCase                        | Spelled otherwise, another answer.
          36 | TakesStrangersForOthers    | aMisspelledNameIsNeverPermission                       | Misspelled, it is milder than REVIEW.
          37 | LetsStrangersPass          | toKnowLessIsNeverPermission                            | it is milder.
          38 | LetsLicencesLast           | aLicenceHelpsWhereARuleNamesItOnItsDaysAndNeverHurts   | which is over,
          38 | TakesLicencesAmiss         | aLicenceHelpsWhereARuleNamesItOnItsDaysAndNeverHurts   | which is milder than
          38 | TakesAnyLicence            | aLicenceHelpsWhereARuleNamesItOnItsDaysAndNeverHurts   | which no rule names, differs
          39 | AlwaysKnewAll              | whatIsLearnedLaterChangesNothingThatWasDecidedBefore   | told since then
          40 | TakesWithdrawalForNews     | aWithdrawalNeverMakesAnythingMoreSevere                | withdrawn on
          """)
  void anEngineThatBreaksIt(int number, String engine, String law, String example)
      throws ClassNotFoundException {
    LawRun run = run(subject(engine), law);
    assertEquals(1, run.failures().size(), "broken by nothing");
    String failure = run.failures().values().iterator().next();
    assertTrue(failure.startsWith("Law " + number + ": "), failure);
    assertTrue(failure.contains("\nLook at "), failure);
    assertTrue(failure.contains("\nThe question, as a scenario:\ncustomer"), failure);
    assertTrue(failure.contains(example), failure);
  }

  /** Laws draw their questions at random, so a single run may miss; three in a row do not. */
  private static LawRun run(Class<? extends RulesUnderTest> subject, String law) {
    LawRun run = LawRun.of(subject, law);
    for (int more = 2; more > 0 && run.failures().isEmpty(); more--) {
      run = LawRun.of(subject, law);
    }
    assertEquals(1, run.ran().size());
    return run;
  }

  private static Class<? extends RulesUnderTest> subject(String engine)
      throws ClassNotFoundException {
    String arithmetic = BrokenArithmetic.class.getName() + "$" + engine;
    try {
      return Class.forName(arithmetic).asSubclass(RulesUnderTest.class);
    } catch (ClassNotFoundException elsewhere) {
      return Class.forName(BrokenEngines.class.getName() + "$" + engine)
          .asSubclass(RulesUnderTest.class);
    }
  }
}
