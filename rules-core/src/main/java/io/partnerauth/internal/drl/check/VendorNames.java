package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Literal;
import io.partnerauth.internal.drl.syntax.Written;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.List;

/** The vendors that a rule names in full, as they are written. */
final class VendorNames {
  private VendorNames() {}

  static List<Token> in(OwnRule rule) {
    List<Token> found = new ArrayList<>();
    rule.written().when().forEach(part -> collect(part.condition(), found));
    return found;
  }

  private static void collect(Written written, List<Token> found) {
    if (written instanceof Written.Opposite opposite) {
      collect(opposite.part(), found);
    } else if (written instanceof Written.Junction junction) {
      junction.parts().forEach(part -> collect(part, found));
    } else if (written instanceof Written.Comparison comparison && asksVendor(comparison)) {
      comparison.literals().stream()
          .map(Literal::first)
          .filter(token -> token.is(TokenKind.TEXT))
          .forEach(found::add);
    }
  }

  private static boolean asksVendor(Written.Comparison comparison) {
    return comparison.fact().equals(Attribute.GRANT_VENDOR.fact())
        && comparison.attribute().is(Attribute.GRANT_VENDOR.component())
        && !comparison.symbol().startsWith("str");
  }
}
