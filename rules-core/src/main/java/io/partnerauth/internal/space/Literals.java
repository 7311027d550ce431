package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Collects what rules compare one attribute with. */
final class Literals {
  private final Attribute attribute;

  /** The words that are known of the attribute. */
  private final NavigableSet<String> words = new TreeSet<>();

  private boolean open;

  /** Sorted, so that the order of rules never shows. Literals of one attribute have one type. */
  private final NavigableSet<Object> compared = new TreeSet<>();

  private final NavigableSet<String> beginnings = new TreeSet<>();
  private final NavigableSet<String> endings = new TreeSet<>();
  private boolean comparedWithNull;

  Literals(Attribute attribute) {
    this.attribute = attribute;
  }

  void add(Condition.Test test) {
    words.addAll(test.attribute().words());
    open |= test.attribute().open();
    Object literal = test.literal();
    if (literal == null) {
      comparedWithNull = true; // absence is a piece of its own wherever it is possible
      return;
    }
    switch (test.operator()) {
      case STARTS_WITH -> beginnings.add((String) literal);
      case ENDS_WITH -> endings.add((String) literal);
      default -> compared.add(literal);
    }
  }

  /** What the attribute is compared with, or its elements; in order. */
  Set<Object> compared() {
    return Collections.unmodifiableSet(compared);
  }

  private Attribute withWords() {
    Set<String> known = new TreeSet<>(words);
    known.addAll(as(String.class));
    return attribute.words(known, open);
  }

  Partition axis() {
    return switch (attribute.type()) {
      case NUMBER -> new NumberPartition(attribute, as(Share.class));
      case QUANTITY -> new QuantityPartition(attribute, as(BigDecimal.class));
      case DATE -> new DatePartition(attribute, as(LocalDate.class));
      case CONSTANT -> new ConstantPartition(attribute, constants());
      case FLAG -> new FlagPartition(attribute);
      case TEXT ->
          new TextPartition(attribute, as(String.class), beginnings, endings, comparedWithNull);
      case WORD -> {
        boolean others = open || !compared.containsAll(words);
        yield new TextPartition(withWords(), as(String.class), others);
      }
      case TEXT_SET -> new SetPartition(attribute, compared);
      case WORD_SET -> new SetPartition(withWords(), compared);
    };
  }

  private Set<Enum<?>> constants() {
    Set<Enum<?>> constants = new LinkedHashSet<>();
    compared.forEach(constant -> constants.add((Enum<?>) constant));
    return constants;
  }

  private <T> NavigableSet<T> as(Class<T> type) {
    NavigableSet<T> cast = new TreeSet<>();
    compared.forEach(literal -> cast.add(type.cast(literal)));
    return cast;
  }
}
