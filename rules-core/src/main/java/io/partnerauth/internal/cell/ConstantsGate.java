package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each set of an enum's constants lets pass. */
public final class ConstantsGate extends Gate {
  ConstantsGate(Attribute attribute, Rows rows) {
    super(rows, sets(attribute.constants().orElseThrow().getEnumConstants()));
  }

  @Override
  @SuppressWarnings("unchecked") // a situation holds a set of the attribute's own constants
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((Set<? extends Enum<?>>) Objects.requireNonNull(value), passing, others);
  }

  /** {@return those of {@code passing} that a set of constants lets pass} */
  public long pass(Set<? extends Enum<?>> set, long passing, long @Nullable [] others) {
    int row = 0;
    if (!set.isEmpty()) {
      for (Enum<?> constant : set) {
        row |= 1 << constant.ordinal();
      }
    }
    return passRow(row, passing, others);
  }

  /** {@return all sets; the bits of a set's position tell the ordinals of the constants in it} */
  private static List<Set<Enum<?>>> sets(Enum<?>[] constants) {
    List<Set<Enum<?>>> sets = new ArrayList<>();
    for (int bits = 0; bits < 1 << constants.length; bits++) {
      Set<Enum<?>> set = new LinkedHashSet<>();
      for (Enum<?> constant : constants) {
        if ((bits >> constant.ordinal() & 1) == 1) {
          set.add(constant);
        }
      }
      sets.add(set);
    }
    return sets;
  }
}
