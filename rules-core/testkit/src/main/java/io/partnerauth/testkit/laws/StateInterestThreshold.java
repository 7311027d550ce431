package io.partnerauth.testkit.laws;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A state interest from which on a rule speaks. */
record StateInterestThreshold(Rule rule, Condition.Test test) {
  private static final Condition.Visitor<Stream<Condition.Test>> UPWARDS =
      new Condition.Visitor<>() {
        @Override
        public Stream<Condition.Test> and(Condition.And all) {
          return all.parts().stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<Condition.Test> or(Condition.Or any) {
          return any.parts().stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<Condition.Test> not(Condition.Not not) {
          return Stream.empty();
        }

        @Override
        public Stream<Condition.Test> test(Condition.Test test) {
          return test.attribute().equals(Attribute.CUSTOMER_STATE_INTEREST)
                  && (test.operator() == Operator.AT_LEAST || test.operator() == Operator.GREATER)
              ? Stream.of(test)
              : Stream.empty();
        }
      };

  /**
   * {@return the thresholds of a rule; comparisons under a {@code !} and downward ones are none}
   */
  static List<StateInterestThreshold> of(Rule rule) {
    Set<Condition.Test> tests = new LinkedHashSet<>();
    rule.parts().forEach(part -> part.condition().accept(UPWARDS).forEach(tests::add));
    return tests.stream().map(test -> new StateInterestThreshold(rule, test)).toList();
  }

  /** {@return the higher thresholds in its place: above it, one percent more, and the whole} */
  List<StateInterestThreshold> raised() {
    Set<Condition.Test> tests = new LinkedHashSet<>();
    tests.add(changed(Operator.GREATER, share()));
    for (Share higher : higher()) {
      tests.add(changed(test.operator(), higher));
    }
    tests.remove(test);
    tests.remove(changed(Operator.GREATER, Share.HUNDRED)); // never true, so no rule may say it
    return tests.stream().map(other -> new StateInterestThreshold(rule, other)).toList();
  }

  private Set<Share> higher() {
    BigDecimal percent = new BigDecimal(share().toString());
    Set<Share> higher = new TreeSet<>(Set.of(Share.HUNDRED));
    BigDecimal one = percent.add(BigDecimal.ONE);
    if (one.compareTo(BigDecimal.valueOf(100)) <= 0) {
      higher.add(Share.percent(one));
    }
    return higher;
  }

  private Condition.Test changed(Operator operator, Share share) {
    return new Condition.Test(test.attribute(), operator, share);
  }

  private Share share() {
    return (Share) requireNonNull(test.literal());
  }

  /** {@return the rule with another threshold in the place of this one} */
  Rule with(StateInterestThreshold other) {
    return Conditions.with(rule, some -> some.equals(test) ? other.test : some);
  }

  /** {@return these cells, and each with a state interest on and between the two thresholds} */
  List<Enquiry> cells(CellQuestions cells, StateInterestThreshold other) {
    Share between = ShareRange.between(share(), other.share()).middle();
    Set<Enquiry> all = new LinkedHashSet<>();
    for (Enquiry cell : cells.questions()) {
      all.add(cell);
      Customer customer = cell.customer();
      if (customer.stateInterest().isPresent()) {
        for (Share share : List.of(share(), between, other.share())) {
          all.add(
              ChangedQuestion.with(
                  cell, customer.toBuilder().stateInterest(ShareRange.exactly(share)).build()));
        }
      }
    }
    return new ArrayList<>(all);
  }

  /** {@return such as "ZOOM-2021-3 from >= 50 on"} */
  @Override
  public String toString() {
    return "%s from %s %s on".formatted(rule.id(), test.operator().symbol(), share());
  }
}
