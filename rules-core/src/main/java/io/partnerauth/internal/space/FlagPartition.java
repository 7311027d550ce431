package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** False and true. */
final class FlagPartition implements Partition {
  private final Attribute attribute;

  FlagPartition(Attribute attribute) {
    this.attribute = attribute;
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    return List.of(
        new ValueClass.FlagClass(attribute, false), new ValueClass.FlagClass(attribute, true));
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent, but every customer has one.");
    }
    return (Boolean) value ? 1 : 0;
  }
}
