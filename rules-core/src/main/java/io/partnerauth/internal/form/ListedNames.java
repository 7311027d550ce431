package io.partnerauth.internal.form;

import io.partnerauth.Vendor;
import io.partnerauth.internal.lazy.Lazy;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.text.IssueCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds the vendors, products and words that a text names against those that are known.
 *
 * <p>A vendor of which no product is known may have any.
 */
final class ListedNames {
  private final KnownNames vendors;
  private final Map<String, KnownNames> products = new TreeMap<>();
  private final DeclaredWords words;
  private final boolean any;

  /** The products of all vendors; made once, since each case of a file may ask. */
  private final Lazy<KnownNames> ofAll =
      new Lazy<>(() -> products.values().stream().reduce(KnownNames::and).orElse(KnownNames.NONE));

  /** These vendors; where there are none, any may be named. */
  ListedNames(Collection<Vendor> known, DeclaredWords words) {
    this.words = words;
    Map<String, Vendor> byName = new TreeMap<>();
    known.forEach(vendor -> byName.put(vendor.name(), vendor));
    this.vendors = NameTables.names(byName);
    this.any = known.isEmpty();
    known.stream()
        .filter(vendor -> !vendor.products().isEmpty())
        .forEach(vendor -> products.put(vendor.name(), NameTables.products(vendor)));
  }

  /** Reports a vendor that is not known. */
  void checkVendor(Fields fields, FormIssues issues) {
    fields
        .value("vendor")
        .filter(node -> !any && node instanceof Node.Scalar)
        .map(Node.Scalar.class::cast)
        .filter(name -> vendors.find(name.text()).isEmpty())
        .ifPresent(name -> report("vendor", name, vendors, issues));
  }

  /**
   * Reports products that are not known.
   *
   * @param key of the product, or of a list of them
   */
  void checkProducts(Fields fields, String key, FormIssues issues) {
    KnownNames known =
        fields
            .value("vendor")
            .map(node -> node instanceof Node.Scalar text ? text.text() : "")
            .map(this::productsOf)
            .orElseGet(ofAll::get);
    for (Node node : fields.items(key)) {
      if (known != KnownNames.NONE
          && node instanceof Node.Scalar name
          && known.find(name.text()).isEmpty()) {
        report("product", name, known, issues);
      }
    }
  }

  /**
   * Reports words that the pack does not declare.
   *
   * @param fact whose keys these are, such as {@code Customer}
   */
  void checkWords(Fields fields, String fact, FormIssues issues) {
    Attribute.of(fact)
        .forEach(
            attribute ->
                words
                    .names(attribute)
                    .ifPresent(
                        known ->
                            fields.items(attribute.component()).stream()
                                .flatMap(node -> Fields.items(node).stream())
                                .filter(Node.Scalar.class::isInstance)
                                .map(Node.Scalar.class::cast)
                                .filter(word -> known.find(word.text()).isEmpty())
                                .forEach(word -> report("word", word, known, issues))));
  }

  /** Reports the name of a licence when it is not one that the pack declares. */
  void checkLicence(Fields fields, FormIssues issues) {
    words
        .names(Attribute.SALE_LICENCES)
        .ifPresent(
            known ->
                fields
                    .value("name")
                    .filter(Node.Scalar.class::isInstance)
                    .map(Node.Scalar.class::cast)
                    .filter(name -> known.find(name.text()).isEmpty())
                    .ifPresent(name -> report("word", name, known, issues)));
  }

  /** Reports keys of figures of owners by list that are no words of the pack. */
  void checkKeys(AttributeKind kind, Node node, FormIssues issues) {
    if (kind.figure().orElseThrow().holders() == Holders.LISTED
        && node instanceof Node.Mapping keys) {
      words
          .names(Attribute.CUSTOMER_LISTINGS)
          .ifPresent(
              known ->
                  keys.entries().values().stream()
                      .map(Node.Mapping.Keyed::key)
                      .filter(word -> known.find(word.text()).isEmpty())
                      .forEach(word -> report("word", word, known, issues)));
    }
  }

  /** {@return the attributes that the pack adds to a fact; any may be named where it adds none} */
  List<Attribute> own(String fact) {
    return words.own(fact);
  }

  private KnownNames productsOf(String vendor) {
    return Optional.ofNullable(products.get(vendors.find(vendor).orElse("")))
        .orElse(KnownNames.NONE);
  }

  private static void report(String kind, Node.Scalar name, KnownNames known, FormIssues issues) {
    issues.report(
        IssueCode.UNKNOWN_NAME,
        "No %s \"%s\" is known.".formatted(kind, name.text()),
        known.didYouMean(name.text(), "Add a row for it to " + kind + "s.csv."),
        name);
  }
}
