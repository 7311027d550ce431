package io.partnerauth.json;

import static io.partnerauth.json.AuthZenEndpoint.MINISTRY;
import static io.partnerauth.json.AuthZenEndpoint.PDP;
import static io.partnerauth.json.AuthZenEndpoint.PERSON;
import static io.partnerauth.json.AuthZenEndpoint.SELL;
import static io.partnerauth.json.AuthZenEndpoint.SUBJECT;
import static io.partnerauth.json.AuthZenEndpoint.evaluation;
import static io.partnerauth.json.AuthZenEndpoint.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Status;
import io.partnerauth.facts.BuyerClass;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Access Evaluation API's response, with the additional context that this library gives. */
class AccessEvaluationResponseTest {
  @Test
  void authorizedIsTrue() {
    JsonNode answer = evaluation(question(SUBJECT, SELL, PERSON));
    assertTrue(answer.get("decision").isBoolean());
    assertTrue(answer.get("decision").asBoolean());
    assertEquals("AUTHORIZED", answer.at("/context/outcome").asString());
  }

  @Test
  void revokedIsFalseWithItsReasons() {
    JsonNode answer = evaluation(question(SUBJECT, SELL, MINISTRY));
    assertFalse(answer.get("decision").asBoolean());
    assertEquals("REVOKED", answer.at("/context/outcome").asString());
    assertTrue(answer.at("/context/reason_user/en").asString().contains("government agencies"));
    assertTrue(answer.at("/context/reason_admin/en").asString().startsWith("ZOOM-2021-1"));
    assertFalse(answer.at("/context").has("rulings"));
  }

  @Test
  void whatIsUnknownIsNeverPermission() {
    JsonNode answer = evaluation(question(SUBJECT, SELL, "{'type':'customer','id':'C'}"));
    assertFalse(answer.get("decision").asBoolean());
    assertEquals("REVIEW", answer.at("/context/outcome").asString());
  }

  @Test
  void aCallerThatAsksGetsAllThatStandsBehindIt() {
    String json =
        "{'subject':%s,'action':%s,'resource':%s,'context':{'explain':true}}"
            .formatted(SUBJECT, SELL, MINISTRY);
    JsonNode ruling = evaluation(json).at("/context/rulings/0");
    assertEquals("ZOOM-2021-1", ruling.at("/reasons/0/ruleId").asString());
    assertTrue(ruling.get("nearestChanges").isArray());
  }

  @Test
  void aConditionIsPermissionOnlyWhereTheHostSaysSo() {
    AuthorizationRules mild =
        AuthZenEndpoint.RULES
            .assuming(Map.of("ZOOM-2021", Status.REPORTED))
            .unverified(Outcome.CONDITIONAL);
    String json =
        "{'subject':%s,'action':%s,'resource':%s,'context':{'vendor':'Zoom','date':'2021-04-08'}}"
            .formatted(
                SUBJECT,
                SELL,
                MINISTRY.replace(
                    "'GOVERNMENT_AGENCY'",
                    "'GOVERNMENT_AGENCY','sector':'OTHER','listings':[],'endUses':[]"));
    AuthZen strict = AuthZen.of(mild);
    assertEquals("CONDITIONAL", evaluation(strict, json).at("/context/outcome").asString());
    assertFalse(evaluation(strict, json).get("decision").asBoolean());
    assertTrue(evaluation(strict.acceptConditions(), json).get("decision").asBoolean());
    assertTrue(evaluation(strict, json).at("/context/conditions/0").isString());
  }

  @Test
  void theHostsOwnPartnersAndCustomersComeBeforeWhatTheRequestSays() {
    Partner known = Partner.of("P", "RU", Grant.of("Kaspersky"));
    Customer person = Customer.of("DE", BuyerClass.PERSON).toBuilder().id("M").build();
    AuthZen registry =
        PDP.partners(id -> Optional.of(known).filter(one -> one.id().equals(id)))
            .customers(id -> Optional.of(person).filter(one -> one.id().equals(id)));
    String json =
        "{'subject':%s,'action':%s,'resource':%s,'context':{'vendor':'Zoom'}}"
            .formatted(SUBJECT, SELL, MINISTRY);
    assertEquals("NO_GRANT", evaluation(registry, json).at("/context/outcome").asString());
  }

  @Test
  void whatTheRulesHaveNothingToSayAboutIsDenied() {
    for (String json :
        new String[] {
          question("{'type':'user','id':'alice'}", SELL, PERSON),
          question(SUBJECT, "{'name':'read'}", PERSON),
          question(SUBJECT, SELL, "{'type':'record','id':'1'}")
        }) {
      JsonNode answer = evaluation(json);
      assertFalse(answer.get("decision").asBoolean());
      assertTrue(answer.at("/context/reason_admin/en").asString().startsWith("Unknown "), json);
    }
  }

  @Test
  void theSameQuestionGetsTheSameAnswer() {
    String json = question(SUBJECT, SELL, MINISTRY);
    assertEquals(evaluation(json), evaluation(json));
  }
}
