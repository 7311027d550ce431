package io.partnerauth.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.architecture.NullArguments;
import io.partnerauth.architecture.SampleArguments;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever public method or constructor is given null, the caller is told what is null. */
class NullArgumentsTest {
  @TempDir private Path folder;

  @Test
  void everyParameterThatIsNullIsNamed() throws Exception {
    SampleArguments samples = new SampleArguments(folder);
    AuthorizationRules rules = (AuthorizationRules) samples.of(AuthorizationRules.class);
    Customer customer = Customer.builder().build();
    Partner partner = Partner.of("P", "RU");
    Sale sale = Sale.on(LocalDate.of(2021, 4, 8));
    samples.put(URI.class, () -> URI.create("https://pdp.example.com"));
    samples.put(RecordChain.class, () -> new RecordChain("w"));
    JsonGenerator json = new JsonFactory().createGenerator(new StringWriter());
    JsonParser parser = new JsonFactory().createParser("{}");
    samples.put(JsonGenerator.class, () -> json);
    samples.put(JsonParser.class, () -> parser);
    samples.put(AuthZen.class, () -> AuthZen.of(rules));
    samples.put(
        DecisionRecord.class,
        () ->
            DecisionRecord.of(
                customer,
                partner,
                sale,
                rules.evaluate(customer, partner, sale),
                Clock.systemUTC()));
    NullArguments.areNamed(samples, name -> name.equals("io.partnerauth.json"), 28);
  }
}
