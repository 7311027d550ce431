package io.partnerauth.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy Decision Point Metadata. */
class DecisionPointMetadataTest {
  @Test
  void itNamesTheEndpointsThatAreThereAndNoOthers() {
    assertEquals(
        "{\"policy_decision_point\":\"https://pdp.example.com\","
            + "\"access_evaluation_endpoint\":\"https://pdp.example.com/access/v1/evaluation\","
            + "\"access_evaluations_endpoint\":\"https://pdp.example.com/access/v1/evaluations\"}",
        AuthZenEndpoint.tree(AuthZenEndpoint.PDP.metadata(URI.create("https://pdp.example.com/")))
            .toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://pdp.example.com",
        "https://pdp.example.com?a=b",
        "https://p.example.com#x"
      })
  void itsUrlIsHttpsWithoutQueryAndFragment(String url) {
    assertThrows(
        IllegalArgumentException.class, () -> AuthZenEndpoint.PDP.metadata(URI.create(url)));
  }

  @Test
  void thisMachineMayAnswerWithoutTls() {
    assertEquals(
        "http://localhost:8080",
        AuthZenEndpoint.tree(AuthZenEndpoint.PDP.metadata(URI.create("http://localhost:8080")))
            .get("policy_decision_point")
            .asString());
  }
}
