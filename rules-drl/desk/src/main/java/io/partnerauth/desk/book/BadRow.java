package io.partnerauth.desk.book;

/** Why a row cannot be used; it becomes a value before anybody outside sees it. */
final class BadRow extends Exception {
  private static final long serialVersionUID = 1L;

  BadRow(String message) {
    super(message, null, false, false); // millions of bad rows must not cost a stack trace each
  }
}
