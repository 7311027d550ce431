package io.partnerauth.vocabulary;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How rules compare one attribute: its type, the operators that fit, and whole patterns. */
record PatternExamples(Attribute attribute) {
  String type() {
    String type =
        switch (attribute.type()) {
          case TEXT -> "a text";
          case WORD -> "a word of words.csv";
          case NUMBER -> "a percentage from 0 to 100";
          case QUANTITY -> "a number from 0 on";
          case FLAG -> "true or false";
          case DATE -> "a day";
          case CONSTANT -> "one constant of " + enumName();
          case TEXT_SET -> "a set of texts";
          case WORD_SET -> "a set of words of words.csv";
        };
    return attribute.mayBeAbsent() ? type + ", or null" : type;
  }

  List<String> operators() {
    List<String> operators = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      if (operator.fits(attribute.type())
          && !(operator == Operator.CONTAINS && attribute.equals(Attribute.SALE_LICENCES))) {
        operators.add(operator.symbol());
      }
    }
    if (!attribute.type().set()) {
      operators.addAll(List.of("in", "not in"));
    }
    return operators;
  }

  List<String> patterns() {
    List<String> values = values();
    List<String> patterns = new ArrayList<>();
    if (attribute.type().set()) {
      if (!attribute.equals(Attribute.SALE_LICENCES)) { // no licence makes a rule speak
        patterns.add(pattern("contains " + values.get(0)));
      }
      patterns.add(pattern("not contains " + values.get(0)));
    } else if (attribute.type().ordered()) {
      patterns.add(pattern(">= " + values.get(0)));
      patterns.add(pattern("< " + values.get(0)));
    } else {
      patterns.add(pattern("== " + values.get(0)));
    }
    if (attribute.type() == ValueType.TEXT
        || attribute.type() == ValueType.WORD
        || attribute.type() == ValueType.CONSTANT) {
      patterns.add(pattern("in (" + values.get(0) + ", " + values.get(1) + ")"));
    }
    if (attribute.type() == ValueType.TEXT) {
      patterns.add(pattern("str[startsWith] " + values.get(0)));
    }
    if (attribute.mayBeAbsent()) {
      patterns.add(pattern("== null"));
    }
    return patterns;
  }

  private String pattern(String comparison) {
    return attribute.fact() + "( " + attribute.written() + " " + comparison + " )";
  }

  private List<String> values() {
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET -> texts();
      case NUMBER -> List.of("50");
      case QUANTITY -> List.of("30");
      case FLAG -> List.of("true");
      case DATE -> List.of("\"31-Mar-2021\"");
      case CONSTANT ->
          Arrays.stream(attribute.constants().orElseThrow().getEnumConstants())
              .map(constant -> enumName() + "." + constant.name())
              .toList();
    };
  }

  private List<String> texts() {
    if (attribute.kind().figure().isPresent()) {
      return List.of('"' + attribute.kind().figure().get().example() + '"');
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY, CUSTOMER_HEADQUARTERS, PARTNER_COUNTRY, GRANT_VENDOR_COUNTRY ->
          List.of("\"RU\"", "\"BY\"");
      case CUSTOMER_SUBDIVISION -> List.of("\"UA-43\"", "\"UA-40\"");
      case CUSTOMER_REGIONS, PARTNER_REGIONS -> List.of("\"CIS\"");
      case CUSTOMER_SECTOR -> List.of("\"MEDIA\"", "\"FINANCE\"");
      case CUSTOMER_LISTINGS -> List.of("\"US-SDN\"");
      case CUSTOMER_END_USES -> List.of("\"MILITARY\"");
      case PARTNER_ROLE -> List.of("\"RESELLER\"", "\"DISTRIBUTOR\"");
      case SALE_CATEGORIES -> List.of("\"ERP\"");
      case SALE_DEPLOYMENT -> List.of("\"CLOUD\"", "\"ON_PREMISES\"");
      case SALE_CLASSIFICATION -> List.of("\"EAR99\"", "\"5D992.c\"");
      case SALE_LICENCES -> List.of("\"BIS-GL-4\"");
      case CUSTOMER_LABELS, PARTNER_LABELS, SALE_LABELS -> List.of("\"KEY_ACCOUNT\"");
      case PARTNER_ID -> List.of("\"RIGHTCONF\"", "\"SOFTLINE\"");
      case GRANT_PROGRAM -> List.of("\"Gold\"", "\"Silver\"");
      case SALE_PRODUCT -> List.of("\"Zoom Phone\"", "\"Zoom Rooms\"");
      default -> List.of("\"Zoom\"", "\"Cisco\"");
    };
  }

  private String enumName() {
    return attribute.constants().orElseThrow().getSimpleName();
  }
}
