package io.partnerauth.internal.rule;

import static java.util.stream.Collectors.joining;

import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a condition in English, for somebody who never saw a rule file. */
public final class ConditionWords {
  private static final Set<String> ABBREVIATIONS = Set.of("US", "EU", "UK", "SDN", "SSI");

  private ConditionWords() {}

  /** {@return such as "the customer is a company", without a full stop} */
  public static String of(Condition condition) {
    return condition.accept(new Words());
  }

  private static final class Words implements Condition.Visitor<String> {
    @Override
    public String and(Condition.And all) {
      return all.parts().isEmpty() ? "always" : joined(all.parts(), false, "", ", and ");
    }

    @Override
    public String or(Condition.Or any) {
      return any.parts().isEmpty() ? "never" : joined(any.parts(), true, "either ", ", or ");
    }

    @Override
    public String not(Condition.Not not) {
      return "it is not so that " + not.part().accept(this);
    }

    @Override
    public String test(Condition.Test test) {
      return words(test, value(test));
    }

    private String joined(List<Condition> parts, boolean any, String before, String between) {
      if (parts.get(0) instanceof Condition.Test first && alike(first, parts, any)) {
        return words(
            first,
            English.or(
                parts.stream()
                    .flatMap(Condition::tests)
                    .map(ConditionWords::value)
                    .distinct()
                    .toList()));
      }
      return parts.stream().map(part -> part.accept(this)).collect(joining(between, before, ""));
    }
  }

  /** Whether parts are one comparison with several values: "is A or B", "is not A or B". */
  private static boolean alike(Condition.Test first, List<Condition> parts, boolean any) {
    boolean negative =
        first.operator() == Operator.NOT_EQUAL || first.operator() == Operator.NOT_CONTAINS;
    return negative != any
        && parts.stream()
            .allMatch(
                part ->
                    part instanceof Condition.Test test
                        && test.attribute().equals(first.attribute())
                        && test.operator() == first.operator()
                        && test.literal() != null
                        && test.attribute().type() != ValueType.FLAG);
  }

  private static String words(Condition.Test test, String value) {
    Attribute attribute = test.attribute();
    if (attribute.equals(Attribute.CUSTOMER_STATE_CONTROLLED)) {
      boolean yes = Boolean.TRUE.equals(test.literal()) == (test.operator() == Operator.EQUAL);
      return yes ? "a state controls the customer" : "no state controls the customer";
    }
    if (test.literal() == null) {
      return (test.operator() == Operator.EQUAL ? "there is no " : "there is a known ")
          + absent(attribute);
    }
    return subject(attribute) + " " + verb(test) + value + ending(test);
  }

  private static String absent(Attribute attribute) {
    return switch (attribute.kind()) {
      case SALE_CONTRACT_SIGNED -> "earlier contract";
      case GRANT_PROGRAM -> "partner program";
      default -> attribute.name() + " of the " + attribute.fact().toLowerCase(Locale.ROOT);
    };
  }

  private static String subject(Attribute attribute) {
    Optional<OwnerFigure> figure = attribute.kind().figure();
    if (figure.isPresent()) {
      return subject(attribute, figure.get());
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY -> "the customer's country";
      case CUSTOMER_HEADQUARTERS -> "the country of the customer's headquarters";
      case CUSTOMER_SUBDIVISION, CUSTOMER_REGIONS -> "the customer's place";
      case CUSTOMER_BUYER_CLASS, CUSTOMER_LISTINGS, CUSTOMER_STATE_CONTROLLED -> "the customer";
      case CUSTOMER_SECTOR -> "the customer's sector";
      case CUSTOMER_STATE_INTEREST -> "the interest of one state in the customer";
      case CUSTOMER_END_USES -> "the customer's use of the product";
      case CUSTOMER_LABELS -> "the customer";
      case PARTNER_LABELS -> "the partner";
      case SALE_CATEGORIES -> "the product";
      case SALE_DEPLOYMENT -> "the product's deployment";
      case SALE_CLASSIFICATION -> "the product's classification";
      case SALE_LICENCES, SALE_LABELS -> "the sale";
      case PARTNER_ID -> "the partner's identifier";
      case PARTNER_ROLE -> "the partner";
      case PARTNER_COUNTRY -> "the partner's country";
      case PARTNER_REGIONS -> "the partner's place";
      case GRANT_VENDOR -> "the vendor";
      case GRANT_VENDOR_COUNTRY -> "the vendor's country";
      case GRANT_PROGRAM -> "the partner program";
      case SALE_KIND -> "the sale";
      case SALE_CHANNEL -> "the seller";
      case SALE_PRODUCT -> "the product";
      case SALE_DATE -> "the day of the sale";
      case SALE_CONTRACT_SIGNED -> "the day on which the contract was signed";
      default -> "the " + attribute.fact().toLowerCase(Locale.ROOT) + "'s " + attribute.name();
    };
  }

  private static String subject(Attribute attribute, OwnerFigure figure) {
    String party = "the " + attribute.fact().toLowerCase(Locale.ROOT);
    if (!attribute.kind().isKeyed()) {
      return party;
    }
    String holders =
        switch (figure.holders()) {
          case STATE -> "the state of " + place(attribute.key());
          case LISTED -> "parties on the list " + attribute.key();
          case FROM -> "parties from " + attribute.key();
        };
    return switch (figure.measure()) {
      case INTEREST -> "the interest of " + holders + " in " + party;
      case OWNED -> "what " + holders + " own of " + party + " through majorities";
      case SINGLE, CONTROLLED ->
          "what the largest one of " + holders + " owns of " + party + " through majorities";
    };
  }

  private static String verb(Condition.Test test) {
    return switch (test.operator()) {
      case EQUAL, AT_LEAST, AT_MOST -> "is ";
      case NOT_EQUAL -> "is not ";
      case LESS -> test.attribute().type() == ValueType.DATE ? "is before " : "is less than ";
      case GREATER -> test.attribute().type() == ValueType.DATE ? "is after " : "is more than ";
      case CONTAINS, NOT_CONTAINS -> member(test, test.operator() == Operator.CONTAINS);
      case STARTS_WITH -> "begins with ";
      case ENDS_WITH -> "ends with ";
    };
  }

  private static String member(Condition.Test test, boolean yes) {
    Optional<OwnerFigure> figure = test.attribute().kind().figure();
    if (figure.isPresent()) {
      String by =
          switch (figure.get().holders()) {
            case STATE -> "by the state ";
            case LISTED -> "by parties on the list ";
            case FROM -> "by parties from ";
          };
      return (yes ? "is controlled " : "is not controlled ") + by;
    }
    return switch (test.attribute().kind()) {
      case CUSTOMER_LISTINGS -> yes ? "is on the list " : "is not on the list ";
      case CUSTOMER_END_USES -> yes ? "includes " : "does not include ";
      case CUSTOMER_LABELS, PARTNER_LABELS, SALE_LABELS ->
          yes ? "is labelled " : "is not labelled ";
      case SALE_CATEGORIES -> yes ? "is of the category " : "is not of the category ";
      case SALE_LICENCES -> yes ? "is under the licence " : "is not under the licence ";
      default -> yes ? "belongs to " : "does not belong to ";
    };
  }

  private static String ending(Condition.Test test) {
    boolean day = test.attribute().type() == ValueType.DATE;
    return switch (test.operator()) {
      case AT_LEAST -> day ? " or later" : " or more";
      case AT_MOST -> day ? " or earlier" : " or less";
      default -> "";
    };
  }

  private static String value(Condition.Test test) {
    @Nullable Object literal = test.literal();
    if (literal instanceof LocalDate day) {
      return English.day(day);
    }
    if (literal instanceof Enum<?> constant) {
      return constant(test.attribute(), constant.name());
    }
    if (test.attribute().type() == ValueType.WORD
        || test.attribute().equals(Attribute.CUSTOMER_END_USES)) {
      return constant(test.attribute(), String.valueOf(literal));
    }
    if (test.attribute().type() == ValueType.NUMBER) {
      return literal + " %";
    }
    boolean affix =
        test.operator() == Operator.STARTS_WITH || test.operator() == Operator.ENDS_WITH;
    return switch (test.attribute().kind()) {
      case CUSTOMER_COUNTRY,
          CUSTOMER_SUBDIVISION,
          CUSTOMER_HEADQUARTERS,
          PARTNER_COUNTRY,
          GRANT_VENDOR_COUNTRY ->
          affix ? String.valueOf(literal) : place(String.valueOf(literal));
      default -> String.valueOf(literal);
    };
  }

  private static String constant(Attribute attribute, String constant) {
    List<String> words = new ArrayList<>();
    for (String word : constant.split("_")) {
      words.add(ABBREVIATIONS.contains(word) ? word : word.toLowerCase(Locale.ROOT));
    }
    String text = String.join(" ", words);
    return switch (attribute.kind()) {
      case CUSTOMER_BUYER_CLASS, PARTNER_ROLE -> "a " + text;
      case SALE_CHANNEL -> text.equals("partner") ? "a partner" : "the vendor itself";
      case SALE_KIND -> constant.equals("NEW") ? "new" : article(text);
      default -> text;
    };
  }

  private static String article(String word) {
    return switch (word) {
      case "support", "access" -> word;
      case "expansion", "update" -> "an " + word;
      default -> "a " + word;
    };
  }

  private static String place(String code) {
    String country = English.country(code.substring(0, 2));
    return code.length() == 2 ? country + " (" + code + ")" : code + " in " + country;
  }
}
