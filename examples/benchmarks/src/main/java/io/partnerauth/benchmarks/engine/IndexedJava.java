package io.partnerauth.benchmarks.engine;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.Question;
import io.partnerauth.benchmarks.policy.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hand-written Java that finds a vendor's rules for a sector by hash: what every other figure is a
 * ratio to.
 *
 * <p>What a good programmer writes when the rules never change shape: two look-ups, then the few
 * rules left.
 */
public final class IndexedJava implements Contender {
  /** Makes the contender. */
  public IndexedJava() {}

  @Override
  public Index load(Path folder) throws IOException {
    return new Index(PolicyFile.read(folder));
  }

  /**
   * The index. Its answer is one list, filled anew for each question, so that it allocates nothing.
   */
  public static final class Index implements ListingEngine<Question> {
    private static final Rule[] NONE = {};

    private final Map<String, Map<String, Rule[]>> byVendorAndSector = new HashMap<>();
    private final List<String> revoking = new ArrayList<>();

    /** Answers by {@code rules}. */
    public Index(List<Rule> rules) {
      rules.stream()
          .collect(groupingBy(Rule::vendor, groupingBy(Rule::sector)))
          .forEach((vendor, bySector) -> byVendorAndSector.put(vendor, arrays(bySector)));
    }

    private static Map<String, Rule[]> arrays(Map<String, List<Rule>> bySector) {
      Map<String, Rule[]> arrays = new HashMap<>();
      bySector.forEach((sector, rules) -> arrays.put(sector, rules.toArray(Rule[]::new)));
      return arrays;
    }

    @Override
    public Question prepare(Question question) {
      return question;
    }

    @Override
    public List<String> decide(Question question) {
      revoking.clear();
      for (Rule rule : candidates(question)) {
        if (rule.revokes(question)) {
          revoking.add(rule.id());
        }
      }
      return revoking;
    }

    private Rule[] candidates(Question question) {
      Map<String, Rule[]> bySector = byVendorAndSector.get(question.vendor());
      return bySector == null ? NONE : bySector.getOrDefault(question.sector(), NONE);
    }
  }
}
