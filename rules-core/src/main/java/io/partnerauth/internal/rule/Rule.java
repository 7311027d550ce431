package io.partnerauth.internal.rule;

import io.partnerauth.Outcome;
import io.partnerauth.Status;
import io.partnerauth.StatusStep;
import io.partnerauth.internal.text.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A clause that passed every check, with all that it inherits.
 *
 * @param id the first word of its name, such as {@code ZOOM-2021-1}; unique in a pack
 * @param name its whole name as written
 * @param directive name of the rule at the root of its {@code extends} chain; its own name when it
 *     extends none
 * @param parts what must all be true, inherited parts first
 * @param verdict REVOKED, REVIEW or CONDITIONAL, before its status is looked at
 * @param message the string in its then part
 * @param location of its name in the file
 * @param vendors the vendors whose sales it can speak about, sorted; empty when any vendor's may be
 *     meant, as with {@code vendor != "Zoom"}
 * @param namesVendor whether a condition asks for {@code Grant.vendor} at all
 */
public record Rule(
    String id,
    String name,
    String directive,
    Metadata metadata,
    List<Conjunct> parts,
    Outcome verdict,
    String message,
    Location location,
    List<String> vendors,
    boolean namesVendor) {
  public Rule {
    parts = List.copyOf(parts);
    vendors = List.copyOf(vendors);
  }

  /** {@return whether it speaks about the situation} */
  public boolean test(Situation situation) {
    for (Conjunct part : parts) {
      if (!part.condition().test(situation)) {
        return false;
      }
    }
    return true;
  }

  /** {@return every comparison in it, in the order in which they are written} */
  public Stream<Condition.Test> tests() {
    return parts.stream().flatMap(part -> part.condition().tests());
  }

  /** Hands every comparison in it to {@code visitor}, in the order in which they are written. */
  public void forEachTest(Consumer<Condition.Test> visitor) {
    tests().forEach(visitor);
  }

  /** {@return the same rule under another status that counts} */
  public Rule status(Status status) {
    return with(metadata.status(status), parts);
  }

  /** {@return the same rule under one status since ever, without steps} */
  public Rule always(Status status) {
    return with(metadata.always(status), parts);
  }

  /** {@return the same rule with other steps; the status that it has since ever, empty for none} */
  public Rule dated(Optional<Status> plain, List<StatusStep> steps) {
    return with(metadata.dated(plain, steps), parts);
  }

  /**
   * {@return the rule as it was known on a day; empty when nobody had heard of it}
   *
   * <p>A withdrawal or suspension is a condition on the day of the sale then, as if somebody had
   * written it; so no engine has to know of steps.
   */
  public Optional<Rule> asKnownOn(LocalDate day) {
    return KnownSteps.asKnownOn(this, day);
  }

  /** {@return the same rule with other parts} */
  public Rule parts(List<Conjunct> other) {
    return with(metadata, other);
  }

  private Rule with(Metadata otherMetadata, List<Conjunct> otherParts) {
    return new Rule(
        id,
        name,
        directive,
        otherMetadata,
        otherParts,
        verdict,
        message,
        location,
        vendors,
        namesVendor);
  }
}
