package io.partnerauth.desk;

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
    super(message);
  }
}
