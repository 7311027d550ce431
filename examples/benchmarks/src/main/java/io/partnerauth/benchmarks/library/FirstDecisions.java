package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.benchmarks.engine.NaiveJava;
import io.partnerauth.benchmarks.measure.MeasuredFigures;
import io.partnerauth.benchmarks.policy.CommonPolicy;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.report.Figure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The main class of a JVM that asks one question of each kind, again and again of rules for which
 * Drools has not voted yet.
 *
 * <p>Every rule of the policy can be true in one way only, so questions of which different rules
 * speak take different ways to an answer. Questions of which none speaks are asked before, so that
 * each vendor's rules have been asked once.
 */
public final class FirstDecisions {
  private static final Duration WARMING_UP = Duration.ofSeconds(25);
  private static final int ROUNDS = 31;

  private FirstDecisions() {}

  /**
   * Arguments: an unused name, the folder with the rules, the file for the figures, and the number
   * of rules.
   */
  public static void main(String[] args) throws Exception {
    List<LibraryQuestion> silent = new ArrayList<>();
    List<LibraryQuestion> firsts = new ArrayList<>();
    CommonPolicy policy = new CommonPolicy(Integer.parseInt(args[3]));
    NaiveJava.Loop oracle = new NaiveJava.Loop(policy.rules());
    Set<Set<String>> seen = new HashSet<>();
    for (PolicyQuestion question : policy.questions().toList()) {
      Set<String> speaking = oracle.rules(oracle.decide(question));
      if (speaking.isEmpty()) {
        silent.add(LibraryQuestion.of(question));
      } else if (seen.add(speaking)) {
        firsts.add(LibraryQuestion.of(question));
      }
    }
    AuthorizationRules rules = AuthorizationRules.load(Path.of(args[1])).ready();
    long begin = System.nanoTime();
    do {
      round(rules, silent, firsts);
    } while (System.nanoTime() - begin < WARMING_UP.toNanos());
    MeasuredFigures figures = new MeasuredFigures();
    for (int i = 0; i < ROUNDS; i++) {
      figures.add(Figure.FIRST_IN_CELL, round(rules, silent, firsts));
    }
    figures.write(Path.of(args[2]));
  }

  /** {@return nanoseconds per first decision} */
  private static double round(
      AuthorizationRules rules, List<LibraryQuestion> silent, List<LibraryQuestion> firsts) {
    AuthorizationRules forgetful = rules.unverified(Outcome.REVIEW);
    silent.forEach(question -> question.decidedBy(forgetful));
    long begin = System.nanoTime();
    for (LibraryQuestion question : firsts) {
      question.decidedBy(forgetful);
    }
    return (System.nanoTime() - begin) / (double) firsts.size();
  }
}
