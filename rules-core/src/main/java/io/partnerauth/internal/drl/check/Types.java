package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import java.util.Arrays;
import java.util.List;

/** How messages name the types of attributes, and the constants of an enum. */
final class Types {
  private Types() {}

  /** {@return what an attribute is, such as "a percentage"} */
  static String name(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT -> "a text";
      case WORD -> "a word of the pack";
      case NUMBER -> "a percentage";
      case QUANTITY -> "a number";
      case FLAG -> "true or false";
      case DATE -> "a date";
      case CONSTANT -> "one constant of " + enumName(attribute);
      case TEXT_SET -> "a set of texts";
      case WORD_SET -> "a set of words of the pack";
    };
  }

  /** {@return a value that the attribute could be compared with} */
  static String example(Attribute attribute) {
    return switch (attribute.type()) {
      case TEXT, TEXT_SET, WORD, WORD_SET ->
          "a text between double quotes, such as " + text(attribute);
      case NUMBER -> "a number from 0 to 100, such as 50 or 49.5, without quotes";
      case QUANTITY -> "a number such as 14 or 14.5, without quotes";
      case FLAG -> "true or false, without quotes";
      case DATE -> "a date such as \"31-Mar-2021\", with double quotes";
      case CONSTANT ->
          "a constant such as "
              + enumName(attribute)
              + "."
              + constants(attribute).get(0)
              + ", without quotes";
    };
  }

  private static String text(Attribute attribute) {
    if (attribute.kind().figure().isPresent()) {
      return '"' + key(attribute) + '"';
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY, CUSTOMER_HEADQUARTERS, PARTNER_COUNTRY, GRANT_VENDOR_COUNTRY ->
          "\"RU\"";
      case CUSTOMER_SUBDIVISION -> "\"UA-43\"";
      case CUSTOMER_REGIONS, PARTNER_REGIONS -> "\"CIS\"";
      case CUSTOMER_SECTOR -> "\"MEDIA\"";
      case CUSTOMER_LISTINGS -> "\"US-SDN\"";
      case CUSTOMER_END_USES -> "\"MILITARY\"";
      case PARTNER_ROLE -> "\"RESELLER\"";
      default -> "\"Zoom\"";
    };
  }

  /** {@return a key that the attribute could have} */
  static String key(Attribute attribute) {
    return attribute.kind().figure().orElseThrow().example();
  }

  /** {@return the names of the constants that the attribute can be compared with} */
  static List<String> constants(Attribute attribute) {
    return Arrays.stream(attribute.constants().orElseThrow().getEnumConstants())
        .<String>map(Enum::name)
        .toList();
  }

  /** {@return the simple name of the attribute's enum} */
  static String enumName(Attribute attribute) {
    return attribute.constants().orElseThrow().getSimpleName();
  }
}
