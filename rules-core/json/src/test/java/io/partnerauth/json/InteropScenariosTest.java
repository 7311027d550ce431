package io.partnerauth.json;

import static io.partnerauth.json.AuthZenEndpoint.evaluation;
import static io.partnerauth.json.AuthZenEndpoint.evaluations;
import static io.partnerauth.json.AuthZenEndpoint.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Requests in the shapes of the working group's interoperability scenarios, with data of our own:
 * two subjects and two resources crossed, several actions on one resource, a gateway's routes, and
 * bodies that are no requests.
 */
class InteropScenariosTest {
  private static final String GRANTED =
      "{'type':'partner','id':'alpha','properties':{'country':'DE','grants':[{'vendor':'Zoom','territory':['CIS']}]}}";
  private static final String BARE = "{'type':'partner','id':'beta'}";
  private static final String PERSON =
      "{'type':'customer','id':'person','properties':{'country':'KZ','buyerClass':'PERSON','sector':'OTHER','listings':[],'endUses':[]}}";
  private static final String MINISTRY =
      "{'type':'customer','id':'ministry','properties':{'country':'KZ','buyerClass':'GOVERNMENT_AGENCY'}}";
  private static final String DAY = "'context':{'vendor':'Zoom','date':'2023-06-01'}";

  /** Both subjects, both resources, two actions: eight decisions. */
  @ParameterizedTest
  @CsvSource({
    "alpha,person,NEW,true,AUTHORIZED",
    "alpha,person,SUPPORT,true,AUTHORIZED",
    "alpha,ministry,NEW,false,REVOKED",
    "alpha,ministry,SUPPORT,false,",
    "beta,person,NEW,false,NO_GRANT",
    "beta,person,SUPPORT,false,NO_GRANT",
    "beta,ministry,NEW,false,NO_GRANT",
    "beta,ministry,SUPPORT,false,NO_GRANT"
  })
  void subjectsAndResourcesCrossed(
      String subject, String resource, String kind, boolean permitted, String outcome) {
    JsonNode answer =
        evaluation(
            "{'subject':%s,'action':{'name':'sell','properties':{'kind':'%s'}},'resource':%s,%s}"
                .formatted(
                    subject.equals("alpha") ? GRANTED : BARE,
                    kind,
                    resource.equals("person") ? PERSON : MINISTRY,
                    DAY));
    assertEquals(permitted, answer.get("decision").asBoolean(), answer::toString);
    if (outcome != null) {
      assertEquals(outcome, answer.at("/context/outcome").asString());
    }
  }

  /** What a page asks to know which of its buttons it may show. */
  @Test
  void oneSubjectAndResourceWithSeveralActions() {
    JsonNode answer =
        evaluations(
            "{'subject':%s,'resource':%s,%s,'evaluations':[{'action':{'name':'sell'}},{'action':{'name':'can_read_todos'}},{'action':{'name':'delete'}}]}"
                .formatted(GRANTED, PERSON, DAY));
    assertEquals(List.of(true, false, false), decisions(answer));
    assertFalse(answer.has("decision"));
  }

  /** One subject and action, each resource with its own context. */
  @Test
  void severalResourcesEachWithItsContext() {
    JsonNode answer =
        evaluations(
            "{'subject':%s,'action':{'name':'sell'},'evaluations':[{'resource':%s,%s},{'resource':%s,'context':{'vendor':'Zoom','date':'2021-03-01'}}],'options':{'evaluations_semantic':'permit_on_first_permit'}}"
                .formatted(GRANTED, MINISTRY, DAY, MINISTRY));
    assertEquals(false, decisions(answer).get(0));
    assertEquals("2023-06-01", answer.at("/evaluations/0/context/decidedFor").asString());
    assertEquals("2021-03-01", answer.at("/evaluations/1/context/decidedFor").asString());
  }

  /** A gateway asks about routes, of which these rules know nothing: denied, and no error. */
  @Test
  void aGatewaysRoutes() {
    JsonNode answer =
        evaluation(
            "{'subject':{'type':'identity','id':'alpha','properties':{'scope':'openid'}},'action':{'name':'GET'},'resource':{'type':'route','id':'/customers/{id}','properties':{'uri':'https://example.com/customers/7','ip':'192.0.2.7'}},'context':{'time':'2026-01-12T10:00:00Z'}}");
    assertFalse(answer.get("decision").asBoolean());
    assertTrue(answer.at("/context/reason_admin/en").asString().startsWith("Unknown type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':'P'},'resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':'sell'}}",
        "{'subject':'P','action':{'name':'sell'},'resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':1},'action':{'name':'sell'},'resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':'P'},'action':'sell','resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':null},'resource':{'type':'customer','id':'C'}}",
        "{'subject':{'type':'partner','id':'P'},'action':{'name':'sell'},'resource':[]}",
        "{'evaluations':7}"
      })
  void whatIsNoRequestIsRefused(String body) {
    assertTrue(refused(body).startsWith("The JSON is not an access request"), body);
  }

  private static List<Boolean> decisions(JsonNode answer) {
    return StreamSupport.stream(answer.get("evaluations").spliterator(), false)
        .map(one -> one.get("decision").asBoolean())
        .toList();
  }
}
