package io.partnerauth.internal.rule;

import io.partnerauth.Authority;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a rule's annotations say, its own or inherited from its directive.
 *
 * @param source who said so, in words
 * @param url where to read it
 * @param status what counts: that of the latest step known
 * @param plainStatus the status that it has since ever; empty when all its steps have days
 * @param steps in order of their days
 * @param known the day on which it became known
 * @param owner who in the partner's house answers for the rule
 * @param reviewBy the day by which the owner looks at it again
 */
public record Metadata(
    String source,
    Optional<String> url,
    Status status,
    Optional<Status> plainStatus,
    List<StatusStep> steps,
    Authority authority,
    Optional<LocalDate> known,
    Optional<String> owner,
    Optional<LocalDate> reviewBy) {
  /** Sorts a copy of the steps. */
  public Metadata {
    steps = steps.stream().sorted().toList();
  }

  /** {@return the same, with another status that counts} */
  public Metadata status(Status other) {
    return new Metadata(source, url, other, plainStatus, steps, authority, known, owner, reviewBy);
  }

  /** {@return the same, with other steps; the status that it has since ever is empty for none} */
  public Metadata dated(Optional<Status> plain, List<StatusStep> others) {
    return new Metadata(source, url, status, plain, others, authority, known, owner, reviewBy);
  }

  /** {@return the same, with one status since ever and no steps} */
  public Metadata always(Status other) {
    return new Metadata(
        source, url, other, Optional.of(other), List.of(), authority, known, owner, reviewBy);
  }
}
