package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Ast.RuleNode;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds products that are none of the vendors that a rule speaks about.
 *
 * @param products those that are known, by vendor
 */
record ProductNames(Map<String, KnownNames> products) implements Check {
  ProductNames {
    products = Map.copyOf(products);
  }

  @Override
  public void check(Drafts pack, PackIssues issues) {
    Map<RuleNode, List<Draft>> clauses = new IdentityHashMap<>();
    for (Draft clause : pack.clauses()) {
      clause
          .chain()
          .forEach(rule -> clauses.computeIfAbsent(rule, r -> new ArrayList<>()).add(clause));
    }
    for (Draft rule : pack.rules()) {
      List<WrittenText> texts = WrittenText.in(rule.own(), Attribute.SALE_PRODUCT);
      if (rule.sound() && !texts.isEmpty()) {
        TreeSet<String> vendors = vendors(clauses.getOrDefault(rule.own(), List.of()));
        KnownNames known = of(vendors);
        texts.stream()
            .filter(text -> !text.isOf(known))
            .forEach(text -> report(text, known, vendors, issues.of(rule.own())));
      }
    }
  }

  /** {@return the vendors of which clauses can speak; empty when that may be any} */
  private static TreeSet<String> vendors(List<Draft> clauses) {
    TreeSet<String> vendors = new TreeSet<>();
    for (Draft clause : clauses) {
      List<String> some = clause.vendors();
      if (some.isEmpty()) {
        return new TreeSet<>();
      }
      vendors.addAll(some);
    }
    return vendors;
  }

  /** {@return their products; all that are known, of no vendor in particular} */
  private KnownNames of(TreeSet<String> vendors) {
    return (vendors.isEmpty() ? products.keySet() : vendors)
        .stream()
            .flatMap(vendor -> Optional.ofNullable(products.get(vendor)).stream())
            .reduce(KnownNames.NONE, KnownNames::and);
  }

  private static void report(
      WrittenText text, KnownNames known, TreeSet<String> vendors, IssueCollector issues) {
    String of = vendors.isEmpty() ? "" : " of " + String.join(", ", vendors);
    issues.add(
        IssueCode.UNKNOWN_PRODUCT,
        text.token().start(),
        text.none("product" + of, "products.csv"),
        text.didYouMean(known, issues));
  }
}
