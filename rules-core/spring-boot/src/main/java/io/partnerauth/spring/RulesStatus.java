package io.partnerauth.spring;

import io.partnerauth.Directive;
import io.partnerauth.Issue;
import io.partnerauth.Rules;
import io.partnerauth.live.LiveRules;
import io.partnerauth.live.Update;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What operators want to know of the rules: whether there are any, and what is wrong with them.
 *
 * <p>A folder that is refused, or a review that is due, does not take a host out of service: the
 * rules in use stay in use. It is told as a detail. Thread-safe.
 */
public final class RulesStatus {
  private static final int MOST_ISSUES = 5;

  private final @Nullable Rules rules;
  private final Clock clock;
  private final AtomicReference<@Nullable Update> refused = new AtomicReference<>();

  RulesStatus(ObjectProvider<Rules> rules, ObjectProvider<LiveRules> live, Clock clock) {
    this.rules = rules.getIfAvailable();
    this.clock = clock;
    live.ifAvailable(
        followed -> followed.onUpdate(update -> refused.set(update.accepted() ? null : update)));
  }

  /** {@return whether there are rules that decide} */
  public boolean isUp() {
    return rules != null;
  }

  /**
   * {@return the version of the rules; {@code lastUpdate: refused} with the first issues while the
   * folder's content is not what decides; and the clauses whose review is overdue}
   */
  public Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    if (rules == null) {
      return details;
    }
    details.put("packVersion", rules.packVersion());
    Update last = refused.get();
    if (last != null) {
      details.put("lastUpdate", "refused");
      details.put(
          "issues", last.issues().stream().limit(MOST_ISSUES).map(Issue::toString).toList());
    }
    List<String> overdue = overdue();
    if (!overdue.isEmpty()) {
      details.put("reviewOverdue", overdue);
    }
    return details;
  }

  /** {@return what is told about the rules where nobody asks for their health} */
  public Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    if (rules != null) {
      info.put("packVersion", rules.packVersion());
      info.put(
          "vendors",
          clauses().flatMap(clause -> clause.vendors().stream()).distinct().sorted().toList());
      info.put("directives", rules.directives().stream().map(Directive::name).toList());
    }
    return info;
  }

  private List<String> overdue() {
    LocalDate today = LocalDate.now(clock);
    return clauses()
        .filter(clause -> clause.reviewBy().filter(day -> day.isBefore(today)).isPresent())
        .map(Directive.Clause::id)
        .toList();
  }

  private Stream<Directive.Clause> clauses() {
    return Optional.ofNullable(rules).stream()
        .flatMap(known -> known.directives().stream())
        .flatMap(directive -> directive.clauses().stream());
  }
}
