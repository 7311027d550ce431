package io.partnerauth.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.desk.DeskHere.Ran;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command {@code test}, under a name that only the tests of the packaged jar match. */
class RunScenariosIT {
  private static final String SCENARIOS = "zoom/letter.scenarios.yaml";

  private final Path folder = DeskHere.emptied();
  private RulesFolder rules;

  @BeforeEach
  void copyRules() throws Exception {
    rules = RulesFolder.small(folder.resolve("my-rules"));
  }

  private Ran test(String... more) throws Exception {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "test";
    arguments[1] = "--rules";
    arguments[2] = "my-rules";
    System.arraycopy(more, 0, arguments, 3, more.length);
    return DeskHere.run(arguments);
  }

  @Test
  void scenariosThatGetTheirAnswerAreCounted() throws Exception {
    assertEquals(new Ran(0, "Rules: the folder my-rules\n11 passed, 0 failed\n", ""), test());
  }

  @Test
  void aFailingScenarioShowsExpectedAndActualAnswerAndWhy() throws Exception {
    rules.edit(SCENARIOS, "{outcome: REVIEW, rules: [ZOOM-2]}", "{outcome: REVOKED}");
    assertEquals(
        new Ran(
            1,
            """
            Rules: the folder my-rules
            10 passed, 1 failed
            FAILED my-rules/zoom/letter.scenarios.yaml:8: A company of which a state holds half
              outcome: expected REVOKED, got REVIEW
              Zoom: REVIEW
                REVIEW by ZOOM-2 Half or more: A state holds half or more.
                  source: Letter to partners (authority VENDOR, status RECEIVED)
                  rule:   my-rules/zoom/letter.drl:26
                  place:  KZ
                  facts:  Grant.vendor = Zoom, Customer.regions = CIS, Sale.channel = PARTNER, Sale.date = 2021-04-08, Customer.buyerClass = COMPANY, Customer.stateInterest = 50
                What would change it:
                  channel VENDOR_DIRECT gives AUTHORIZED
                  date before 2021-03-31 gives AUTHORIZED
                What would change it, were it so:
                  stateInterest below 50 gives AUTHORIZED
            """,
            ""),
        test());
  }

  @Test
  void whatNoScenarioTriesIsNamedWithItsPlace() throws Exception {
    rules.edit(
        SCENARIOS,
        "{country: KZ, buyerClass: COMPANY, stateInterest: \"1/3\"}",
        "{country: KZ, buyerClass: COMPANY, stateInterest: {min: 30, max: 60}}");
    rules.edit(
        SCENARIOS,
        "{outcome: AUTHORIZED}\n  - name: A ministry buys from",
        "{outcome: REVIEW}\n  - name: A ministry buys from");
    assertEquals(
        new Ran(
            1,
            """
            Rules: the folder my-rules
            11 passed, 0 failed
            my-rules/zoom/letter.drl:28:59: warning ANA007: No scenario stands just outside this condition of ZOOM-2.
                  Customer( buyerClass != BuyerClass.GOVERNMENT_AGENCY, stateInterest >= 50 )
                                                                        ^
              Write one that meets every other condition of the rule and not this one, such as the day before or a share just below.
            """,
            ""),
        test());
  }

  @Test
  void aFileOfThePackCanBeNamedByItsPathWithinIt() throws Exception {
    assertEquals(test(), test(SCENARIOS));
    assertEquals(test(), test("my-rules/" + SCENARIOS));
  }

  @Test
  void aScenarioThatCannotBeAskedFails() throws Exception {
    rules.edit(SCENARIOS, "territory: [CIS]", "territory: [ATLANTIS]");
    Ran ran = test();
    assertEquals(1, ran.exitCode());
    assertEquals(
        """
        Rules: the folder my-rules
        4 passed, 7 failed
        FAILED my-rules/zoom/letter.scenarios.yaml:5: A ministry
          The territory "ATLANTIS" of partner P's grant of Zoom is neither a country (ISO 3166-1 alpha-2) nor a region of this pack: [CIS]
        """,
        ran.out().lines().limit(4).map(line -> line + "\n").collect(Collectors.joining()));
  }

  @Test
  void aFileThatIsNotYamlIsPrintedWithThePlaceOfTheMistake() throws Exception {
    rules.write("zoom/broken.scenarios.yaml", "scenarios: [\n");
    assertEquals(
        new Ran(
            1,
            "",
            """
            my-rules/zoom/broken.scenarios.yaml:2:1: error SCN001: This is not YAML: expected the node content, but found '<stream end>'.
              Indent with spaces, write "key: value", and put quotes around text with : or #.
            Nothing was done: 1 error, 0 warnings
            """),
        test());
  }

  @Test
  void aFileThatIsNotThereIsAnsweredWithThoseOfThePack() throws Exception {
    assertEquals(
        new Ran(
            2,
            "",
            """
            desk: There is no file other.yaml, neither here nor in the folder my-rules, which has:
              zoom/letter.scenarios.yaml
            """),
        test("other.yaml"));
  }

  @Test
  void machinesReadFailuresAsJson() throws Exception {
    rules.edit(SCENARIOS, "{outcome: REVIEW, rules: [ZOOM-2]}", "{outcome: REVOKED}");
    Ran ran = test("--format", "json");
    assertEquals(1, ran.exitCode());
    assertEquals(
        """
        {
          "rules" : "the folder my-rules",
          "passed" : 10,
          "failed" : 1,
          "failures" : [
            {
              "name" : "A company of which a state holds half",
              "file" : "my-rules/zoom/letter.scenarios.yaml",
              "line" : 8,
              "differences" : [
                "outcome: expected REVOKED, got REVIEW"
              ],
              "decision" : {
                "outcome" : "REVIEW",
                "partner" : "P",
                "sale" : {
                  "kind" : "NEW",
                  "channel" : "PARTNER",
                  "date" : "2021-04-08"
                },
                "packVersion" : "VERSION",
                "rulings" : [
                  {
                    "vendor" : "Zoom",
                    "outcome" : "REVIEW",
                    "reasons" : [
                      {
                        "ruleId" : "ZOOM-2",
                        "ruleName" : "ZOOM-2 Half or more",
                        "vendor" : "Zoom",
                        "authority" : "VENDOR",
                        "status" : "RECEIVED",
                        "outcome" : "REVIEW",
                        "message" : "A state holds half or more.",
                        "source" : "Letter to partners",
                        "file" : "zoom/letter.drl",
                        "line" : 26,
                        "places" : [
                          "KZ"
                        ],
                        "facts" : [
                          {
                            "attribute" : "Grant.vendor",
                            "value" : "Zoom"
                          },
                          {
                            "attribute" : "Customer.regions",
                            "value" : [
                              "CIS"
                            ]
                          },
                          {
                            "attribute" : "Sale.channel",
                            "value" : "PARTNER"
                          },
                          {
                            "attribute" : "Sale.date",
                            "value" : "2021-04-08"
                          },
                          {
                            "attribute" : "Customer.buyerClass",
                            "value" : "COMPANY"
                          },
                          {
                            "attribute" : "Customer.stateInterest",
                            "value" : {
                              "shares" : "50"
                            }
                          }
                        ],
                        "ownership" : [ ]
                      }
                    ],
                    "openQuestions" : [ ],
                    "nearestChanges" : [
                      {
                        "attribute" : "channel",
                        "value" : "VENDOR_DIRECT",
                        "outcome" : "AUTHORIZED",
                        "actionable" : true
                      },
                      {
                        "attribute" : "date",
                        "value" : {
                          "days" : {
                            "to" : "2021-03-30"
                          }
                        },
                        "outcome" : "AUTHORIZED",
                        "actionable" : true
                      },
                      {
                        "attribute" : "stateInterest",
                        "value" : {
                          "shares" : {
                            "min" : "0",
                            "below" : "50"
                          }
                        },
                        "outcome" : "AUTHORIZED",
                        "actionable" : false
                      }
                    ],
                    "notes" : [ ]
                  }
                ]
              }
            }
          ],
          "issues" : [ ]
        }
        """,
        ran.out().replaceAll("[0-9a-f]{64}", "VERSION"));
  }
}
