package io.partnerauth;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a host asks or says something that cannot be meant. It carries all mistakes.
 *
 * <p>Whatever a caller gives wrongly to this library ends in this exception, null included, and
 * never in an answer. A row of data can be refused with its {@link #issues()}; their codes are
 * {@code ASK…}, and they have no file.
 */
public final class InvalidQuestionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Issue> issues;

  /**
   * An exception for these mistakes; its message is theirs.
   *
   * @param issues at least one
   */
  public InvalidQuestionException(List<Issue> issues) {
    super(
        Mistakes.all("issue", issues).stream()
            .map(Issue::message)
            .collect(Collectors.joining("; ")));
    this.issues = List.copyOf(issues);
  }

  /** {@return all mistakes, in the order in which they were found} */
  public List<Issue> issues() {
    return issues;
  }

  /**
   * {@return the value, which is not null}
   *
   * @param what it is, in words
   * @throws InvalidQuestionException when it is null
   */
  public static <T> T given(String what, @Nullable T value) {
    return Mistakes.given(Mistakes.given("name of a value", what), value);
  }

  /**
   * {@return the id, which is of at most 1,000 characters}
   *
   * @param what it is of, in words
   * @throws InvalidQuestionException when it is null or longer
   */
  public static String id(String what, @Nullable String id) {
    Mistakes mistakes = new Mistakes();
    mistakes.checkLength(what, given(what, id));
    mistakes.check();
    return given(what, id);
  }

  /** {@return the exception for a value that is not allowed} */
  public static InvalidQuestionException notAllowed(String message) {
    return Mistakes.of(IssueCode.NOT_ALLOWED, Mistakes.given("message", message));
  }

  /** {@return the exception for days in the wrong order} */
  public static InvalidQuestionException wrongDays(String message) {
    return Mistakes.of(IssueCode.HOSTS_DAYS, Mistakes.given("message", message));
  }
}
