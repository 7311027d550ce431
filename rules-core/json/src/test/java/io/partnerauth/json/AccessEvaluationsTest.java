package io.partnerauth.json;

import static io.partnerauth.json.AuthZenEndpoint.MINISTRY;
import static io.partnerauth.json.AuthZenEndpoint.PERSON;
import static io.partnerauth.json.AuthZenEndpoint.SELL;
import static io.partnerauth.json.AuthZenEndpoint.SUBJECT;
import static io.partnerauth.json.AuthZenEndpoint.evaluation;
import static io.partnerauth.json.AuthZenEndpoint.evaluations;
import static io.partnerauth.json.AuthZenEndpoint.question;
import static io.partnerauth.json.AuthZenEndpoint.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The Access Evaluations API, by paragraph. */
class AccessEvaluationsTest {
  private static String batch(String more, String... resources) {
    List<String> items = new ArrayList<>();
    for (String resource : resources) {
      items.add("{'resource':" + resource + "}");
    }
    return "{'subject':%s,'action':%s,%s'evaluations':%s}".formatted(SUBJECT, SELL, more, items);
  }

  private static String decisions(JsonNode answer) {
    List<String> all = new ArrayList<>();
    answer.get("evaluations").forEach(one -> all.add(one.get("decision").toString()));
    return String.join(" ", all);
  }

  @Nested
  class Request {
    @Test
    void withoutEvaluationsItIsASingleRequest() {
      String single = question(SUBJECT, SELL, MINISTRY);
      assertEquals(evaluation(single), evaluations(single));
      String empty = single.replaceFirst("\\{", "{'evaluations':[],");
      assertEquals(evaluation(single), evaluations(empty));
    }

    @Test
    void eachIsARequestOfItsOwn() {
      String all =
          "{'evaluations':[%s,%s]}"
              .formatted(question(SUBJECT, SELL, PERSON), question(SUBJECT, SELL, MINISTRY));
      assertEquals("true false", decisions(evaluations(all)));
      assertFalse(evaluations(all).has("decision"));
    }

    @Test
    void evaluationsAreAListWithinBounds() {
      assertTrue(refused("{'evaluations':{}}").contains("\"evaluations\" is no list"));
      String many = batch("", "{},".repeat(1_000) + "{}");
      assertTrue(
          refused(many.replace("{'resource':{},", "{},").replace(",{}}]", ",{}]"))
              .contains("at most 1000"));
    }
  }

  @Nested
  class DefaultValues {
    @Test
    void topLevelKeysAreDefaults() {
      assertEquals("true false true", decisions(evaluations(batch("", PERSON, MINISTRY, PERSON))));
    }

    @Test
    void aKeyOfAnItemReplacesTheDefaultWhole() {
      String bare = "{'resource':%s,'subject':{'type':'partner','id':'P'}}".formatted(PERSON);
      String json = "{'subject':%s,'action':%s,'evaluations':[%s]}".formatted(SUBJECT, SELL, bare);
      assertEquals("NO_GRANT", evaluations(json).at("/evaluations/0/context/outcome").asString());
    }
  }

  @Nested
  class Semantics {
    private String semantic(String name) {
      return "'options':{'evaluations_semantic':'" + name + "','another_option':'value'},";
    }

    @Test
    void allAreExecutedUnlessSaidOtherwise() {
      assertEquals("true false true", decisions(evaluations(batch("", PERSON, MINISTRY, PERSON))));
      assertEquals(
          "true false true",
          decisions(evaluations(batch(semantic("execute_all"), PERSON, MINISTRY, PERSON))));
    }

    @Test
    void theFirstDenialMayEndIt() {
      assertEquals(
          "true false",
          decisions(evaluations(batch(semantic("deny_on_first_deny"), PERSON, MINISTRY, PERSON))));
    }

    @Test
    void anErrorIsADenial() {
      assertEquals(
          "false", decisions(evaluations(batch(semantic("deny_on_first_deny"), "7", PERSON))));
    }

    @Test
    void theFirstPermitMayEndIt() {
      assertEquals(
          "false true",
          decisions(
              evaluations(batch(semantic("permit_on_first_permit"), MINISTRY, PERSON, PERSON))));
    }

    @Test
    void anotherSemanticIsRefused() {
      String message = refused(batch(semantic("first"), PERSON));
      assertTrue(message.contains("execute_all, deny_on_first_deny"), message);
    }
  }

  @Nested
  class Errors {
    @Test
    void aWrongItemIsDeniedAndTheOthersAreAnswered() {
      JsonNode answer = evaluations(batch("", PERSON, "{'type':'customer'}", MINISTRY));
      assertEquals("true false false", decisions(answer));
      JsonNode error = answer.at("/evaluations/1/context/error");
      assertEquals(400, error.get("status").asInt());
      assertTrue(error.get("message").asString().contains("\"id\" is missing in the resource"));
      assertFalse(answer.at("/evaluations/2/context").has("error"));
    }

    @Test
    void aTerritoryThatNobodyKnowsIsAnErrorOfItsItem() {
      String subject = SUBJECT.replace("'vendor':'Zoom'", "'vendor':'Zoom','territory':['CSI']");
      JsonNode answer =
          evaluations("{'evaluations':[%s]}".formatted(question(subject, SELL, PERSON)));
      assertTrue(answer.at("/evaluations/0/context/error/message").asString().contains("CSI"));
    }

    @Test
    void anItemThatIsNoObjectIsDenied() {
      JsonNode answer =
          evaluations("{'evaluations':[7,%s]}".formatted(question(SUBJECT, SELL, PERSON)));
      assertEquals("false true", decisions(answer));
    }
  }
}
