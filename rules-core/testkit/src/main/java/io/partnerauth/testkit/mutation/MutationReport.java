package io.partnerauth.testkit.mutation;

import static java.util.stream.Collectors.joining;

import io.partnerauth.internal.text.Mistakes;
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
    Mistakes.given(MutationReport.class, results);
    results = List.copyOf(results);
  }

  /**
   * What became of one mistake.
   *
   * @param mutant the pack with the mistake
   * @param noticedBy what noticed it; empty when nothing did
   * @param leftOut how it is known that the mistake changes no decision, in words, so that there is
   *     nothing to notice; empty when it changes one, when that is not known, or when it is noticed
   */
  public record Result(RuleMutant mutant, Optional<String> noticedBy, Optional<String> leftOut) {
    /** Refuses null. */
    public Result {
      Mistakes.given(Result.class, mutant, noticedBy, leftOut);
    }

    /** {@return such as {@code ZOOM-2021-4: 10 → 11 (…) is noticed by nothing}} */
    @Override
    public String toString() {
      return leftOut
          .map(why -> mutant + " is left out: " + why)
          .orElseGet(() -> mutant + " is noticed by " + noticedBy.orElse("nothing"));
    }

    private boolean isUnnoticed() {
      return noticedBy.isEmpty() && leftOut.isEmpty();
    }
  }

  /** {@return the mistakes that nothing noticed: write a scenario for each} */
  public List<RuleMutant> unnoticed() {
    return results.stream().filter(Result::isUnnoticed).map(Result::mutant).toList();
  }

  /** {@return the mistakes that change no decision, each with how that is known} */
  public List<Result> leftOut() {
    return results.stream().filter(result -> result.leftOut.isPresent()).toList();
  }

  /**
   * {@return the mistakes that nothing noticed and those that are left out, one a line, and how
   * many there were in all}
   */
  @Override
  public String toString() {
    int counted = results.size() - leftOut().size();
    return results.stream()
        .filter(result -> result.noticedBy.isEmpty())
        .map(result -> result + "\n")
        .collect(
            joining(
                "",
                "",
                "%d of %d changes are noticed; %d more change no decision and are left out"
                    .formatted(counted - unnoticed().size(), counted, leftOut().size())));
  }
}
