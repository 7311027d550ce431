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
   * A mistake in one line; a line break in it is escaped, since it may come from outside.
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

  /**
   * {@return what the library refuses, in its own words: its first line, and what it lists below}
   *
   * <p>The library escapes what it quotes. Should it ever forget to, what follows a line break is
   * indented and cannot be taken for a line of the desk.
   */
  static UserMistake of(IllegalArgumentException refused) {
    List<String> lines = String.valueOf(refused.getMessage()).lines().map(String::strip).toList();
    return new UserMistake(lines.get(0), lines.subList(1, lines.size()));
  }
}
