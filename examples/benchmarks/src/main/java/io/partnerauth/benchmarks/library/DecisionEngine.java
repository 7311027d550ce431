package io.partnerauth.benchmarks.library;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Reason;
import java.util.Set;
import java.util.function.Consumer;

/**
 * This library, asked for decisions.
 *
 * @param pack what decides
 * @param read what is read of each decision while it is timed
 */
record DecisionEngine(AuthorizationRules pack, Consumer<Decision> read)
    implements LibraryEngine<Decision> {
  @Override
  public Decision decide(LibraryQuestion question) {
    Decision decision = question.decidedBy(pack);
    read.accept(decision);
    return decision;
  }

  @Override
  public boolean revokes(Decision answer) {
    return LibraryEngine.isRevoked(answer.outcome());
  }

  @Override
  public Set<String> rules(Decision answer) {
    return answer.reasons().stream().map(Reason::ruleId).collect(toSet());
  }
}
