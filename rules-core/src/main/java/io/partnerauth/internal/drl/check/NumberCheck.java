package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a percentage. At most nine decimals, so that the exact share here and the double in stock
 * Drools never compare differently; no leading zero, which Java would read as an octal number.
 */
final class NumberCheck {
  private static final Pattern FORM = Pattern.compile("(0|[1-9]\\d{0,2})(\\.\\d{1,9})?");

  private final FileIssues issues;

  NumberCheck(FileIssues issues) {
    this.issues = issues;
  }

  Optional<Share> value(Token token) {
    if (!FORM.matcher(token.text()).matches()) {
      issues.add(
          IssueCode.NUMBER,
          token,
          token.quoted() + " is not a number as rules write it.",
          "Write digits, and at most nine decimals after a period: 50 or 49.5.");
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(token.text());
    if (number.compareTo(BigDecimal.valueOf(100)) > 0) {
      issues.add(
          IssueCode.NUMBER,
          token,
          token.text() + " is above 100.",
          "A percentage goes from 0 to 100.");
      return Optional.empty();
    }
    return Optional.of(Share.percent(number));
  }
}
