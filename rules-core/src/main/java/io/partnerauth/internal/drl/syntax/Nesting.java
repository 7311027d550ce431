package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;

/** How deep the parser is in parentheses; a bound protects the stack, ours and Drools'. */
final class Nesting {
  /** Deepest nesting of parentheses; each level more doubles the time that stock Drools takes. */
  static final int DEEPEST = 6;

  private int depth;

  void enter(Cursor cursor) {
    if (depth == DEEPEST) {
      throw cursor.mistake(
          IssueCode.TOO_DEEP,
          cursor.peek(),
          "More than " + DEEPEST + " parentheses stand within each other here.",
          "Write several rules, or several conditions with a comma between them.");
    }
    depth++;
  }

  void leave() {
    depth--;
  }

  void reset(int to) {
    depth = to;
  }

  int depth() {
    return depth;
  }
}
