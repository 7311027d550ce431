package io.partnerauth.spring;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.DecisionListener;
import io.partnerauth.Rules;
import io.partnerauth.json.AuthZen;
import io.partnerauth.live.LiveRules;
import java.time.Clock;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Gives a host its {@link Rules}: those of a folder, which are followed, or else the shipped ones.
 *
 * <p>Beans of type {@link DecisionListener} are told of each decision, and a bean of type {@link
 * Clock} says what day it is. A host's own bean of type Rules comes first.
 */
@AutoConfiguration
@EnableConfigurationProperties(PartnerAuthProperties.class)
public class PartnerAuthAutoConfiguration {
  /** Name of the bean that decides. */
  static final String RULES = "partnerAuthRules";

  /** Made by Spring. */
  PartnerAuthAutoConfiguration() {}

  @Bean(name = RULES, destroyMethod = "close")
  @ConditionalOnMissingBean(Rules.class)
  @ConditionalOnProperty("partnerauth.rules.folder")
  LiveRules liveRules(
      PartnerAuthProperties properties,
      ObjectProvider<Clock> clock,
      ObjectProvider<DecisionListener> listeners) {
    PartnerAuthProperties.Source source = properties.rules();
    return LiveRules.watch(
        Objects.requireNonNull(source.folder()),
        source.interval(),
        setUp(properties, clock, listeners));
  }

  @Bean(RULES)
  @ConditionalOnMissingBean(Rules.class)
  AuthorizationRules authorizationRules(
      PartnerAuthProperties properties,
      ObjectProvider<Clock> clock,
      ObjectProvider<DecisionListener> listeners) {
    return setUp(properties, clock, listeners).apply(AuthorizationRules.load()).ready();
  }

  @Bean
  RulesStatus rulesStatus(
      ObjectProvider<Rules> rules, ObjectProvider<LiveRules> live, ObjectProvider<Clock> clock) {
    return new RulesStatus(rules, live, clock.getIfUnique(Clock::systemDefaultZone));
  }

  @Bean
  @ConditionalOnMissingBean
  AuthZen authZen(Rules rules, ObjectProvider<Clock> clock) {
    return AuthZen.of(rules).clock(clock.getIfUnique(Clock::systemDefaultZone));
  }

  private static UnaryOperator<AuthorizationRules> setUp(
      PartnerAuthProperties properties,
      ObjectProvider<Clock> clock,
      ObjectProvider<DecisionListener> listeners) {
    Clock today = clock.getIfUnique(Clock::systemDefaultZone);
    return loaded -> {
      AuthorizationRules rules = loaded.clock(today).unverified(properties.rules().unverified());
      for (DecisionListener listener : listeners.orderedStream().toList()) {
        rules = rules.onDecision(listener);
      }
      return rules;
    };
  }
}
