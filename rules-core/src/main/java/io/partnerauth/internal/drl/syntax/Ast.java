package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule file as it is written: records of tokens, before anybody asks what the names mean. */
public final class Ast {
  private Ast() {}

  /**
   * A whole file.
   *
   * @param path within the pack
   * @param packageName empty when it has none that is right
   * @param sound whether nothing in it was reported while it was parsed
   */
  public record RuleFile(String path, String packageName, List<RuleNode> rules, boolean sound) {
    /** Copies the rules. */
    public RuleFile {
      rules = List.copyOf(rules);
    }
  }

  /**
   * One rule.
   *
   * @param packageName of its file
   * @param place of its name
   * @param label the text after {@code rule}
   * @param parent the text after {@code extends}
   * @param when what must all be true
   * @param shape how its patterns are joined
   * @param action empty when the then part is
   * @param sound whether nothing in it was reported yet; an unsound rule is checked no further than
   *     names
   */
  public record RuleNode(
      String packageName,
      Location place,
      Token label,
      Optional<Token> parent,
      List<Annotation> annotations,
      List<Premise> when,
      Shape shape,
      Optional<Action> action,
      boolean sound) {
    /** Copies the lists. */
    public RuleNode {
      annotations = List.copyOf(annotations);
      when = List.copyOf(when);
    }

    /** {@return its whole name} */
    public String name() {
      return label.value();
    }

    /** {@return the first word of its name} */
    public String id() {
      String name = name();
      int space = name.indexOf(' ');
      return space < 0 ? name : name.substring(0, space);
    }

    /** {@return whether it gives a verdict, and is not only there to be extended} */
    public boolean isClause() {
      return action.isPresent();
    }

    /** {@return every comparison in it, in the order in which they are written} */
    public Stream<Comparison> comparisons() {
      return when.stream().flatMap(premise -> premise.condition().comparisons());
    }
  }

  /** One {@code @name( value )} of a rule. */
  public record Annotation(Token name, Token value, Optional<Token> second) {}

  /**
   * What a then part does: {@code ruling.verdict( "message" );}.
   *
   * @param verdict revoke, review or condition
   */
  public record Action(Token verdict, Token message) {}

  /**
   * One of the conditions that must all be true for a rule to speak.
   *
   * @param text with the fact around it: {@code Customer( country == "RU" )}
   */
  public record Premise(Expression condition, String text, Location place) {}

  /** A condition. */
  public sealed interface Expression {
    /** {@return what the visitor gives for this kind of expression} */
    <R> R accept(Visitor<R> visitor);

    /** {@return every comparison in it, in the order in which they are written} */
    Stream<Comparison> comparisons();
  }

  /**
   * What to do with each kind of expression; the visitor itself goes on to the parts.
   *
   * @param <R> what it gives
   */
  public interface Visitor<R> {
    /** {@return the result for joined expressions} */
    R junction(Junction junction);

    /** {@return the result for the opposite of an expression} */
    R opposite(Opposite opposite);

    /** {@return the result for one comparison} */
    R comparison(Comparison comparison);
  }

  /**
   * Several expressions joined.
   *
   * @param any whether one of them is enough
   */
  public record Junction(boolean any, List<Expression> parts) implements Expression {
    /** Copies the parts. */
    public Junction {
      parts = List.copyOf(parts);
    }

    /** {@return the parts joined; one alone is itself} */
    static Expression of(boolean any, List<Expression> parts) {
      return parts.size() == 1 ? parts.get(0) : new Junction(any, parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.junction(this);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return parts.stream().flatMap(Expression::comparisons);
    }
  }

  /** The opposite of an expression. */
  public record Opposite(Expression part) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opposite(this);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return part.comparisons();
    }
  }

  /**
   * One attribute compared with one literal, or with a list of them after {@code in}.
   *
   * @param fact the pattern that it stands in, such as {@code Customer}
   * @param key the name in brackets after the attribute, of those of the pack's own
   * @param operator its first token
   * @param symbol the whole operator, such as {@code not contains}
   * @param literals one; with {@code in} and {@code not in}, one or more
   */
  public record Comparison(
      String fact,
      Token attribute,
      Optional<Token> key,
      Token operator,
      String symbol,
      List<Literal> literals)
      implements Expression {
    /** Copies the literals. */
    public Comparison {
      literals = List.copyOf(literals);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }

    @Override
    public Stream<Comparison> comparisons() {
      return Stream.of(this);
    }
  }

  /**
   * A value that an attribute is compared with.
   *
   * @param first its only token; the enum's name in {@code BuyerClass.COMPANY}
   * @param constant what follows the period in {@code BuyerClass.COMPANY}
   */
  public record Literal(Token first, Optional<Token> constant) {
    /** {@return whether it is {@code null}} */
    public boolean isNull() {
      return first.is("null");
    }

    /** {@return whether it was reported already} */
    public boolean isBroken() {
      return first.is(Token.Kind.BROKEN_TEXT);
    }

    /** {@return how a message names it} */
    public String quoted() {
      return constant
          .map(name -> "'" + first.text() + "." + name.text() + "'")
          .orElse(first.quoted());
    }
  }

  /**
   * How the patterns of a rule are joined: what two parsers of the same text must agree on.
   *
   * @param head {@code and}, {@code or}, {@code not}, {@code exists}; or a pattern, without white
   *     space
   */
  public record Shape(String head, List<Shape> parts) {
    /** Above it, nobody counts. */
    private static final int MANY = 1_000_000;

    /** Copies the parts. */
    public Shape {
      parts = List.copyOf(parts);
    }

    /** {@return a pattern: its fact and its constraints} */
    static Shape pattern(String fact, List<String> constraints) {
      return new Shape(fact + "(" + String.join(",", constraints) + ")", List.of());
    }

    /**
     * {@return shapes joined by one word; one alone is itself, and nested groups of the same word
     * are flattened}
     */
    static Shape joined(String head, List<Shape> parts) {
      if (parts.size() == 1) {
        return parts.get(0);
      }
      List<Shape> flat = new ArrayList<>();
      for (Shape part : parts) {
        if (part.head.equals(head)) {
          flat.addAll(part.parts);
        } else {
          flat.add(part);
        }
      }
      return new Shape(head, flat);
    }

    /** {@return {@code not} or {@code exists} before a shape} */
    static Shape prefixed(String head, Shape part) {
      return new Shape(head, List.of(part));
    }

    /** {@return how many rules Drools makes of it: one per way through its {@code or}s} */
    public int alternatives() {
      long ways = head.equals("or") ? 0 : 1;
      for (Shape part : parts) {
        ways = head.equals("or") ? ways + part.alternatives() : ways * part.alternatives();
        ways = Math.min(ways, MANY);
      }
      return (int) ways;
    }
  }
}
