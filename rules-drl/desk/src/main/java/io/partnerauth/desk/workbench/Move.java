package io.partnerauth.desk.workbench;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a button of the page sets, so that a question has the value which an open question or a
 * nearest change names in words.
 *
 * @param question that is asked now
 */
record Move(Scenario question) {
  private static final Pattern DAY = Pattern.compile("(from|before) (\\d{4}-\\d\\d-\\d\\d).*");
  private static final Pattern CODE =
      Pattern.compile("(?:such as )?([A-Z]{2}(?:-[A-Z0-9]+)?)\\b.*");
  private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_-]*");

  private static final Map<String, Class<? extends Enum<?>>> CONSTANTS =
      Map.of(
          "buyerClass", BuyerClass.class,
          "channel", Channel.class,
          "kind", SaleKind.class);

  /** Where in the question a fact is set: {@code sale.date}; a value of empty takes it away. */
  record Step(String path, Optional<Object> value) {
    Map<String, Object> tree() {
      return Tree.of("path", path, "value", value);
    }
  }

  /**
   * {@return what to set; none when the words name no value that a question could have, or suppose
   * something besides: that the buyer is a company, where that is not known}
   *
   * @param attribute such as {@code stateInterest}
   * @param words its values, such as {@code 10 to below 50}
   * @param supposedControl whether the customer is controlled by a state, where that is part of
   *     what is supposed
   */
  List<Step> to(String attribute, String words, Optional<Boolean> supposedControl) {
    if (attribute.startsWith("state") && !question.customer().buyerClass().isKnown()) {
      return List.of();
    }
    return switch (attribute) {
      case "stateInterest" ->
          words.equals("controlled by a state")
              ? owners(ShareRange.UNKNOWN, Optional.of(true))
              : range(words)
                  .map(range -> owners(range, supposedControl.or(this::knownControl)))
                  .orElse(List.of());
      case "stateControlled" ->
          words.equals("true") || words.equals("false")
              ? owners(interest(), Optional.of(words.equals("true")))
              : List.of();
      case "date" -> day(words).map(day -> set("sale.date", day)).orElse(List.of());
      case "country", "subdivision" -> place(attribute, words);
      case "product" -> words.contains(" ") ? List.of() : set("sale.product", words);
      case "sector" -> isWord(words) ? set("customer.sector", words) : List.of();
      case "role" -> isWord(words) ? set("partner.role", words) : List.of();
      case "listings", "endUses" -> words(attribute, words);
      default -> constants(attribute, words);
    };
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

  /** {@return whether a value of the words is among those that are still possible} */
  boolean possible(String attribute, String words) {
    Optional<ShareRange> range =
        attribute.equals("stateInterest") ? range(words) : Optional.empty();
    return range.isEmpty() || range.get().intersect(interest()).isPresent();
  }

  /** {@return the range that is written as an open question writes it} */
  static Optional<ShareRange> range(String words) {
    String text = words.strip();
    try {
      if (text.startsWith("up to ")) {
        return range("0", true, text.substring(6), true);
      }
      if (text.startsWith("below ")) {
        return range("0", true, text.substring(6), false);
      }
      if (text.endsWith(" and above")) {
        return range(text.substring(0, text.length() - 10), true, "100", true);
      }
      boolean above = text.startsWith("above ");
      String rest = above ? text.substring(6) : text;
      int to = rest.indexOf(" to ");
      if (to < 0) {
        return above
            ? range(rest, false, "100", true)
            : Optional.of(ShareRange.exactly(Share.parse(rest)));
      }
      String high = rest.substring(to + 4);
      boolean below = high.startsWith("below ");
      return range(rest.substring(0, to), !above, below ? high.substring(6) : high, !below);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // words that name no share, which a page shows without a button
    }
  }

  private static Optional<ShareRange> range(String low, boolean with, String high, boolean too) {
    return Optional.of(new ShareRange(Share.parse(low), with, Share.parse(high), too));
  }

  private static Optional<String> day(String words) {
    Matcher day = DAY.matcher(words);
    if (!day.matches()) {
      return Optional.empty();
    }
    LocalDate named = LocalDate.parse(day.group(2));
    return Optional.of((day.group(1).equals("from") ? named : named.minusDays(1)).toString());
  }

  /** The customer's own place is asked for first; where it is known, the partner's is meant. */
  private List<Step> place(String attribute, String words) {
    Matcher code = CODE.matcher(words);
    if (!code.matches()) {
      return List.of();
    }
    boolean partner = attribute.equals("country") && !question.customer().places().isEmpty();
    return partner
        ? set("partner.country", code.group(1))
        : List.of(
            new Step("customer.places", Optional.empty()),
            new Step("customer.country", Optional.of(code.group(1).substring(0, 2))),
            new Step(
                "customer.subdivision",
                Optional.<Object>of(code.group(1)).filter(one -> one.toString().length() > 2)));
  }

  private static boolean isWord(String words) {
    return WORD.matcher(words).matches();
  }

  private static List<Step> words(String attribute, String words) {
    List<String> some = words.equals("none") ? List.of() : List.of(words.split(", "));
    return some.stream().allMatch(Move::isWord) ? set("customer." + attribute, some) : List.of();
  }

  private static List<Step> constants(String attribute, String words) {
    Class<? extends Enum<?>> type = CONSTANTS.get(attribute);
    if (type == null) {
      return List.of();
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    List<String> found = new ArrayList<>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      if (!names.contains(word.group())) {
        return List.of();
      }
      found.add(word.group());
    }
    UnaryOperator<String> path =
        name ->
            switch (name) {
              case "channel", "kind" -> "sale." + name;
              default -> "customer." + name;
            };
    return found.isEmpty()
        ? List.of()
        : set(path.apply(attribute), found.size() == 1 ? found.get(0) : found);
  }

  private static List<Step> set(String path, Object value) {
    return List.of(new Step(path, Optional.of(value)));
  }
}
