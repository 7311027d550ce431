package io.partnerauth.benchmarks.library;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.benchmarks.policy.Policy;
import io.partnerauth.benchmarks.policy.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * This library with a pack of the benchmark. Several threads may ask it at once.
 *
 * @param rules loaded
 * @param vendors the vendors that they name
 */
record LoadedPack(AuthorizationRules rules, List<String> vendors) {
  /** {@return the pack in {@code folder}} */
  static LoadedPack load(Path folder) throws IOException {
    AuthorizationRules rules = AuthorizationRules.load(folder);
    try (Stream<Path> vendorFolders = Files.list(folder).filter(Files::isDirectory)) {
      return new LoadedPack(rules, vendorFolders.map(LoadedPack::vendor).toList());
    }
  }

  private static String vendor(Path folder) {
    return folder.getFileName().toString().toUpperCase(Locale.ROOT);
  }

  /** {@return the same pack that runs the rules for every decision} */
  LoadedPack withoutMemo() {
    return new LoadedPack(rules.memo(0), vendors);
  }

  Decision evaluate(Asked question) {
    return rules.evaluate(question.customer(), question.partner(), question.sale());
  }

  /** Asks about each vendor once, since a vendor's rules are built when they are first asked. */
  void askEachVendor() {
    Question first = Policy.FIRST_QUESTION;
    for (String vendor : vendors) {
      evaluate(
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
}
