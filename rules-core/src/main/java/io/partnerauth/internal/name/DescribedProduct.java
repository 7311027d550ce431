package io.partnerauth.internal.name;

import io.partnerauth.Fact;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a row of {@code products.csv} says a product is, in the pack's words; an empty cell says
 * nothing.
 */
record DescribedProduct(TableRow row, DeclaredWords words) {
  /** All of them; {@code none} for none. */
  Fact<Set<String>> categories() {
    List<String> written = row.texts("categories");
    if (written.isEmpty()) {
      return Fact.unknown();
    }
    Set<String> all = new TreeSet<>(written.equals(List.of("none")) ? List.of() : written);
    check("categories", Attribute.SALE_CATEGORIES, all);
    return Fact.of(all);
  }

  /** One of those in a cell. */
  Fact<String> word(String column, Attribute attribute) {
    List<String> written = row.texts(column);
    check(column, attribute, written);
    return written.isEmpty() ? Fact.unknown() : Fact.oneOf(written);
  }

  private void check(String column, Attribute attribute, Iterable<String> written) {
    Optional<KnownNames> known = words.names(attribute);
    for (String word : written) {
      if (known.isPresent() && !known.get().contains(word)) {
        row.report(
            column,
            IssueCode.PRODUCT_WORD,
            "There is no word \"" + word + "\" of " + attribute + " in words.csv.",
            known.get().didYouMean(word, "Add a row for it there."));
      }
    }
  }
}
