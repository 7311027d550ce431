package io.partnerauth.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Answers a question that cannot be meant with status 400 and problem details (RFC 9457). */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(name = "org.springframework.web.bind.annotation.RestControllerAdvice")
public class ProblemDetailAutoConfiguration {
  /** Made by Spring. */
  ProblemDetailAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  QuestionProblems questionProblems() {
    return new QuestionProblems();
  }
}
