package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import java.util.Set;

/**
 * Finds categories that no product has: a rule about them speaks only where a host says so.
 *
 * @param had those that some product of {@code products.csv} has
 */
record CategoryNames(Set<String> had) implements Check {
  CategoryNames {
    had = Set.copyOf(had);
  }

  @Override
  public void check(Drafts pack, PackIssues issues) {
    for (Draft rule : pack.rules()) {
      WrittenText.in(rule.own(), Attribute.SALE_CATEGORIES).stream()
          .filter(text -> !had.contains(text.token().value()))
          .forEach(
              text ->
                  issues
                      .of(rule.own())
                      .add(
                          IssueCode.CATEGORY_OF_NONE,
                          text.token().start(),
                          "No product in products.csv is of the category "
                              + text.token().quoted()
                              + ".",
                          "Give it to the products that are meant, unless only hosts know them."));
    }
  }
}
