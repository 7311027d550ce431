package io.partnerauth.testkit.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One small mistake in something that is written.
 *
 * @param changed what is written then
 * @param offset where in the file the mistake is
 * @param text what it is, such as {@code 50 → 51}
 */
record SmallMistake<T>(T changed, int offset, String text) {
  /** {@return the same mistakes in the larger thing that {@code around} puts about each} */
  static <T, S> List<SmallMistake<S>> within(List<SmallMistake<T>> changes, Function<T, S> around) {
    return changes.stream()
        .map(one -> new SmallMistake<>(around.apply(one.changed), one.offset, one.text))
        .toList();
  }

  /** {@return a copy of the list with another element in one place} */
  static <T> List<T> replace(List<T> list, int index, T element) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, element);
    return copy;
  }

  /** {@return a copy of the list without one element} */
  static <T> List<T> drop(List<T> list, int index) {
    List<T> copy = new ArrayList<>(list);
    copy.remove(index);
    return copy;
  }
}
