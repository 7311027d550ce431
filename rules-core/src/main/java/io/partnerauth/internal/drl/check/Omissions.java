package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.text.IssueCode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds what clauses lack, their own or inherited: an annotation, a condition, a vendor.
 *
 * <p>One mistake gives one issue: at the directive when all its clauses lack it, else at each of
 * them.
 */
final class Omissions implements Check {
  @Override
  public void check(Drafts pack, PackIssues issues) {
    for (MetadataKey key : MetadataKey.REQUIRED) {
      report(
          pack,
          issues,
          clause -> clause.missing().contains(key),
          IssueCode.MISSING_ANNOTATION,
          "The annotation @" + key.word() + " is missing.",
          "Write it below the name: " + key.example() + ". What extends the rule inherits it.");
    }
    report(
        pack,
        issues,
        clause -> clause.parts().isEmpty(),
        IssueCode.NO_CONDITION,
        "This rule has no condition, so it would speak about every sale.",
        "Write one between when and then: Customer( country == \"RU\" ).");
    report(
        pack,
        issues,
        clause ->
            !clause.parts().isEmpty()
                && !clause.namesVendor()
                && clause.metadata().get(MetadataKey.AUTHORITY) == Authority.VENDOR,
        IssueCode.NO_VENDOR,
        "A vendor stands behind this rule, but it does not say which.",
        "Write Grant( vendor == \"…\" ), or @authority( LAW ) for what binds every vendor.");
  }

  private static void report(
      Drafts pack,
      PackIssues issues,
      Predicate<Draft> lacks,
      IssueCode code,
      String message,
      String help) {
    Map<RuleNode, Integer> sizes = sizes(pack.clauses());
    List<Draft> lacking = pack.soundClauses().filter(lacks).toList();
    Map<RuleNode, Integer> left = sizes(lacking);
    for (Draft clause : lacking) {
      RuleNode root = clause.root();
      Integer count = left.get(root);
      if (count == null) {
        continue; // reported at the directive
      }
      boolean all = count.equals(sizes.get(root));
      issues.add(code, all ? root : clause.own(), message, help);
      if (all) {
        left.remove(root);
      }
    }
  }

  /** How many of the clauses each root has; two rules may be written alike. */
  private static Map<RuleNode, Integer> sizes(List<Draft> clauses) {
    Map<RuleNode, Integer> sizes = new IdentityHashMap<>();
    clauses.forEach(clause -> sizes.merge(clause.root(), 1, Integer::sum));
    return sizes;
  }
}
