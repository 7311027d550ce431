package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import java.util.List;
import java.util.Optional;

/**
 * A rule as it is written.
 *
 * @param name the text after {@code rule}
 * @param parent the text after {@code extends}
 * @param alternatives how many rules Drools makes of it: one per way through its {@code or}s
 * @param shape how its patterns are joined
 * @param action empty when the then part is
 * @param sound whether nothing in it was reported yet; an unsound rule is checked no further than
 *     names
 */
public record WrittenRule(
    Token name,
    Optional<Token> parent,
    List<Annotation> annotations,
    List<WrittenPart> when,
    int alternatives,
    Shape shape,
    Optional<Action> action,
    boolean sound) {
  public WrittenRule {
    annotations = List.copyOf(annotations);
    when = List.copyOf(when);
  }
}
