package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.space.Block;
import io.partnerauth.internal.space.Cover;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.text.Mistakes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an edit of rules changes: every combination of facts whose outcome or reasons differ between
 * two packs, in few blocks, each with an example.
 *
 * <p>Every combination that can occur is covered; {@link #coverage()} says so, and where not. The
 * blocks of {@link #changes()} are exact: all that is in one changes as it says, and what is in
 * none does not change. They are about partners with a grant that covers the sale, and as {@code
 * evaluate} answers: where a map of regions leaves something unknown, the outcome is what it makes
 * of that. Immutable and thread-safe.
 */
public final class PackDifference {
  private static final String OTHERS = "any other vendor";

  private final List<Change> changes;
  private final List<RuleEdit> edits;
  private final List<RegionEdit> regionEdits;
  private final AnalysisCoverage coverage;
  private final ChangeFilter filter;

  private PackDifference(
      List<Change> changes,
      List<RuleEdit> edits,
      List<RegionEdit> regionEdits,
      AnalysisCoverage coverage,
      ChangeFilter filter) {
    this.changes = changes.stream().sorted().toList();
    this.edits = edits.stream().sorted().toList();
    this.regionEdits = regionEdits;
    this.coverage = coverage;
    this.filter = filter;
  }

  /**
   * {@return what differs between two packs}
   *
   * @param before the pack as it was
   * @param after the pack as it is to be
   */
  public static PackDifference between(PackAnalysis before, PackAnalysis after) {
    Mistakes.given("pack before", before);
    Mistakes.given("pack after", after);
    return between(before, after, Space.MOST_NODES);
  }

  static PackDifference between(PackAnalysis before, PackAnalysis after, int nodesPerVendor) {
    PackPair packs = new PackPair(before, after);
    List<Change> changes = new ArrayList<>();
    List<String> unfinished = new ArrayList<>();
    BigInteger cells = BigInteger.ZERO;
    BigInteger examined = BigInteger.ZERO;
    Set<Object> named = packs.named();
    List<RegionEdit> regionEdits =
        RegionEdit.between(before.pack().regions(), after.pack().regions());
    ChangeFilter filter = new ChangeFilter(packs, regionEdits);
    for (String vendor : packs.vendors()) {
      Difference difference = new Difference(packs, vendor, nodesPerVendor);
      filter.add(vendor, difference);
      String label = named.contains(vendor) ? vendor : OTHERS;
      changes.addAll(changes(packs, difference, label));
      cells = cells.add(difference.cells());
      if (difference.finished()) {
        examined = examined.add(difference.cells());
      } else {
        unfinished.add("what changes for " + label);
      }
    }
    List<RuleEdit> edits =
        packs.pairs().stream().map(RulePair::edit).flatMap(Optional::stream).toList();
    return new PackDifference(
        acrossVendors(changes),
        edits,
        regionEdits,
        new AnalysisCoverage(cells, examined, unfinished),
        filter);
  }

  private static List<Change> changes(PackPair packs, Difference difference, String vendor) {
    Space space = difference.space();
    BlockWords words = new BlockWords(space);
    List<Change> changes = new ArrayList<>();
    difference
        .shifts()
        .forEach(
            (shift, where) -> {
              Map<List<Circumstance>, Block> told = new LinkedHashMap<>();
              words
                  .of(new Cover(space, where))
                  .forEach(one -> told.putIfAbsent(one.words(), one.boxes().get(0)));
              for (List<List<Circumstance>> group : MergedBlocks.of(List.copyOf(told.keySet()))) {
                Example example =
                    packs.example(space, requireNonNull(told.get(group.get(0))), shift);
                changes.add(packs.change(vendor, group, shift, example));
              }
            });
    return changes;
  }

  /** What changes in the same way for several vendors is told once. */
  private static List<Change> acrossVendors(List<Change> changes) {
    Map<List<Object>, Change> merged = new LinkedHashMap<>();
    for (Change change : changes) {
      List<Object> key =
          List.of(
              change.where(),
              change.before(),
              change.after(),
              change.stopped(),
              change.started(),
              change.because());
      merged.merge(
          key,
          change,
          (one, other) -> {
            List<String> vendors = new ArrayList<>(one.vendors());
            vendors.addAll(other.vendors());
            return one.vendors(vendors.stream().distinct().toList());
          });
    }
    return List.copyOf(merged.values());
  }

  /**
   * {@return the blocks whose outcome or reasons change, most severe outcomes first; those of which
   * only the reasons change come last}
   */
  public List<Change> changes() {
    return changes;
  }

  /**
   * {@return what became of rules: added, removed, renamed, or saying something else; by id}
   *
   * <p>Not every edit changes an answer: that is what {@link #changes()} is for.
   */
  public List<RuleEdit> edits() {
    return edits;
  }

  /**
   * {@return the regions that hold other places: grants whose territory they are cover other sales,
   * which is not in {@link #changes()}}
   */
  public List<RegionEdit> regionEdits() {
    return regionEdits;
  }

  /**
   * {@return whether some answer changes, in its outcome or in the rules behind it, or may change
   * for a grant that is limited to a region}
   */
  public boolean changesDecisions() {
    return !changes.isEmpty() || !regionEdits.isEmpty();
  }

  /**
   * {@return whether the answer to a question may change: its outcome, or the rules behind it and
   * their words}
   *
   * <p>False is certain: both packs give the same outcome by the same rules. True is perhaps too
   * careful: an unknown fact could be anything, a rule may say otherwise where another one decides,
   * and where the packs know other names, every answer may change. What follows from other facts
   * counts as known: a state's own body is wholly the state's. Neighbouring answers may change, so
   * open questions and nearest changes do not count. Costs a few microseconds, more with many
   * unknown facts.
   *
   * <p>Both packs are meant as they are known after the last of their dated steps.
   */
  public boolean mayChange(Customer customer, Partner partner, Sale sale) {
    Mistakes.given("customer", customer);
    Mistakes.given("partner", partner);
    Mistakes.given("sale", sale);
    return filter.mayChange(customer, partner, sale);
  }

  /** {@return how much was looked at} */
  public AnalysisCoverage coverage() {
    return coverage;
  }
}
