package io.partnerauth.internal.text;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Issue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects the mistakes of a host, so that it is told of all of them at once. Not thread-safe. */
public final class Mistakes {
  /** None, for good: nothing can be added. */
  public static final Mistakes NONE = new Mistakes(List.of());

  /** Longer names are a mistake, or an attack on whoever prints them. */
  private static final int LONGEST = 1_000;

  private final List<Issue> found;

  /** None yet. */
  public Mistakes() {
    this(new ArrayList<>(0));
  }

  private Mistakes(List<Issue> found) {
    this.found = found;
  }

  /** Null has no meaning anywhere in the API: what is not known is left out. */
  public static <T> T given(String what, @Nullable T value) {
    if (value == null) {
      throw of(
          IssueCode.NOT_GIVEN,
          "The " + what + " is null; leave out what is not known, or give an empty value");
    }
    return value;
  }

  /** {@return the same values, none of them null} */
  public static <C extends Collection<?>> C all(String what, @Nullable C values) {
    given("list of each " + what, values).forEach(value -> given(what, value));
    return Objects.requireNonNull(values);
  }

  /** {@return the same values, none of them null} */
  public static <T> T[] all(String what, T @Nullable [] values) {
    all(what, Arrays.asList(given("list of each " + what, values)));
    return Objects.requireNonNull(values);
  }

  /** {@return a copy of a map that holds no null} */
  public static <K, V> Map<K, V> all(String key, String value, Map<K, V> map) {
    Map<K, V> copy = new LinkedHashMap<>(map);
    copy.forEach(
        (one, other) -> {
          given(key, one);
          given(value, other);
        });
    return copy;
  }

  /**
   * Refuses a record with a component that is null.
   *
   * @param type the record
   * @param components all that are no primitive values, in their order
   */
  public static void given(Class<? extends Record> type, @Nullable Object... components) {
    for (int i = 0; i < components.length; i++) {
      if (components[i] == null) {
        given(nameOf(type, i) + " of a " + type.getSimpleName(), null);
      }
    }
  }

  private static String nameOf(Class<? extends Record> type, int index) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getType().isPrimitive())
        .skip(index)
        .findFirst()
        .orElseThrow()
        .getName();
  }

  /** {@return the exception for one mistake alone} */
  public static InvalidQuestionException of(IssueCode code, String message) {
    return new InvalidQuestionException(List.of(issue(code, message)));
  }

  private static Issue issue(IssueCode code, String message) {
    return new Issue(code.severity(), code.code(), message, "", "", 0, 0, "");
  }

  /** Takes note of a mistake. */
  public void add(IssueCode code, String message) {
    found.add(issue(code, message));
  }

  /** Takes note when a name has more than 1,000 characters. */
  public void checkLength(String what, String name) {
    if (name.length() > LONGEST) {
      add(
          IssueCode.HOSTS_NAME,
          "The %s has %d characters; at most %d are allowed"
              .formatted(what, name.length(), LONGEST));
    }
  }

  /** Does something, and takes note of the mistakes that it throws. */
  public void collect(Runnable work) {
    try {
      work.run();
    } catch (InvalidQuestionException e) {
      found.addAll(e.issues());
    }
  }

  /**
   * Ends the collection.
   *
   * @throws InvalidQuestionException when there was a mistake
   */
  public void check() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  /**
   * Ends several collections at once.
   *
   * @throws InvalidQuestionException with the mistakes of all, when there was one
   */
  public static void check(Mistakes... all) {
    Mistakes together = new Mistakes();
    for (Mistakes some : all) {
      together.found.addAll(some.found);
    }
    together.check();
  }

  /** {@return the exception for what was found; at least one mistake was} */
  public InvalidQuestionException exception() {
    return new InvalidQuestionException(found);
  }
}
