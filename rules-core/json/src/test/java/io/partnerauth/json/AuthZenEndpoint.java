package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.partnerauth.AuthorizationRules;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as an enforcement point does, in JSON; the shipped rules answer on 8 April 2021. */
final class AuthZenEndpoint {
  static final AuthorizationRules RULES = AuthorizationRules.load();
  static final AuthZen PDP =
      AuthZen.of(RULES).clock(Clock.fixed(Instant.parse("2021-04-08T12:00:00Z"), ZoneOffset.UTC));

  static final String SUBJECT =
      "{'type':'partner','id':'P','properties':{'country':'RU','grants':[{'vendor':'Zoom'}]}}";
  static final String SELL = "{'name':'sell'}";
  static final String MINISTRY =
      "{'type':'customer','id':'M','properties':{'country':'RU','buyerClass':'GOVERNMENT_AGENCY'}}";
  static final String PERSON =
      "{'type':'customer','id':'A','properties':{'country':'DE','buyerClass':'PERSON','sector':'OTHER','listings':[],'endUses':[]}}";

  private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

  private AuthZenEndpoint() {}

  static String question(String subject, String action, String resource) {
    return "{'subject':%s,'action':%s,'resource':%s}".formatted(subject, action, resource);
  }

  static JsonNode evaluation(String json) {
    return evaluation(PDP, json);
  }

  static JsonNode evaluation(AuthZen pdp, String json) {
    return MAPPER.valueToTree(pdp.evaluation(request(json)));
  }

  static JsonNode evaluations(String json) {
    return MAPPER.valueToTree(PDP.evaluations(request(json)));
  }

  /** {@return the message with which the endpoint answers 400} */
  static String refused(String json) {
    return assertThrows(InvalidJsonException.class, () -> evaluations(json)).getMessage();
  }

  static JsonNode tree(AccessResponse response) {
    return MAPPER.valueToTree(response);
  }

  private static AccessRequest request(String json) {
    return MAPPER.readValue(json.replace('\'', '"'), AccessRequest.class);
  }
}
