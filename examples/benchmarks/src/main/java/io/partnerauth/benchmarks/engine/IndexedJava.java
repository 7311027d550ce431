package io.partnerauth.benchmarks.engine;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.benchmarks.policy.PolicyFile;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
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
  public static final class Index implements ListingEngine<PolicyQuestion> {
    private static final PolicyRule[] NONE = {};

    private final Map<String, Map<String, PolicyRule[]>> byVendorAndSector = new HashMap<>();
    private final List<String> revoking = new ArrayList<>();

    /** Answers by {@code rules}. */
    public Index(List<PolicyRule> rules) {
      rules.stream()
          .collect(groupingBy(PolicyRule::vendor, groupingBy(PolicyRule::sector)))
          .forEach((vendor, bySector) -> byVendorAndSector.put(vendor, arrays(bySector)));
    }

    private static Map<String, PolicyRule[]> arrays(Map<String, List<PolicyRule>> bySector) {
      Map<String, PolicyRule[]> arrays = new HashMap<>();
      bySector.forEach((sector, rules) -> arrays.put(sector, rules.toArray(PolicyRule[]::new)));
      return arrays;
    }

    @Override
    public PolicyQuestion prepare(PolicyQuestion question) {
      return question;
    }

    @Override
    public List<String> decide(PolicyQuestion question) {
      revoking.clear();
      for (PolicyRule rule : candidates(question)) {
        if (rule.revokes(question)) {
          revoking.add(rule.id());
        }
      }
      return revoking;
    }

    private PolicyRule[] candidates(PolicyQuestion question) {
      Map<String, PolicyRule[]> bySector = byVendorAndSector.get(question.vendor());
      return bySector == null ? NONE : bySector.getOrDefault(question.sector(), NONE);
    }
  }
}
