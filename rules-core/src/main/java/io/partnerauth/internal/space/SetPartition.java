package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.AbstractList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets, told apart by which of the mentioned elements they hold.
 *
 * <p>There are two to the power of the elements, so pieces are made when they are asked for.
 */
final class SetPartition implements Partition {
  /** More elements than this have more subsets than a list has places. */
  private static final int MOST_LISTED = 30;

  private final Attribute attribute;
  private final List<Object> elements;

  /** The axis of these elements, in this order. */
  SetPartition(Attribute attribute, Collection<?> elements) {
    this.attribute = attribute;
    this.elements = List.copyOf(elements);
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    checkListed();
    return new Subsets();
  }

  @Override
  public int indexOf(@Nullable Object value) {
    checkListed();
    if (value == null) {
      throw new IllegalArgumentException(attribute + " is absent; use an empty set.");
    }
    int mask = 0;
    for (int i = 0; i < elements.size(); i++) {
      if (((Set<?>) value).contains(elements.get(i))) {
        mask |= 1 << i;
      }
    }
    return mask;
  }

  private void checkListed() {
    if (elements.size() > MOST_LISTED) {
      throw new IllegalStateException(
          "The rules mention "
              + elements.size()
              + " elements of "
              + attribute
              + "; the subsets of at most "
              + MOST_LISTED
              + " can be listed.");
    }
  }

  private final class Subsets extends AbstractList<ValueClass> implements RandomAccess {
    @Override
    public ValueClass get(int mask) {
      if (mask < 0 || mask >= size()) {
        throw new IndexOutOfBoundsException(mask);
      }
      Set<Object> with = new LinkedHashSet<>();
      Set<Object> without = new LinkedHashSet<>();
      for (int i = 0; i < elements.size(); i++) {
        ((mask >> i & 1) == 1 ? with : without).add(elements.get(i));
      }
      return new ValueClass.SetClass(attribute, with, without);
    }

    @Override
    public int size() {
      return 1 << elements.size();
    }
  }
}
