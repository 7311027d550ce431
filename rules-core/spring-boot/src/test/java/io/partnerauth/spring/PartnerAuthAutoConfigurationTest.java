package io.partnerauth.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.DecisionListener;
import io.partnerauth.Grant;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Rules;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.json.AuthZen;
import io.partnerauth.live.LiveRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Runs on Spring Boot 3.5 here, and on Spring Boot 4 in {@code examples/spring-boot}. */
public class PartnerAuthAutoConfigurationTest {
  private static final String RULE =
      """
      package io.partnerauth.rules.zoom
      import io.partnerauth.facts.*
      global io.partnerauth.facts.Ruling ruling
      rule "Z-1 Agencies"
        @source( "a letter" )
        @status( CONFIRMED )
        @authority( VENDOR )
        @reviewBy( "01-May-2021" )
      when
        Grant( vendor == "Zoom" )
        Customer( buyerClass == BuyerClass.GOVERNMENT_AGENCY )
      then
        ruling.revoke( "Not to agencies." );
      end
      """;
  private static final Customer MINISTRY =
      Customer.of("RU", BuyerClass.GOVERNMENT_AGENCY).toBuilder().id("C").build();
  private static final Partner PARTNER = Partner.of("P", "RU", Grant.of("Zoom"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2021-05-02T12:00:00Z"), ZoneOffset.UTC);

  private final ApplicationContextRunner host =
      new ApplicationContextRunner()
          .withBean(Clock.class, () -> CLOCK)
          .withConfiguration(
              AutoConfigurations.of(
                  PartnerAuthAutoConfiguration.class,
                  JsonAutoConfiguration.class,
                  ActuatorAutoConfiguration.class,
                  MetricsAutoConfiguration.class));

  @TempDir Path folder;

  private static Decision ask(ApplicationContext context) {
    return context.getBean(Rules.class).evaluate(MINISTRY, PARTNER);
  }

  private void write(String rule) throws IOException {
    Files.createDirectories(folder.resolve("zoom"));
    Files.writeString(folder.resolve("zoom/letter.drl"), rule);
    if (Files.notExists(folder.resolve("regions.csv"))) {
      Files.writeString(
          folder.resolve("regions.csv"), "region,member,role,validFrom,validTo,note\n");
    }
  }

  @Test
  void theShippedRulesDecideUnlessSaidOtherwise() {
    host.run(
        context -> {
          assertThat(context).hasSingleBean(Rules.class).hasSingleBean(AuthorizationRules.class);
          assertThat(context).hasSingleBean(AuthZen.class);
          Decision decision = ask(context);
          assertThat(decision.outcome()).isEqualTo(Outcome.REVOKED);
          assertThat(decision.decidedFor()).isEqualTo(LocalDate.now(CLOCK));
        });
  }

  @Test
  void aFolderIsFollowedAndARefusalIsToldWhileTheOldRulesStay() throws IOException {
    write(RULE);
    host.withPropertyValues("partnerauth.rules.folder=" + folder, "partnerauth.rules.interval=1h")
        .run(
            context -> {
              LiveRules live = context.getBean(LiveRules.class);
              RulesStatus status = context.getBean(RulesStatus.class);
              assertThat(ask(context).outcome()).isEqualTo(Outcome.REVOKED);
              assertThat(status.details())
                  .containsOnly(
                      entry("packVersion", live.packVersion()),
                      entry("reviewOverdue", List.of("Z-1")));
              assertThat(status.info()).containsEntry("vendors", List.of("Zoom"));

              write(RULE.replace("revoke", "rewoke"));
              live.reload();
              assertThat(status.isUp()).isTrue();
              assertThat(status.details()).containsEntry("lastUpdate", "refused");
              assertThat(status.details().get("issues").toString()).contains("zoom/letter.drl");
              assertThat(ask(context).outcome()).isEqualTo(Outcome.REVOKED);

              write(RULE.replace("revoke(", "review("));
              live.reload();
              assertThat(status.details()).doesNotContainKey("lastUpdate");
              assertThat(ask(context).outcome()).isEqualTo(Outcome.REVIEW);
            });
  }

  @Test
  void aHostWithABrokenFolderDoesNotStart() throws IOException {
    write(RULE.replace("revoke", "rewoke"));
    host.withPropertyValues("partnerauth.rules.folder=" + folder)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(InvalidRulesException.class));
  }

  @Test
  void aHostsOwnRulesComeFirst() {
    AuthorizationRules own = AuthorizationRules.load();
    host.withBean(Rules.class, () -> own)
        .run(context -> assertThat(context.getBean(Rules.class)).isSameAs(own));
  }

  @Test
  void thePolicyForHearsayCanBeSetAndHasItsBounds() {
    host.withPropertyValues("partnerauth.rules.unverified=AUTHORIZED")
        .run(context -> assertThat(context).hasFailed());
    host.withPropertyValues("partnerauth.rules.unverified=REVOKED")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void healthAndInfoAreThereWhereTheActuatorIs() {
    host.run(
        context -> {
          assertThat(context).hasBean("partnerauthHealthIndicator");
          assertThat(context).hasBean("partnerAuthInfoContributor");
        });
    host.withPropertyValues("management.health.partnerauth.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean("partnerauthHealthIndicator"));
    host.withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate", "org.springframework.boot.health"))
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context).doesNotHaveBean("partnerauthHealthIndicator");
            });
  }

  @Test
  void listenersHearOfDecisionsAndOutcomesAreCounted() {
    List<Sale> heard = new ArrayList<>();
    host.withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .withBean(
            "ours",
            DecisionListener.class,
            () -> (customer, partner, sale, decision) -> heard.add(sale))
        .run(
            context -> {
              ask(context);
              assertThat(heard).containsExactly(Sale.on(LocalDate.now(CLOCK)));
              double revoked =
                  context
                      .getBean(MeterRegistry.class)
                      .get("partnerauth.decisions")
                      .tag("outcome", "REVOKED")
                      .counter()
                      .count();
              assertThat(revoked).isEqualTo(1);
            });
  }

  @Test
  void decisionsAreObservedOnlyWhereAHostWantsIt() {
    List<String> observed = new ArrayList<>();
    ObservationRegistry registry = ObservationRegistry.create();
    registry
        .observationConfig()
        .observationHandler(
            new ObservationHandler<>() {
              @Override
              public void onStop(Observation.Context context) {
                observed.add(context.getName() + context.getLowCardinalityKeyValues());
              }

              @Override
              public boolean supportsContext(Observation.Context context) {
                return true;
              }
            });
    ApplicationContextRunner observing = host.withBean(ObservationRegistry.class, () -> registry);
    observing.run(context -> ask(context));
    assertThat(observed).isEmpty();
    observing
        .withPropertyValues("partnerauth.observations.enabled=true")
        .run(
            context -> {
              Rules rules = context.getBean(Rules.class);
              Sale sale = Sale.on(LocalDate.now(CLOCK));
              rules.evaluate(MINISTRY, PARTNER, sale.toBuilder().vendor("Zoom").build());
              rules.evaluate(MINISTRY, PARTNER, sale.toBuilder().vendor("Anything").build());
              assertThat(observed)
                  .containsExactly(
                      "partnerauth.decision[keyValue(outcome=REVOKED),keyValue(vendor=Zoom)]",
                      "partnerauth.decision[keyValue(outcome=REVIEW),keyValue(vendor=other)]");
            });
  }
}
