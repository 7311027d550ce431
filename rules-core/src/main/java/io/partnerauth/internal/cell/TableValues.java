package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that have a row of their own in a gate's table, in the order of the rows. */
final class TableValues {
  private TableValues() {}

  /** {@return a value of each piece; for constants all their sets; for regions the given sets} */
  static List<?> of(Attribute attribute, Axis axis, List<Set<String>> places) {
    return switch (attribute.type()) {
      case TEXT_SET -> places;
      case CONSTANT_SET -> sets(attribute.constants().orElseThrow().getEnumConstants());
      default -> axis.pieces().stream().map(Piece::value).toList();
    };
  }

  /** {@return the row of a set of constants: a bit for each by its ordinal} */
  static int mask(Set<? extends Enum<?>> set) {
    int mask = 0;
    for (Enum<?> constant : set) {
      mask |= 1 << constant.ordinal();
    }
    return mask;
  }

  private static List<Set<Enum<?>>> sets(Enum<?>[] constants) {
    List<Set<Enum<?>>> sets = new ArrayList<>();
    for (int mask = 0; mask < 1 << constants.length; mask++) {
      Set<Enum<?>> set = new LinkedHashSet<>();
      for (Enum<?> constant : constants) {
        if ((mask >> constant.ordinal() & 1) == 1) {
          set.add(constant);
        }
      }
      sets.add(set);
    }
    return sets;
  }
}
