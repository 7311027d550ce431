package io.partnerauth.internal.doubt;

import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Rule;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of a vendor's names, and which of them rules ask about. Thread-safe. */
final class KnownVendor {
  private static final Set<Attribute> ABOUT_PRODUCTS =
      Set.of(
          Attribute.SALE_PRODUCT,
          Attribute.SALE_CATEGORIES,
          Attribute.SALE_DEPLOYMENT,
          Attribute.SALE_CLASSIFICATION,
          Attribute.SALE_LABELS);

  private final KnownNames products;
  private final List<Rule> rules;
  private volatile @Nullable Set<Attribute> asked;

  KnownVendor(KnownNames products, List<Rule> rules) {
    this.products = products;
    this.rules = rules;
  }

  KnownNames products() {
    return products;
  }

  boolean asksProduct() {
    return !Collections.disjoint(asked(), ABOUT_PRODUCTS);
  }

  boolean asksProgram() {
    return asked().contains(Attribute.GRANT_PROGRAM);
  }

  /** Found when it is first needed, so that loading a pack costs less. */
  private Set<Attribute> asked() {
    Set<Attribute> found = asked;
    if (found == null) {
      Set<Attribute> all = new TreeSet<>();
      rules.stream().flatMap(Rule::tests).map(Condition.Test::attribute).forEach(all::add);
      asked = all; // two threads may both get here, with equal results
      found = all;
    }
    return found;
  }
}
