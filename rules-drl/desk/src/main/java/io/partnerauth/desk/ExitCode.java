package io.partnerauth.desk;

/** What a command tells the shell that ran it. */
final class ExitCode {
  /** All is well. */
  static final int FINE = 0;

  /** The command did its work and found something: an issue, a failing scenario, a difference. */
  static final int FINDINGS = 1;

  /** The command could not be understood, or what it names is not there. */
  static final int USAGE = 2;

  /** The desk itself is wrong. The number is that of {@code EX_SOFTWARE} in sysexits.h. */
  static final int OURS = 70;

  private ExitCode() {}
}
