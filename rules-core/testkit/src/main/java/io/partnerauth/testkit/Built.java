package io.partnerauth.testkit;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.ArbitraryDecorator;
import org.jspecify.annotations.Nullable;

/**
 * An arbitrary that is built once, when it is first needed: jqwik asks for its parts with every
 * value, and remembers their generators as long as they are the same.
 */
abstract class Built<T> extends ArbitraryDecorator<T> {
  private volatile @Nullable Arbitrary<T> built;

  /** {@return what generates the values; its values need no edge cases besides the weights} */
  abstract Arbitrary<T> build();

  @Override
  protected final Arbitrary<T> arbitrary() {
    Arbitrary<T> known = built;
    if (known == null) {
      known = build().withoutEdgeCases();
      built = known;
    }
    return known;
  }
}
