package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Action;
import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.drl.token.TokenKind;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;

/** Checks the verdict and the message of a then part. */
final class MessageCheck {
  static final List<String> VERDICTS = List.of("revoke", "review", "condition");

  private final FileIssues issues;

  MessageCheck(FileIssues issues) {
    this.issues = issues;
  }

  void check(Action action) {
    Token verdict = action.verdict();
    if (!VERDICTS.contains(verdict.text())) {
      issues.add(
          IssueCode.UNKNOWN_VERDICT,
          verdict,
          "There is no verdict " + verdict.quoted() + ".",
          issues
              .nearest(verdict.text(), VERDICTS)
              .map(near -> "Did you mean ruling." + near + "?")
              .orElse("Rules only take away: write revoke, review or condition."));
    }
    if (action.message().is(TokenKind.TEXT)) {
      message(action.message());
    }
  }

  private void message(Token token) {
    String message = token.value();
    if (message.isBlank()) {
      issues.add(
          IssueCode.EMPTY_MESSAGE,
          token,
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
