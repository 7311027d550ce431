package io.partnerauth;

import java.util.List;

/**
 * The answer for one vendor's product: the mildest that a grant of the partner gives, in the worst
 * of the customer's places.
 *
 * @param vendor whose product; empty when the partner has no grant and the sale names no vendor
 * @param outcome the most severe of the reasons; NO_GRANT when no grant covers the sale
 * @param reasons the rules that spoke, most severe first; when a fact is unknown, those that speak
 *     whatever it is
 * @param openQuestions the unknown facts that make it a REVIEW, by attribute
 * @param nearestChanges what would make it milder, mildest outcome first
 * @param notes what else a person has to know: why no grant covers the sale, or what is wrong with
 *     the data
 */
public record Ruling(
    String vendor,
    Outcome outcome,
    List<Reason> reasons,
    List<OpenQuestion> openQuestions,
    List<NearestChange> nearestChanges,
    List<String> notes)
    implements Comparable<Ruling> {
  /** Sorts copies, so that the order in which rules fired is never visible. */
  public Ruling {
    reasons = Names.sortedList(reasons);
    openQuestions = Names.sortedList(openQuestions);
    nearestChanges = Names.sortedList(nearestChanges);
    notes = List.copyOf(notes);
  }

  /** {@return the conditions under which the sale may be made; empty unless a rule names one} */
  public List<String> conditions() {
    return reasons.stream()
        .filter(reason -> reason.outcome() == Outcome.CONDITIONAL)
        .map(Reason::message)
        .toList();
  }

  /** {@return by vendor} */
  @Override
  public int compareTo(Ruling other) {
    return vendor.compareTo(other.vendor);
  }

  /** {@return the ruling in a few lines that a person can read} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(vendor.isEmpty() ? "(no vendor)" : vendor).append(": ").append(outcome);
    notes.forEach(note -> text.append("\n  ").append(note));
    reasons.forEach(reason -> text.append(indented(reason)));
    openQuestions.forEach(question -> text.append("\n  open: ").append(question));
    nearestChanges.forEach(change -> text.append("\n  change: ").append(change));
    return text.toString();
  }

  private static String indented(Object part) {
    return "\n  " + part.toString().replace("\n", "\n  ");
  }
}
