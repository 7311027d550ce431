package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.Token;
import java.util.List;

/** A condition as it is written. */
public sealed interface Written {
  /**
   * Several conditions joined.
   *
   * @param any whether one of them is enough
   */
  record Junction(boolean any, List<Written> parts) implements Written {
    public Junction {
      parts = List.copyOf(parts);
    }
  }

  /** The opposite of a condition. */
  record Opposite(Written part) implements Written {}

  /**
   * One attribute compared with one literal, or with a list of them after {@code in}.
   *
   * @param fact the pattern that it stands in, such as {@code Customer}
   * @param operator its first token
   * @param symbol the whole operator, such as {@code not contains}
   * @param literals one; with {@code in} and {@code not in}, one or more
   */
  record Comparison(
      String fact, Token attribute, Token operator, String symbol, List<Literal> literals)
      implements Written {
    public Comparison {
      literals = List.copyOf(literals);
    }
  }
}
