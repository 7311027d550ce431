package io.partnerauth.internal.drl.syntax;

/** Thrown within the parser after a mistake was reported, to go on after the part that has it. */
final class Skip extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Skip() {
    super("a mistake was reported", null, false, false);
  }
}
