package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * Which small mistakes in a pack's rules would be noticed, and by what. Immutable.
 *
 * @param results one per mistake that was tried, in the order of the files
 */
public record MutationReport(List<Result> results) {
  /** Copies the list. */
  public MutationReport {
    results = List.copyOf(results);
  }

  /**
   * What became of one mistake.
   *
   * @param mutant the pack with the mistake
   * @param noticedBy what noticed it; empty when nothing did
   */
  public record Result(RuleMutant mutant, Optional<String> noticedBy) {
    /** {@return such as {@code ZOOM-2021-4: 10 → 11 (…) is noticed by nothing}} */
    @Override
    public String toString() {
      return mutant + " is noticed by " + noticedBy.orElse("nothing");
    }
  }

  /** {@return the mistakes that nothing noticed: write a scenario for each} */
  public List<RuleMutant> unnoticed() {
    return results.stream()
        .filter(result -> result.noticedBy.isEmpty())
        .map(Result::mutant)
        .toList();
  }

  /** {@return the mistakes that nothing noticed, one a line, and how many there were in all} */
  @Override
  public String toString() {
    return results.stream()
        .filter(result -> result.noticedBy.isEmpty())
        .map(result -> result + "\n")
        .collect(
            joining(
                "",
                "",
                "%d of %d changes are noticed"
                    .formatted(results.size() - unnoticed().size(), results.size())));
  }
}
