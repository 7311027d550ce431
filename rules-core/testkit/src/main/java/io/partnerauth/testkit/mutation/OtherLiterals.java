package io.partnerauth.testkit.mutation;

import io.partnerauth.internal.drl.syntax.Ast.Literal;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an author could have written instead of a literal: the number or the day beside it, another
 * constant, another name.
 *
 * @param regions names of the pack's regions
 * @param vendors names of the vendors that its rules name
 */
record OtherLiterals(
    SortedSet<String> regions,
    SortedSet<String> vendors,
    Function<Attribute, SortedSet<String>> words) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal BILLION = BigDecimal.TEN.pow(9);

  /** {@return the literals, each another value of the attribute} */
  List<Literal> of(Attribute attribute, Literal literal) {
    if (literal.isNull()) {
      return List.of();
    }
    Token first = literal.first();
    return switch (attribute.type()) {
      case NUMBER -> numbers(first, HUNDRED).map(OtherLiterals::literal).toList();
      case QUANTITY -> numbers(first, BILLION).map(OtherLiterals::literal).toList();
      case FLAG -> List.of(literal(with(first, first.is("true") ? "false" : "true")));
      case DATE -> days(first).map(OtherLiterals::literal).toList();
      case CONSTANT -> nextConstant(attribute, literal).stream().toList();
      case TEXT, TEXT_SET, WORD, WORD_SET ->
          texts(attribute, first.value())
              .map(text -> literal(with(first, '"' + text + '"')))
              .toList();
    };
  }

  private static Literal literal(Token token) {
    return new Literal(token, Optional.empty());
  }

  private static Token with(Token token, String text) {
    return new Token(token.kind(), text, token.start());
  }

  private static Stream<Token> numbers(Token number, BigDecimal most) {
    BigDecimal value = new BigDecimal(number.text());
    return Stream.of(value.add(BigDecimal.ONE), value.subtract(BigDecimal.ONE))
        .filter(other -> other.signum() >= 0 && other.compareTo(most) <= 0)
        .map(other -> with(number, other.toPlainString()));
  }

  private static Stream<Token> days(Token day) {
    LocalDate value = LocalDate.parse(day.value(), DAY);
    return Stream.of(value.plusDays(1), value.minusDays(1))
        .map(other -> with(day, '"' + other.format(DAY) + '"'));
  }

  private static Optional<Literal> nextConstant(Attribute attribute, Literal literal) {
    Token written = literal.constant().orElseThrow();
    List<String> names =
        Arrays.stream(attribute.constants().orElseThrow().getEnumConstants())
            .map(Enum::name)
            .toList();
    String next = names.get((names.indexOf(written.text()) + 1) % names.size());
    return names.size() < 2
        ? Optional.empty()
        : Optional.of(new Literal(literal.first(), Optional.of(with(written, next))));
  }

  private Stream<String> texts(Attribute attribute, String text) {
    if (attribute.type() == ValueType.TEXT_SET) {
      return next(regions, text).stream();
    }
    if (attribute.type().declared()) {
      return next(words.apply(attribute), text).stream();
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY, CUSTOMER_HEADQUARTERS, PARTNER_COUNTRY, GRANT_VENDOR_COUNTRY ->
          next(new TreeSet<>(Countries.codes()), text).stream();
      case CUSTOMER_SUBDIVISION -> Stream.of(neighbour(text));
      case GRANT_VENDOR -> Stream.concat(Stream.of(misspelled(text)), next(vendors, text).stream());
      default -> Stream.of(misspelled(text));
    };
  }

  /** The name after this one, round and round; empty when there is no other. */
  private static Optional<String> next(SortedSet<String> names, String name) {
    SortedSet<String> others = new TreeSet<>(names);
    others.remove(name);
    if (others.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> after = others.tailSet(name);
    return Optional.of(after.isEmpty() ? others.first() : after.first());
  }

  private static String neighbour(String subdivision) {
    int dash = subdivision.indexOf('-');
    String other = subdivision.substring(0, dash + 1) + "01";
    return other.equals(subdivision) ? subdivision.substring(0, dash + 1) + "02" : other;
  }

  /** With its last letter doubled, as fingers do. */
  private static String misspelled(String text) {
    return text + text.charAt(text.length() - 1);
  }
}
