package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.Action;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.List;

/** Checks the verdict and the message of a then part. */
final class MessageCheck {
  private static final List<String> VERDICTS = List.of("revoke", "review", "condition");

  private MessageCheck() {}

  static void check(Action action, IssueCollector issues) {
    Token verdict = action.verdict();
    if (!VERDICTS.contains(verdict.text())) {
      issues.add(
          IssueCode.UNKNOWN_VERDICT,
          verdict.start(),
          "There is no verdict " + verdict.quoted() + ".",
          issues
              .nearest(verdict.text(), VERDICTS)
              .map(near -> "Did you mean ruling." + near + "?")
              .orElse("Rules only take away: write revoke, review or condition."));
    }
    if (action.message().is(Token.Kind.TEXT)) {
      message(action.message(), issues);
    }
  }

  private static void message(Token token, IssueCollector issues) {
    String message = token.value();
    if (message.isBlank()) {
      issues.add(
          IssueCode.EMPTY_MESSAGE,
          token.start(),
          "The message is empty.",
          "Say in a sentence why the partner may not sell; people read it.");
    } else if (!message.endsWith(".")) {
      issues.add(
          IssueCode.MESSAGE_PERIOD,
          token.end() - 1,
          "The message does not end with a period.",
          "Write whole sentences; several messages may be shown after each other.");
    }
  }
}
