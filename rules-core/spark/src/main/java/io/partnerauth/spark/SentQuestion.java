package io.partnerauth.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.text.Sha256;
import io.partnerauth.json.Jackson2Module;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What is asked of every customer, in a form that can be sent.
 *
 * @param partner in the JSON form
 * @param sale in the JSON form
 */
record SentQuestion(PackTexts pack, String partner, String sale, LocalDate knownOn)
    implements Serializable {
  static final ObjectMapper JSON = new ObjectMapper().registerModule(new Jackson2Module());

  static SentQuestion of(PackTexts pack, Partner partner, Sale sale, LocalDate knownOn) {
    try {
      return new SentQuestion(
          pack, JSON.writeValueAsString(partner), JSON.writeValueAsString(sale), knownOn);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A partner and a sale can be written", e);
    }
  }

  /** {@return SHA-256 of all but the pack, in hex} */
  String question() {
    return Sha256.of(partner + "\n" + sale + "\n" + knownOn);
  }

  /** {@return what decides the rows of one partition} */
  RowDecider deciding(CustomerColumns columns) {
    AuthorizationRules rules = pack.rules().silent().asKnownOn(knownOn);
    try {
      return new RowDecider(
          rules,
          JSON.readValue(partner, Partner.class),
          JSON.readValue(sale, Sale.class),
          this,
          columns);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A partner and a sale can be read", e);
    }
  }
}
