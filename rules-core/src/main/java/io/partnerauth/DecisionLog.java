package io.partnerauth;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes each decision as one event, so that an audit finds it years later.
 *
 * <p>The event has ids only, no names and no facts of the customer. When the level is off, nothing
 * is built.
 */
final class DecisionLog {
  /** Name of the logger; part of the API, since hosts route it. */
  static final String NAME = "io.partnerauth.decision";

  static final DecisionLog DEFAULT = new DecisionLog(LoggerFactory.getLogger(NAME));

  private final Logger logger;

  DecisionLog(Logger logger) {
    this.logger = logger;
  }

  void log(Decision decision) {
    if (!logger.isInfoEnabled()) {
      return;
    }
    logger
        .atLevel(Level.INFO)
        .addKeyValue("outcome", decision.outcome())
        .addKeyValue("vendors", joined(decision.rulings().stream().map(Ruling::vendor)))
        .addKeyValue("rules", joined(decision.reasons().stream().map(Reason::ruleId)))
        .addKeyValue("customer", decision.customer())
        .addKeyValue("partner", decision.partner())
        .addKeyValue("decidedFor", decision.decidedFor())
        .addKeyValue("packVersion", decision.packVersion())
        .log("decided");
  }

  private static String joined(Stream<String> names) {
    return names.distinct().sorted().collect(Collectors.joining(","));
  }
}
