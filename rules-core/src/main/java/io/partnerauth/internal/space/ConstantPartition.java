package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constants of an enum: each that rules mention, and all others as one. */
final class ConstantPartition implements Partition {
  private final Attribute attribute;
  private final List<ValueClass> pieces;
  private final byte[] indexByOrdinal;

  ConstantPartition(Attribute attribute, Set<Enum<?>> mentioned) {
    this.attribute = attribute;
    Enum<?>[] constants = attribute.constants().orElseThrow().getEnumConstants();
    this.indexByOrdinal = new byte[constants.length];
    List<ValueClass> found = new ArrayList<>();
    Set<Enum<?>> others = new LinkedHashSet<>();
    for (Enum<?> constant : constants) {
      if (mentioned.contains(constant)) {
        indexByOrdinal[constant.ordinal()] = (byte) found.size();
        found.add(new ValueClass.ConstantClass(attribute, Set.of(constant)));
      } else {
        others.add(constant);
      }
    }
    if (!others.isEmpty()) {
      others.forEach(constant -> indexByOrdinal[constant.ordinal()] = (byte) found.size());
      found.add(new ValueClass.ConstantClass(attribute, others));
    }
    this.pieces = List.copyOf(found);
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    return pieces;
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent, but every situation has one.");
    }
    return indexByOrdinal[((Enum<?>) value).ordinal()];
  }
}
