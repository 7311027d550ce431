package io.partnerauth.desk.book;

/** How the rows of a book are written: what makes a customer of one. Thread-safe. */
interface RowFormat {
  /**
   * {@return the row made sense of}
   *
   * @throws BadRow when no customer can be made of it
   */
  BookRow read(RawRow row, String text) throws BadRow;

  /** {@return whether a quoted cell may go over several lines} */
  boolean quoted();

  /** {@return how many cells a row has; 1 where rows have none} */
  int cells();
}
