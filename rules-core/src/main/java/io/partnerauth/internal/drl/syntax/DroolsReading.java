package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.Tokens;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** What Drools' parser made of a text, in our terms. */
final class DroolsReading {
  private DroolsReading() {}

  /** {@return how the patterns are joined} */
  static Shape shape(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return Shape.pattern(
          pattern.getObjectType(),
          pattern.getConstraint().getDescrs().stream()
              .map(part -> compact(part.getText()))
              .toList());
    }
    if (descr instanceof ConditionalElementDescr element) {
      List<Shape> parts =
          element.getDescrs().stream().map(part -> shape((BaseDescr) part)).toList();
      return descr instanceof NotDescr || descr instanceof ExistsDescr
          ? Shape.prefixed(descr instanceof NotDescr ? "not" : "exists", Shape.joined("and", parts))
          : Shape.joined(word(descr), parts);
    }
    return Shape.pattern(descr.getClass().getSimpleName(), List.of());
  }

  private static String word(BaseDescr descr) {
    if (descr instanceof AndDescr) {
      return "and";
    }
    return descr instanceof OrDescr ? "or" : descr.getClass().getSimpleName();
  }

  /** {@return a text without its white space and comments} */
  static String compact(String text) {
    return Tokens.of(new FileIssues(new SourceFile("", text))).stream()
        .map(Token::text)
        .collect(Collectors.joining());
  }
}
