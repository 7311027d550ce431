package io.partnerauth.analysis;

import io.partnerauth.Outcome;
import io.partnerauth.internal.text.English;
import io.partnerauth.internal.text.Mistakes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A block of combinations of facts whose answer two packs give differently, and all in the same
 * way.
 *
 * <p>The answer is meant for a partner with a grant that covers the sale. Where the outcome
 * changes, only the rules that decide it are named; milder reasons may change besides.
 *
 * @param vendors whose sales it is about, for people: vendors that rules name, and perhaps {@code
 *     any other vendor}
 * @param where what has to come together; any one of these lists is enough, and an empty one is
 *     every sale; never empty itself
 * @param before the outcome under the pack before
 * @param after the outcome under the pack after; the same when only the reasons change
 * @param stopped ids before of the deciding rules that gave a reason and give none, or another
 * @param started ids after of the deciding rules that give a reason and gave none, or another
 * @param because what became of the rules that make the difference, for people
 * @param example a question in the block
 */
public record Change(
    List<String> vendors,
    List<List<Circumstance>> where,
    Outcome before,
    Outcome after,
    List<String> stopped,
    List<String> started,
    List<String> because,
    Example example)
    implements Comparable<Change> {
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> !change.changesOutcome())
          .thenComparing(Change::after, Comparator.reverseOrder())
          .thenComparing(Change::before)
          .thenComparing(change -> change.vendors.toString())
          .thenComparing(change -> change.where.toString())
          .thenComparing(change -> change.because.toString())
          .thenComparing(change -> change.example.toString());

  /** Copies the lists. */
  public Change {
    Mistakes.given(Change.class, vendors, where, before, after, stopped, started, because, example);
    vendors = List.copyOf(vendors);
    where = where.stream().map(List::copyOf).toList();
    stopped = List.copyOf(stopped);
    started = List.copyOf(started);
    because = List.copyOf(because);
  }

  /** {@return whether the outcome changes, not only the reasons for it} */
  public boolean changesOutcome() {
    return before != after;
  }

  /** {@return what all lists of {@link #where} have in common, in their order} */
  public List<Circumstance> common() {
    List<Circumstance> common = new ArrayList<>(where.get(0));
    where.forEach(common::retainAll);
    return List.copyOf(common);
  }

  /**
   * {@return what each list of {@link #where} has besides; empty when there is only one list, and
   * any one of these is enough}
   */
  public List<List<Circumstance>> alternatives() {
    List<Circumstance> common = common();
    return where.size() == 1
        ? List.of()
        : where.stream()
            .map(all -> all.stream().filter(one -> !common.contains(one)).toList())
            .toList();
  }

  Change vendors(List<String> others) {
    return new Change(others, where, before, after, stopped, started, because, example);
  }

  /** {@return most severe outcomes after first; changes of reasons only last} */
  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }

  /** {@return the block in one line that a person can read} */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    parts.add(English.or(vendors));
    common().forEach(one -> parts.add(one.text()));
    String block = String.join(", ", parts);
    if (where.size() > 1) {
      block +=
          alternatives().stream()
              .map(Change::joined)
              .collect(Collectors.joining(") or (", ", and either (", ")"));
    }
    String answer = changesOutcome() ? before + " → " + after : before + " for other reasons";
    return block + ": " + answer + ", because " + String.join("; ", because);
  }

  private static String joined(List<Circumstance> circumstances) {
    return circumstances.isEmpty()
        ? "anything else"
        : circumstances.stream().map(Circumstance::text).collect(Collectors.joining(", "));
  }
}
