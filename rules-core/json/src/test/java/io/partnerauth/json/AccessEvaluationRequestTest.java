package io.partnerauth.json;

import static io.partnerauth.json.AuthZenEndpoint.MINISTRY;
import static io.partnerauth.json.AuthZenEndpoint.PERSON;
import static io.partnerauth.json.AuthZenEndpoint.SELL;
import static io.partnerauth.json.AuthZenEndpoint.SUBJECT;
import static io.partnerauth.json.AuthZenEndpoint.evaluation;
import static io.partnerauth.json.AuthZenEndpoint.question;
import static io.partnerauth.json.AuthZenEndpoint.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Information model, and the Access Evaluation API's request. */
class AccessEvaluationRequestTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | The key \"subject\" is missing in an access request.",
        "[] | Here stands a list.",
        "'x' | Here stands \"x\".",
        "{'subject':7,'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | Here stands \"7\".",
        "{'subject':{'id':'P'},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | The key \"type\" is missing in the subject.",
        "{'subject':{'type':'partner'},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | The key \"id\" is missing in the subject.",
        "{'subject':{'type':7,'id':'P'},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | \"type\" is \"7\".",
        "{'subject':{'type':'partner','id':true},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | \"id\" is \"true\".",
        "{'subject':null,'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | The key \"subject\" is missing in an access request.",
        "{'subject':{'type':'partner','id':'P'},'action':{},'resource':{'type':'customer','id':'C'}} | The key \"name\" is missing in the action.",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':['sell']},'resource':{'type':'customer','id':'C'}} | \"name\" is a list.",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':'sell'}} | The key \"resource\" is missing in an access request.",
        "{'subject':{'type':'partner','id':'P','properties':[]},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}} | Here stands a list.",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'},'context':'x'} | Here stands \"x\".",
      })
  void whatIsRequiredAndOfWhatType(String json, String message) {
    String refusal = refused(json);
    assertTrue(refusal.startsWith("The JSON is not an access request:\n"), refusal);
    assertTrue(refusal.contains(message), refusal);
  }

  @Test
  void propertiesAndContextMayBeLeftOut() {
    JsonNode answer =
        evaluation(question("{'type':'partner','id':'P'}", SELL, "{'type':'customer','id':'C'}"));
    assertFalse(answer.get("decision").asBoolean());
    assertEquals("NO_GRANT", answer.at("/context/outcome").asString());
  }

  @Test
  void unknownFieldsAreIgnored() {
    String json =
        "{'x':1,'subject':%s,'action':{'name':'sell','y':{}},'resource':%s,'context':{'time':'1985-10-26'}}"
            .formatted(SUBJECT, PERSON);
    JsonNode answer = evaluation(json);
    assertTrue(answer.get("decision").asBoolean(), answer.toString());
    assertEquals("[\"context.time\"]", answer.at("/context/ignored").toString());
  }

  @Test
  void aSlipOfThePenIsNotIgnored() {
    String message =
        refused(
            question(SUBJECT, SELL, "{'type':'customer','id':'C','properties':{'contry':'RU'}}"));
    assertTrue(message.contains("Did you mean \"country\"?"), message);
    String below = refused(question(SUBJECT.replace("vendor", "seller"), SELL, MINISTRY));
    assertTrue(below.contains("There is no key \"seller\" in a grant."), below);
  }

  @Test
  void theActionAndTheContextAreTheSale() {
    String renewal =
        "{'subject':%s,'action':{'name':'sell','properties':{'kind':'RENEWAL'}},'resource':%s,'context':{'vendor':'Zoom','date':'2021-03-01'}}"
            .formatted(SUBJECT, MINISTRY);
    JsonNode answer = evaluation(renewal);
    assertEquals("2021-03-01", answer.at("/context/decidedFor").asString());
    assertEquals(
        "2021-04-08",
        evaluation(question(SUBJECT, SELL, MINISTRY)).at("/context/decidedFor").asString());
  }
}
