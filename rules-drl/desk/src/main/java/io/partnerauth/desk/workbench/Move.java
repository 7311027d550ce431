package io.partnerauth.desk.workbench;

import io.partnerauth.FactValues;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a button of the page sets, so that a question has a value which an open question or a
 * nearest change names.
 *
 * @param question that is asked now
 */
record Move(Scenario question) {
  private static final String STATE_INTEREST = "stateInterest";

  /** Where in the question a fact is set: {@code sale.date}; a value of empty takes it away. */
  record Step(String path, Optional<Object> value) {
    Map<String, Object> tree() {
      return Tree.of("path", path, "value", value);
    }
  }

  /**
   * {@return what to set; none when no single question has such a value, or the value supposes
   * something besides: that the buyer is a company, where that is not known}
   *
   * @param attribute such as {@code stateInterest}
   * @param values such as 10 to below 50 percent
   * @param supposedControl whether the customer is controlled by a state, where that is part of
   *     what is supposed
   */
  List<Step> to(String attribute, FactValues values, Optional<Boolean> supposedControl) {
    if (attribute.startsWith("state") && !question.customer().buyerClass().isKnown()) {
      return List.of();
    }
    if (values instanceof FactValues.StateControlled) {
      return owners(ShareRange.UNKNOWN, Optional.of(true));
    }
    if (values instanceof FactValues.Shares shares) {
      return attribute.equals(STATE_INTEREST)
          ? owners(shares.range(), supposedControl.or(this::knownControl))
          : List.of(); // the page has no field for the figures of other holders
    }
    if (values instanceof FactValues.Days days) {
      return days.from().or(days::to).map(day -> day(attribute, day)).orElse(List.of());
    }
    return switch (attribute) {
      case "stateControlled" ->
          one(values)
              .map(flag -> owners(interest(), Optional.of(flag.equals("true"))))
              .orElse(List.of());
      case "date" -> one(values).map(day -> set("sale.date", day)).orElse(List.of());
      case "country", "subdivision" ->
          one(values)
              .or(() -> example(values))
              .map(code -> place(attribute, code))
              .orElse(List.of());
      case "product" -> one(values).map(name -> set("sale.product", name)).orElse(List.of());
      case "sector" -> one(values).map(word -> set("customer.sector", word)).orElse(List.of());
      case "role" -> one(values).map(word -> set("partner.role", word)).orElse(List.of());
      case "listings", "endUses" ->
          elements(values).map(words -> set("customer." + attribute, words)).orElse(List.of());
      case "buyerClass" -> some(values, "customer.buyerClass");
      case "channel", "kind" -> some(values, "sale." + attribute);
      default -> List.of();
    };
  }

  /** No contract is signed after its sale. */
  private List<Step> day(String attribute, LocalDate day) {
    boolean sale = attribute.equals("date");
    boolean contract = attribute.equals("contractSigned") && !day.isAfter(question.sale().date());
    return sale || contract ? set("sale." + attribute, day.toString()) : List.of();
  }

  private static Optional<String> one(FactValues values) {
    return values instanceof FactValues.OneOf some && some.values().size() == 1
        ? Optional.of(some.values().get(0))
        : Optional.empty();
  }

  private static Optional<String> example(FactValues values) {
    return values instanceof FactValues.Described described
        ? described.example()
        : Optional.empty();
  }

  /** The smallest set of them. */
  private static Optional<List<String>> elements(FactValues values) {
    if (values instanceof FactValues.SetOf set && set.perhaps().isEmpty()) {
      return Optional.of(set.elements());
    }
    return values instanceof FactValues.Containing sets
        ? Optional.of(sets.with())
        : Optional.empty();
  }

  private static List<Step> some(FactValues values, String path) {
    return values instanceof FactValues.OneOf some
        ? set(path, some.values().size() == 1 ? some.values().get(0) : some.values())
        : List.of();
  }

  private List<Step> owners(ShareRange interest, Optional<Boolean> controlled) {
    return List.of(
        new Step("customer.ownership", Optional.empty()),
        new Step(
            "customer.stateInterest",
            interest.equals(ShareRange.UNKNOWN) ? Optional.empty() : Optional.of(tree(interest))),
        new Step("customer.stateControlled", controlled.map(Object.class::cast)));
  }

  private Optional<Boolean> knownControl() {
    return question
        .customer()
        .ownership()
        .map(graph -> graph.stateHolding(OwnershipGraph.SELF, question.sale().date()).controlled())
        .map(
            control -> control == GroupControl.UNKNOWN ? Optional.<Boolean>empty() : known(control))
        .orElseGet(() -> question.customer().stateControlled().value());
  }

  private static Optional<Boolean> known(GroupControl control) {
    return Optional.of(control == GroupControl.YES);
  }

  /** {@return what is known of the share that a state holds} */
  ShareRange interest() {
    return question
        .customer()
        .ownership()
        .map(graph -> graph.stateHolding(OwnershipGraph.SELF, question.sale().date()).interest())
        .or(question.customer()::stateInterest)
        .orElse(ShareRange.UNKNOWN);
  }

  /** {@return the range as a scenario writes it} */
  static Object tree(ShareRange range) {
    if (range.isExact()) {
      return range.low().toString();
    }
    return Tree.of(
        range.lowIncluded() ? "min" : "above",
        range.low().toString(),
        range.highIncluded() ? "max" : "below",
        range.high().toString());
  }

  /** {@return whether one of the values of an attribute is still possible} */
  boolean possible(String attribute, FactValues values) {
    return !(attribute.equals(STATE_INTEREST) && values instanceof FactValues.Shares shares)
        || shares.range().intersect(interest()).isPresent();
  }

  /** The customer's own place is asked for first; where it is known, the partner's is meant. */
  private List<Step> place(String attribute, String code) {
    boolean partner = attribute.equals("country") && !question.customer().places().isEmpty();
    return partner
        ? set("partner.country", code)
        : List.of(
            new Step("customer.places", Optional.empty()),
            new Step("customer.country", Optional.of(code.substring(0, 2))),
            new Step(
                "customer.subdivision",
                Optional.<Object>of(code).filter(one -> code.length() > 2)));
  }

  private static List<Step> set(String path, Object value) {
    return List.of(new Step(path, Optional.of(value)));
  }
}
