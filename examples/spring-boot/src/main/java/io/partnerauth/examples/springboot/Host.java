package io.partnerauth.examples.springboot;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.partnerauth.Decision;
import io.partnerauth.DecisionListener;
import io.partnerauth.Enquiry;
import io.partnerauth.Rules;
import io.partnerauth.json.DecisionRecord;
import io.partnerauth.json.RecordChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions over HTTP, and keeps a record of each decision where {@code records} says. */
@SpringBootApplication
@RestController
public class Host {
  private final Rules rules;

  Host(Rules rules) {
    this.rules = rules;
  }

  /**
   * Starts the host.
   *
   * @param args such as {@code --partnerauth.rules.folder=rules}
   */
  public static void main(String[] args) {
    SpringApplication.run(Host.class, args);
  }

  @PostMapping("/decisions")
  Decision decide(@RequestBody Enquiry question) {
    return question.sale().isPresent()
        ? rules.evaluate(question.customer(), question.partner(), question.sale().get())
        : rules.evaluate(question.customer(), question.partner());
  }

  /** What the page of the API points to; it lies in the library's jar. */
  @GetMapping(path = "/schema-1.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Resource schema() {
    return new ClassPathResource("schema-1.json", DecisionRecord.class);
  }

  /** Keeps records, a line of JSON each, in a chain; each decision waits until its own is kept. */
  @Bean
  @ConditionalOnProperty("records")
  static DecisionListener records(@Value("${records}") Path file, JsonMapper json) {
    RecordChain chain = new RecordChain("host " + Instant.now());
    return (customer, partner, sale, decision) -> {
      try {
        chain.write(
            DecisionRecord.of(customer, partner, sale, decision, Clock.systemUTC()),
            json::writeValueAsString,
            line -> Files.writeString(file, line + "\n", CREATE, APPEND));
      } catch (IOException e) {
        throw new UncheckedIOException(e); // the library logs it; the decision stands
      }
    };
  }
}
