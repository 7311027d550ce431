package io.partnerauth;

import io.partnerauth.internal.lazy.Lazy;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer for one vendor's product: the mildest that a grant of the partner gives, in the worst
 * of the customer's places.
 *
 * <p>All but the outcome and the ids of the rules is worked out when it is first read, and then
 * kept. The costs named below are of the shipped rules; whatever the pack, no question makes a
 * decision diagram of more than 500,000 nodes: where it would need one, the outcome is REVIEW at
 * best and a note says so. Immutable and thread-safe; equal when everything that can be read from
 * it is.
 */
public final class Ruling implements Comparable<Ruling> {
  private final String vendor;
  private final Outcome outcome;
  private final List<String> ruleIds;
  private final Lazy<List<Reason>> reasons;
  private final Lazy<List<OpenQuestion>> openQuestions;
  private final Lazy<List<NearestChange>> nearestChanges;
  private final Lazy<List<Licence>> licences;
  private final Lazy<List<String>> notes;

  /**
   * A ruling. The order in which rules fired is never visible: everything but notes is sorted.
   *
   * @param vendor whose product; empty when the partner has no grant and the sale names no vendor
   * @param outcome the most severe of the reasons
   * @param reasons the rules that spoke
   * @param openQuestions asked for them when they are first read
   * @param nearestChanges asked for them when they are first read
   * @param licences asked for them when they are first read
   * @param notes what else a person has to know
   */
  public Ruling(
      String vendor,
      Outcome outcome,
      List<Reason> reasons,
      Supplier<List<OpenQuestion>> openQuestions,
      Supplier<List<NearestChange>> nearestChanges,
      Supplier<List<Licence>> licences,
      List<String> notes) {
    this(
        vendor,
        outcome,
        Names.all("reason of a ruling", reasons).stream().map(Reason::ruleId).toList(),
        constant(reasons),
        openQuestions,
        nearestChanges,
        licences,
        constant(Names.all("note of a ruling", notes)));
  }

  /**
   * A ruling of which everything but its outcome is asked for when it is first read.
   *
   * @param vendor whose product; empty when the partner has no grant and the sale names no vendor
   * @param outcome the most severe of the reasons
   * @param ruleIds of the rules that spoke
   * @param reasons one for each of them
   * @param openQuestions the unknown facts that matter
   * @param nearestChanges what would make it milder
   * @param licences without which more rules would speak
   * @param notes what else a person has to know
   */
  public Ruling(
      String vendor,
      Outcome outcome,
      List<String> ruleIds,
      Supplier<List<Reason>> reasons,
      Supplier<List<OpenQuestion>> openQuestions,
      Supplier<List<NearestChange>> nearestChanges,
      Supplier<List<Licence>> licences,
      Supplier<List<String>> notes) {
    this.vendor = Names.given("vendor of a ruling", vendor);
    this.outcome = Names.given("outcome of a ruling", outcome);
    this.ruleIds = Names.sortedList(Mistakes.all("rule of a ruling", ruleIds));
    this.reasons = sorted(Names.given("reasons of a ruling", reasons));
    this.openQuestions = sorted(Names.given("open questions of a ruling", openQuestions));
    this.nearestChanges = sorted(Names.given("nearest changes of a ruling", nearestChanges));
    this.licences = sorted(Names.given("licences of a ruling", licences));
    Supplier<List<String>> told = Names.given("notes of a ruling", notes);
    this.notes = new Lazy<>(() -> List.copyOf(told.get()));
  }

  /** {@return whose product; empty when the partner has no grant and the sale names no vendor} */
  public String vendor() {
    return vendor;
  }

  /** {@return the most severe of the reasons; NO_GRANT when no grant covers the sale} */
  public Outcome outcome() {
    return outcome;
  }

  private static <T extends Comparable<? super T>> Lazy<List<T>> sorted(Supplier<List<T>> list) {
    return new Lazy<>(() -> Names.sortedList(list.get()));
  }

  private static <T> Supplier<List<T>> constant(List<T> list) {
    List<T> copy = List.copyOf(list);
    return () -> copy;
  }

  /** {@return the ids of the rules that spoke, sorted; costs nothing, unlike {@link #reasons}} */
  public List<String> ruleIds() {
    return ruleIds;
  }

  /**
   * {@return the rules that spoke, most severe first; when a fact is unknown, those that speak
   * whatever it is}
   *
   * <p>Takes about two microseconds where all that matters is known.
   */
  public List<Reason> reasons() {
    return reasons.get();
  }

  /**
   * {@return the unknown facts that make it a REVIEW, by attribute}
   *
   * <p>Takes up to a hundred microseconds where nothing is known, none where all is.
   */
  public List<OpenQuestion> openQuestions() {
    return openQuestions.get();
  }

  /**
   * {@return what would make it milder, mildest outcome first}
   *
   * <p>Asks each alternative that a rule or grant tells apart: some twenty microseconds where all
   * that matters is known, some hundred where nothing is.
   */
  public List<NearestChange> nearestChanges() {
    return nearestChanges.get();
  }

  /**
   * {@return the licences of the sale that carry it: without them more rules would speak, or might;
   * each says until when it is valid}
   *
   * <p>Takes some twenty microseconds where the sale has one, else none.
   */
  public List<Licence> licences() {
    return licences.get();
  }

  /**
   * {@return what else a person has to know: why no grant covers the sale, or what is wrong with
   * the data}
   */
  public List<String> notes() {
    return notes.get();
  }

  /** {@return the conditions under which the sale may be made; empty unless a rule names one} */
  public List<String> conditions() {
    return reasons().stream()
        .filter(reason -> reason.outcome() == Outcome.CONDITIONAL)
        .map(Reason::message)
        .toList();
  }

  /** {@return by vendor} */
  @Override
  public int compareTo(Ruling other) {
    return vendor.compareTo(other.vendor);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ruling ruling
        && vendor.equals(ruling.vendor)
        && outcome == ruling.outcome
        && reasons().equals(ruling.reasons())
        && notes().equals(ruling.notes())
        && openQuestions().equals(ruling.openQuestions())
        && nearestChanges().equals(ruling.nearestChanges())
        && licences().equals(ruling.licences());
  }

  @Override
  public int hashCode() {
    return Objects.hash(vendor, outcome, ruleIds);
  }

  /**
   * {@return the ruling in a few lines that a person can read}
   *
   * <p>Reads all of the above: up to half a millisecond where nothing is known.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(vendor.isEmpty() ? "(no vendor)" : Printable.of(vendor))
        .append(": ")
        .append(outcome);
    notes().forEach(note -> text.append("\n  ").append(note));
    reasons().forEach(reason -> text.append(indented(reason)));
    licences().forEach(licence -> text.append("\n  licence: ").append(licence));
    openQuestions().forEach(question -> text.append("\n  open: ").append(question));
    nearestChanges().forEach(change -> text.append("\n  change: ").append(change));
    return text.toString();
  }

  private static String indented(Object part) {
    return "\n  " + part.toString().replace("\n", "\n  ");
  }
}
