package io.partnerauth.spring;

import io.partnerauth.json.Jackson2Module;
import io.partnerauth.json.Jackson3Module;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets controllers take questions and return decisions, with the Jackson that the host has. */
@AutoConfiguration
public class JsonAutoConfiguration {
  /** Made by Spring. */
  JsonAutoConfiguration() {}

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "com.fasterxml.jackson.databind.Module")
  static class Jackson2 {
    @Bean
    @ConditionalOnMissingBean
    Jackson2Module partnerAuthJackson2Module() {
      return new Jackson2Module();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "tools.jackson.databind.JacksonModule")
  static class Jackson3 {
    @Bean
    @ConditionalOnMissingBean
    Jackson3Module partnerAuthJackson3Module() {
      return new Jackson3Module();
    }
  }
}
