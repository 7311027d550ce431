package io.partnerauth.spring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.partnerauth.DecisionListener;
import io.partnerauth.Rules;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Counts decisions by outcome, and where a host wants it, observes each. */
@AutoConfiguration(
    after = PartnerAuthAutoConfiguration.class,
    afterName = {
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.observation.ObservationAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
    })
public class MetricsAutoConfiguration {
  /** Made by Spring. */
  MetricsAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MeterRegistry.class)
  static class Counted {
    @Bean
    @ConditionalOnBean(MeterRegistry.class)
    DecisionListener decisionCounter(MeterRegistry registry) {
      return new DecisionCounter(registry);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ObservationRegistry.class)
  @ConditionalOnProperty("partnerauth.observations.enabled")
  static class Observed {
    @Bean
    @Primary
    @ConditionalOnBean(name = PartnerAuthAutoConfiguration.RULES, value = ObservationRegistry.class)
    Rules observedRules(
        @Qualifier(PartnerAuthAutoConfiguration.RULES) Rules rules, ObservationRegistry registry) {
      return new ObservedRules(rules, registry);
    }
  }
}
