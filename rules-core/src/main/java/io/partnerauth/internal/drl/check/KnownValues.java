package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of one attribute among which its literals can tell: one for each, and one between. */
final class KnownValues {
  /**
   * Stands for every text that no rule names; no rule can name it, since it is a control character.
   */
  private static final String OTHER_TEXT = "\u0000";

  private KnownValues() {}

  /**
   * {@return one value for each piece into which the literals cut the attribute's values}
   *
   * @param literals that conditions compare it with; null is passed over
   */
  static List<May> of(Attribute attribute, Collection<@Nullable Object> literals) {
    Set<Object> marks = new TreeSet<>();
    literals.stream().filter(literal -> literal != null).forEach(marks::add);
    List<May> all = new ArrayList<>();
    if (attribute.mayBeAbsent()) {
      all.add(value(attribute, null));
    }
    switch (attribute.type()) {
      case TEXT, WORD -> {
        marks.forEach(mark -> all.add(value(attribute, mark)));
        all.add(new May(attribute, Situation.empty().with(attribute, OTHER_TEXT), null, true));
      }
      case FLAG -> List.of(true, false).forEach(flag -> all.add(value(attribute, flag)));
      case CONSTANT ->
          List.of(attribute.constants().orElseThrow().getEnumConstants())
              .forEach(constant -> all.add(value(attribute, constant)));
      case NUMBER -> numbers(marks).forEach(number -> all.add(value(attribute, number)));
      case QUANTITY -> quantities(marks).forEach(number -> all.add(value(attribute, number)));
      case DATE -> days(marks).forEach(day -> all.add(value(attribute, day)));
      case TEXT_SET, WORD_SET ->
          throw new IllegalArgumentException(attribute + " is asked about one literal at a time");
    }
    return all;
  }

  /** {@return a set with this member, and one without it} */
  static List<May> ofMember(Attribute attribute, Object member) {
    return List.of(
        new May(attribute, Situation.empty().with(attribute, Set.of(member)), member, false),
        new May(attribute, Situation.empty().with(attribute, Set.of()), member, false));
  }

  private static May value(Attribute attribute, @Nullable Object value) {
    return new May(attribute, Situation.empty().with(attribute, value), null, false);
  }

  /**
   * Literals have at most nine decimals, so doubles keep any two of them and their middle apart.
   */
  private static Set<Share> numbers(Set<Object> marks) {
    Set<Share> pieces = new TreeSet<>(List.of(Share.ZERO, Share.HUNDRED));
    marks.forEach(mark -> pieces.add((Share) mark));
    List<Share> ends = List.copyOf(pieces);
    for (int i = 1; i < ends.size(); i++) {
      double middle = (ends.get(i - 1).doubleValue() + ends.get(i).doubleValue()) / 2;
      pieces.add(Share.percent(BigDecimal.valueOf(middle)));
    }
    return pieces;
  }

  /** Each number, one between any two, and one above all. */
  private static Set<BigDecimal> quantities(Set<Object> marks) {
    NavigableSet<BigDecimal> pieces = new TreeSet<>(Set.of(BigDecimal.ZERO));
    marks.forEach(mark -> pieces.add((BigDecimal) mark));
    List<BigDecimal> ends = List.copyOf(pieces);
    for (int i = 1; i < ends.size(); i++) {
      pieces.add(ends.get(i - 1).add(ends.get(i)).divide(BigDecimal.valueOf(2)));
    }
    pieces.add(pieces.last().add(BigDecimal.ONE));
    return pieces;
  }

  private static Set<LocalDate> days(Set<Object> marks) {
    Set<LocalDate> pieces = new TreeSet<>();
    for (Object mark : marks) {
      LocalDate day = (LocalDate) mark;
      pieces.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }
    return pieces;
  }
}
