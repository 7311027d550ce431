package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Suggestion;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Warns of a vendor that looks like a misspelling: of one that more clauses name, or of the
 * folder's name. Only for a pack without {@code vendors.csv}: there it can be no more than a
 * warning.
 */
final class VendorSpelling implements Check {
  /** With more vendors than that, too many are alike by chance. */
  private static final int MOST_VENDORS = 200;

  @Override
  public void check(Drafts pack, PackIssues issues) {
    Map<String, Integer> uses = uses(pack);
    if (uses.size() > MOST_VENDORS) {
      return;
    }
    Map<String, Optional<String>> known = new HashMap<>();
    for (Draft rule : pack.rules()) {
      String folder = folder(rule);
      for (Token vendor : vendors(rule)) {
        String key = folder + '/' + vendor.value();
        known
            .computeIfAbsent(key, k -> meant(vendor.value(), folder, uses))
            .ifPresent(help -> report(issues.of(rule.own()), vendor, help));
      }
    }
  }

  /** How many clauses name each vendor, in the order in which they are first named. */
  private static Map<String, Integer> uses(Drafts pack) {
    Map<RuleNode, Integer> weights = new IdentityHashMap<>();
    for (Draft clause : pack.clauses()) {
      clause.chain().forEach(rule -> weights.merge(rule, 1, Integer::sum));
    }
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (Draft rule : pack.rules()) {
      int weight = weights.getOrDefault(rule.own(), 1);
      vendors(rule).forEach(vendor -> uses.merge(vendor.value(), weight, Integer::sum));
    }
    return uses;
  }

  /** The vendors that a rule names in full, as they are written. */
  private static List<Token> vendors(Draft rule) {
    return WrittenText.in(rule.own(), Attribute.GRANT_VENDOR).stream()
        .filter(WrittenText::isWhole)
        .map(WrittenText::token)
        .toList();
  }

  private static void report(IssueCollector issues, Token vendor, String help) {
    issues.add(
        IssueCode.VENDOR_SPELLING,
        vendor.start(),
        "The vendor " + vendor.quoted() + " may be misspelled.",
        help);
  }

  private static Optional<String> meant(String vendor, String folder, Map<String, Integer> uses) {
    List<String> better =
        uses.keySet().stream().filter(other -> better(other, vendor, folder, uses)).toList();
    Optional<String> near = Suggestion.nearest(vendor, better);
    if (near.isPresent()) {
      return near.map(found -> "Did you mean \"" + found + "\", as in other rules?");
    }
    String letters = PackageFolder.letters(vendor);
    boolean nearFolder = Suggestion.nearest(letters, List.of(folder)).isPresent();
    return nearFolder && !letters.equals(folder)
        ? Optional.of("The file lies in the folder " + folder + ".")
        : Optional.empty();
  }

  /** Which of two vendors is the right one, should they be meant to be the same. */
  private static boolean better(
      String other, String vendor, String folder, Map<String, Integer> uses) {
    boolean otherFits = PackageFolder.letters(other).equals(folder);
    boolean fits = PackageFolder.letters(vendor).equals(folder);
    if (other.equals(vendor) || otherFits != fits) {
      return !other.equals(vendor) && otherFits;
    }
    int more = uses.getOrDefault(other, 0) - uses.getOrDefault(vendor, 0);
    List<String> order = List.copyOf(uses.keySet());
    return more > 0 || (more == 0 && order.indexOf(other) < order.indexOf(vendor));
  }

  private static String folder(Draft rule) {
    String path = rule.own().place().file();
    return PackageFolder.letters(path.substring(0, Math.max(0, path.indexOf('/'))));
  }
}
