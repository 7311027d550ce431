package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.internal.rule.Rule;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One question for each cell of a pack, or for some where there are very many.
 *
 * @param questions each names its vendor, and its partner has a grant that covers the sale
 * @param all how many cells there are
 */
record CellQuestions(List<Enquiry> questions, BigInteger all) {
  /** Where cells are drawn, a rule of every vendor is held to the cells of so many of them. */
  private static final int VENDORS_OF_ONE_RULE = 3;

  /** {@return the cells of the pack of these files, at most so many of each vendor} */
  static CellQuestions of(Map<String, String> files, int most) {
    PackAnalysis analysis = PackAnalysis.load(files);
    List<Enquiry> questions =
        analysis
            .examples(most)
            .map(one -> Enquiry.of(one.customer(), one.partner(), one.sale()))
            .toList();
    if (questions.isEmpty()) {
      throw new IllegalStateException("There is no cell to hold laws in; mostCells() is " + most);
    }
    return new CellQuestions(questions, analysis.coverage().cells());
  }

  /**
   * {@return the cells in which a rule could speak, by their vendor; those of some vendors where
   * they are drawn and the rule is about every vendor}
   */
  CellQuestions of(Rule rule) {
    return of(List.of(rule), one -> true);
  }

  /** {@return the cells in which one of some rules could speak, by their vendor} */
  CellQuestions of(Collection<Rule> rules, Predicate<Rule> wanted) {
    List<Rule> some = rules.stream().filter(wanted).toList();
    Set<String> vendors = new TreeSet<>();
    for (Rule rule : some) {
      vendors.addAll(rule.vendors().isEmpty() ? vendors(rule) : rule.vendors());
    }
    return that(question -> vendors.contains(ChangedQuestion.vendor(question)));
  }

  /** Vendors of whose cells a rule of every vendor is held to: other ones for each rule. */
  private List<String> vendors(Rule rule) {
    List<String> all = questions.stream().map(ChangedQuestion::vendor).distinct().sorted().toList();
    if (areAll() || all.size() <= VENDORS_OF_ONE_RULE) {
      return all;
    }
    List<String> some = new ArrayList<>(all);
    Collections.rotate(some, rule.id().hashCode());
    return some.subList(0, VENDORS_OF_ONE_RULE);
  }

  /** {@return the same cells, those that make the plainer examples first} */
  CellQuestions first(Predicate<Enquiry> plain) {
    List<Enquiry> sorted = new ArrayList<>(questions);
    sorted.sort(Comparator.comparing(question -> !plain.test(question)));
    return new CellQuestions(sorted, all);
  }

  /**
   * {@return the same cells; where only some are drawn, each is moved to one of these days in turn,
   * so that there are as many on each of them}
   */
  CellQuestions spread(Collection<LocalDate> days) {
    if (areAll() || days.isEmpty()) {
      return this;
    }
    List<LocalDate> each = List.copyOf(new TreeSet<>(days));
    List<Enquiry> moved = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      LocalDate day = each.get(i % each.size());
      boolean signedLater =
          ChangedQuestion.sale(questions.get(i)).contractSigned().candidates().stream()
              .anyMatch(signed -> signed.filter(day::isBefore).isPresent());
      moved.add(signedLater ? questions.get(i) : ChangedQuestion.onDay(questions.get(i), day));
    }
    return new CellQuestions(moved, all);
  }

  private boolean areAll() {
    return all.equals(BigInteger.valueOf(questions.size()));
  }

  private CellQuestions that(Predicate<Enquiry> wanted) {
    return new CellQuestions(questions.stream().filter(wanted).toList(), all);
  }

  /** {@return "on all 41,472 cells", or on how many of them} */
  @Override
  public String toString() {
    return areAll()
        ? String.format(Locale.ROOT, "on all %,d cells", all)
        : String.format(
            Locale.ROOT,
            "on %,d of %,d cells, drawn at random, and a rule of every vendor on those of %d vendors",
            questions.size(),
            all,
            VENDORS_OF_ONE_RULE);
  }
}
