package io.partnerauth.ownership.history;

/** What all statements have. */
interface Dated {
  String statementId();

  Moment made();

  Stage stage();
}
