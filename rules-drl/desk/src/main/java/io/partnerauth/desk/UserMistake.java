package io.partnerauth.desk;

import io.partnerauth.internal.text.Printable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the user of the desk can put right: a file that is not there, a name with a typing
 * error. The desk prints its message and no stack trace, and ends with {@link ExitCode#USAGE}.
 */
public final class UserMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A mistake.
   *
   * @param message names the thing, what it may be, and what it is
   */
  public UserMistake(String message) {
    this(message, List.of());
  }

  /**
   * A mistake with more lines below.
   *
   * @param message names the thing, what it may be, and what it is
   * @param below such as the names that there are, one a line
   */
  public UserMistake(String message, List<String> below) {
    super(
        Stream.concat(Stream.of(message), below.stream().map(line -> "  " + line))
            .map(Printable::of)
            .collect(Collectors.joining("\n")));
  }
}
