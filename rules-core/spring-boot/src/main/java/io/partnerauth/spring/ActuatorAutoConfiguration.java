package io.partnerauth.spring;

import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells operators of the rules: info, and health in the home that it has in this Spring Boot. */
@AutoConfiguration(after = PartnerAuthAutoConfiguration.class)
public class ActuatorAutoConfiguration {
  /** Made by Spring. */
  ActuatorAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(InfoContributor.class)
  static class Info {
    @Bean
    @ConditionalOnEnabledInfoContributor("partnerauth")
    InfoContributor partnerAuthInfoContributor(RulesStatus status) {
      return builder -> builder.withDetail("partnerauth", status.info());
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
  static class Health3 {
    @Bean
    @org.springframework.boot.actuate.autoconfigure.health.ConditionalOnEnabledHealthIndicator(
        "partnerauth")
    org.springframework.boot.actuate.health.HealthIndicator partnerauthHealthIndicator(
        RulesStatus status) {
      return () -> {
        var health =
            status.isUp()
                ? org.springframework.boot.actuate.health.Health.up()
                : org.springframework.boot.actuate.health.Health.down();
        return health.withDetails(status.details()).build();
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.boot.health.contributor.HealthIndicator")
  static class Health4 {
    @Bean
    @org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator(
        "partnerauth")
    org.springframework.boot.health.contributor.HealthIndicator partnerauthHealthIndicator(
        RulesStatus status) {
      return () -> {
        var health =
            status.isUp()
                ? org.springframework.boot.health.contributor.Health.up()
                : org.springframework.boot.health.contributor.Health.down();
        return health.withDetails(status.details()).build();
      };
    }
  }
}
