package io.partnerauth;

import io.partnerauth.internal.text.Printable;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes each decision as one event, so that an audit finds it years later.
 *
 * <p>The event has ids only, no names and no facts of the customer: as key-value pairs, and once
 * more in its text, for hosts whose log keeps texts only. When the level is off, nothing is built.
 */
final class DecisionLog implements DecisionListener {
  /** Name of the logger; part of the API, since hosts route it. */
  static final String NAME = "io.partnerauth.decision";

  static final DecisionLog DEFAULT = new DecisionLog(LoggerFactory.getLogger(NAME));

  private final Logger logger;

  DecisionLog(Logger logger) {
    this.logger = logger;
  }

  @Override
  public void onDecision(Customer customer, Partner partner, Sale sale, Decision decision) {
    log(decision);
  }

  void log(Decision decision) {
    if (!logger.isInfoEnabled()) {
      return;
    }
    Event event = new Event(logger.atLevel(Level.INFO));
    event.add("outcome", decision.outcome());
    event.add("vendors", vendors(decision.rulings()));
    event.add("rules", String.join(",", decision.ruleIds()));
    event.add("customer", decision.customer());
    event.add("partner", decision.partner());
    event.add("decidedFor", decision.decidedFor());
    event.add("kind", decision.sale().kind());
    event.add("channel", decision.sale().channel());
    if (!decision.sale().licences().isEmpty()) {
      event.add("licences", licences(decision.licences()));
    }
    event.add("packVersion", decision.packVersion());
    event.builder.log(event.text.toString());
  }

  /** Rulings stand in order of vendor, one for each. */
  private static String vendors(List<Ruling> rulings) {
    return rulings.size() == 1
        ? rulings.get(0).vendor()
        : rulings.stream().map(Ruling::vendor).collect(Collectors.joining(","));
  }

  /** Those that carry the decision, each with its number. */
  private static String licences(List<Licence> carrying) {
    return carrying.stream()
        .map(one -> one.name() + one.number().map(number -> " " + number).orElse(""))
        .collect(Collectors.joining(", "));
  }

  /** An event that is being built. */
  private static final class Event {
    private final StringBuilder text = new StringBuilder(256).append("decided");
    private LoggingEventBuilder builder;

    Event(LoggingEventBuilder builder) {
      this.builder = builder;
    }

    void add(String key, Object value) {
      builder = builder.addKeyValue(key, value);
      text.append(' ').append(key).append('=');
      quote(value.toString());
    }

    /** Quotes what could be taken for another pair or another line. */
    private void quote(String value) {
      if (value.isEmpty()) {
        text.append("\"\"");
      } else if (isPlain(value)) {
        text.append(value);
      } else {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"");
        text.append('"').append(Printable.of(escaped)).append('"');
      }
    }

    private static boolean isPlain(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c <= ' ' || c >= 0x7F || c == '"' || c == '=' || c == '\\') {
          return false;
        }
      }
      return true;
    }
  }
}
