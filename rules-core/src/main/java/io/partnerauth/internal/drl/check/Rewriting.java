package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Attribute;
import java.util.Locale;
import java.util.Optional;

/** The literal that an author meant who wrote one of the wrong type. */
final class Rewriting {
  private Rewriting() {}

  /** {@return the literal as it should be written; empty when there is no good guess} */
  static Optional<String> of(Attribute attribute, Literal written) {
    String bare =
        written.constant().isPresent()
            ? written.constant().get().text()
            : written.first().isText() ? written.first().value().strip() : written.first().text();
    return switch (attribute.type()) {
      case TEXT, TEXT_SET ->
          written.isNull() || bare.length() > 100
              ? Optional.empty()
              : Optional.of('"' + bare + '"');
      case NUMBER -> bare.matches("\\d{1,3}(\\.\\d{1,9})?") ? Optional.of(bare) : Optional.empty();
      case FLAG -> flag(bare.toLowerCase(Locale.ROOT));
      case DATE -> written.first().is(TokenKind.TEXT) ? Optional.empty() : DateForms.rewrite(bare);
      case CONSTANT, CONSTANT_SET ->
          Types.constants(attribute).stream()
              .filter(constant -> constant.equalsIgnoreCase(bare.replace(' ', '_')))
              .map(constant -> Types.enumName(attribute) + "." + constant)
              .findFirst();
    };
  }

  private static Optional<String> flag(String bare) {
    return switch (bare) {
      case "true", "yes", "1" -> Optional.of("true");
      case "false", "no", "0" -> Optional.of("false");
      default -> Optional.empty();
    };
  }
}
