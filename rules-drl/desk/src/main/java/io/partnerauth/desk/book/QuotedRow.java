package io.partnerauth.desk.book;

/** Follows the bytes of one CSV row as RFC 4180 has it, to find where it ends. */
final class QuotedRow {
  private enum At {
    CELL_START,
    BARE,
    QUOTED,
    AFTER_QUOTE
  }

  private At at = At.CELL_START;
  private int cells = 1;
  private int lines;
  private boolean wellFormed = true;
  private boolean ended;

  void take(byte next) {
    if (next == '\n') {
      lines++;
      ended = at != At.QUOTED;
    } else if (at == At.QUOTED) {
      at = next == '"' ? At.AFTER_QUOTE : At.QUOTED;
    } else if (next == ',') {
      cells++;
      at = At.CELL_START;
    } else if (next == '"') {
      at = at == At.BARE ? At.BARE : At.QUOTED;
    } else {
      wellFormed &= at != At.AFTER_QUOTE || next == '\r';
      at = at == At.AFTER_QUOTE && next == '\r' ? At.AFTER_QUOTE : At.BARE;
    }
  }

  /** Whether the row is over, its line end taken. */
  boolean ended() {
    return ended;
  }

  /** Whether a quoted cell is not closed yet. */
  boolean open() {
    return at == At.QUOTED;
  }

  int cells() {
    return cells;
  }

  /** Line ends taken. */
  int lines() {
    return lines;
  }

  /** Whether nothing stands behind a closing quote. */
  boolean wellFormed() {
    return wellFormed;
  }
}
