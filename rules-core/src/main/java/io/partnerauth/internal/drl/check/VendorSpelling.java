package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
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
final class VendorSpelling {
  /** With more vendors than that, too many are alike by chance. */
  private static final int MOST_VENDORS = 200;

  /** How many clauses name each vendor, in the order in which they are first named. */
  private final Map<String, Integer> uses = new LinkedHashMap<>();

  private final List<OwnRule> rules;

  VendorSpelling(List<OwnRule> rules, List<Clause> clauses) {
    this.rules = rules;
    Map<OwnRule, Integer> weights = new IdentityHashMap<>();
    for (Clause clause : clauses) {
      clause.chain().forEach(rule -> weights.merge(rule, 1, Integer::sum));
    }
    for (OwnRule rule : rules) {
      int weight = weights.getOrDefault(rule, 1);
      VendorNames.in(rule).forEach(vendor -> uses.merge(vendor.value(), weight, Integer::sum));
    }
  }

  void report() {
    if (uses.size() > MOST_VENDORS) {
      return;
    }
    Map<String, Optional<String>> known = new HashMap<>();
    for (OwnRule rule : rules) {
      String folder = folder(rule);
      for (Token vendor : VendorNames.in(rule)) {
        String key = folder + '/' + vendor.value();
        known
            .computeIfAbsent(key, k -> meant(vendor.value(), folder))
            .ifPresent(help -> report(rule, vendor, help));
      }
    }
  }

  private static void report(OwnRule rule, Token vendor, String help) {
    rule.issues()
        .add(
            IssueCode.VENDOR_SPELLING,
            vendor,
            "The vendor " + vendor.quoted() + " may be misspelled.",
            help);
  }

  private Optional<String> meant(String vendor, String folder) {
    List<String> better =
        uses.keySet().stream().filter(other -> better(other, vendor, folder)).toList();
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
  private boolean better(String other, String vendor, String folder) {
    boolean otherFits = PackageFolder.letters(other).equals(folder);
    boolean fits = PackageFolder.letters(vendor).equals(folder);
    if (other.equals(vendor) || otherFits != fits) {
      return !other.equals(vendor) && otherFits;
    }
    int more = uses.getOrDefault(other, 0) - uses.getOrDefault(vendor, 0);
    List<String> order = List.copyOf(uses.keySet());
    return more > 0 || (more == 0 && order.indexOf(other) < order.indexOf(vendor));
  }

  private static String folder(OwnRule rule) {
    String path = rule.issues().file().path();
    return PackageFolder.letters(path.substring(0, Math.max(0, path.indexOf('/'))));
  }
}
