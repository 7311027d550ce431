package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Printable;
import java.util.regex.Pattern;

/** Checks the name of a rule, and the id that a clause's name begins with. */
final class NameCheck {
  private static final int LONGEST = 200;
  private static final Pattern ID =
      Pattern.compile("(?=[^0-9]*[0-9])[A-Za-z][A-Za-z0-9]*([-._][A-Za-z0-9]+)*");
  private static final String EXAMPLE = "Write it as in: \"ZOOM-2021-1 Government agencies\".";

  private NameCheck() {}

  static void check(RuleNode rule, IssueCollector issues) {
    Token token = rule.label();
    if (token.is(Token.Kind.BROKEN_TEXT)) {
      return;
    }
    String name = token.value();
    if (name.isBlank()
        || !name.equals(name.strip())
        || name.contains("\"")
        || name.length() > LONGEST) {
      issues.add(
          IssueCode.RULE_NAME,
          token.start(),
          "A rule's name has 1 to "
              + LONGEST
              + " characters, no double quotes, and no space at its ends.",
          EXAMPLE);
    } else if (rule.action().isPresent()) {
      id(token, name, issues);
    }
  }

  private static void id(Token token, String name, IssueCollector issues) {
    String id = name.split(" ", 2)[0];
    if (!Letters.isPlain(id)) {
      issues.add(
          IssueCode.RULE_ID,
          token.start(),
          "The id '" + Printable.of(id) + "' has " + Letters.foreign(id).orElseThrow() + " in it.",
          "Ids have English letters, digits, hyphens and periods. Type it again: "
              + Letters.latin(id)
              + ".");
    } else if (!ID.matcher(id).matches()) {
      issues.add(
          IssueCode.RULE_ID,
          token.start(),
          "A clause's name begins with its id, and '" + id + "' is none.",
          "An id has English letters and a number, joined by hyphens. " + EXAMPLE);
    }
  }
}
