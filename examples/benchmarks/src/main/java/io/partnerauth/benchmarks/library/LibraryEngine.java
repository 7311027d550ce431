package io.partnerauth.benchmarks.library;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.Policy;
import io.partnerauth.benchmarks.policy.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** This library with a loaded pack. Several threads may ask it at once. */
final class LibraryEngine implements Engine<Asked, Decision> {
  private final AuthorizationRules rules;
  private final List<String> vendors;
  private final Function<Decision, Object> read;

  private LibraryEngine(
      AuthorizationRules rules, List<String> vendors, Function<Decision, Object> read) {
    this.rules = rules;
    this.vendors = vendors;
    this.read = read;
  }

  /**
   * {@return the pack in {@code folder}, loaded}
   *
   * @param read what is read of each decision, while it is timed
   */
  static LibraryEngine load(Path folder, Function<Decision, Object> read) throws IOException {
    AuthorizationRules rules = AuthorizationRules.load(folder);
    try (Stream<Path> vendorFolders = Files.list(folder).filter(Files::isDirectory)) {
      List<String> vendors =
          vendorFolders
              .map(vendor -> vendor.getFileName().toString().toUpperCase(Locale.ROOT))
              .toList();
      return new LibraryEngine(rules, vendors, read);
    }
  }

  /** Asks about each vendor once, since a vendor's rules are built when they are first asked. */
  @Override
  public void finishLoading() {
    Question first = Policy.FIRST_QUESTION;
    for (String vendor : vendors) {
      decide(
          Asked.of(
              new Question(
                  vendor,
                  first.country(),
                  first.sector(),
                  first.stateInterest(),
                  first.product(),
                  first.day())));
    }
  }

  @Override
  public Asked prepare(Question question) {
    return Asked.of(question);
  }

  @Override
  public Decision decide(Asked question) {
    Decision decision = rules.evaluate(question.customer(), question.partner(), question.sale());
    read.apply(decision);
    return decision;
  }

  @Override
  public Set<String> revoking(Decision answer) {
    Set<String> revoking =
        answer.reasons().stream()
            .filter(reason -> reason.outcome() == Outcome.REVOKED)
            .map(Reason::ruleId)
            .collect(toSet());
    Outcome expected = revoking.isEmpty() ? Outcome.AUTHORIZED : Outcome.REVOKED;
    if (answer.outcome() != expected) {
      throw new IllegalStateException("expected " + expected + ", got " + answer);
    }
    return revoking;
  }
}
