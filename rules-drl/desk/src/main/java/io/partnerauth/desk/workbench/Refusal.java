package io.partnerauth.desk.workbench;

/** A request that is not answered, with its HTTP status and a sentence for the page to show. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
