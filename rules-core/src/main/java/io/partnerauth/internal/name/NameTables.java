package io.partnerauth.internal.name;

import static java.util.stream.Collectors.toMap;

import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pack's tables of names say, before its rules are read.
 *
 * @param vendors by name, with the products that {@code products.csv} lists
 * @param vendorsListed whether there is a {@code vendors.csv}, so that rules may name no others
 * @param productsListed whether rules may name no other products, as in every pack
 * @param words those that {@code words.csv} lists, and the attributes of {@code attributes.csv}
 * @param issues all mistakes, sorted by place
 */
public record NameTables(
    SortedMap<String, Vendor> vendors,
    boolean vendorsListed,
    boolean productsListed,
    DeclaredWords words,
    List<Issue> issues) {
  /** For rules that are read without their pack: they may name whatever they want. */
  public static final NameTables NONE =
      new NameTables(new TreeMap<>(), false, false, DeclaredWords.NONE, List.of());

  /** Sorts copies. */
  public NameTables {
    vendors = Collections.unmodifiableSortedMap(new TreeMap<>(vendors));
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads the tables that there are. Without {@code products.csv} or {@code words.csv} the pack has
   * no products or words: what they are and include would be forgotten with the file, and a rule
   * that names one would be silent where it spoke.
   *
   * @return the names and all mistakes, codes {@code CSV…} and {@code NAME…}; never throws for what
   *     the texts say
   */
  public static NameTables read(
      Optional<SourceFile> vendors,
      Optional<SourceFile> products,
      Optional<SourceFile> words,
      Optional<SourceFile> attributes) {
    List<Issue> issues = new ArrayList<>();
    DeclaredWords declared =
        new DeclaredWords(
            DeclaredWords.whole(
                words.map(file -> WordTable.read(file, issues)).orElseGet(TreeMap::new)),
            attributes.map(file -> AttributeTable.read(file, issues)).orElseGet(TreeMap::new));
    SortedMap<String, Vendor> known = new TreeMap<>();
    vendors.ifPresent(file -> known.putAll(VendorTable.read(file, issues)));
    KnownNames names = names(known);
    products.ifPresent(
        file ->
            ProductTable.read(file, vendors.map(listed -> names), declared, issues)
                .forEach(
                    (vendor, of) ->
                        known.merge(vendor, of, (row, product) -> with(row, product.products()))));
    return new NameTables(known, vendors.isPresent(), true, declared, issues);
  }

  private static Vendor with(Vendor vendor, List<Vendor.Product> more) {
    List<Vendor.Product> products = new ArrayList<>(vendor.products());
    products.addAll(more);
    return new Vendor(vendor.name(), vendor.aliases(), vendor.country(), products);
  }

  /** {@return the names of these vendors, with their aliases} */
  public static KnownNames names(Map<String, Vendor> vendors) {
    return new KnownNames(
        vendors.values().stream().collect(toMap(Vendor::name, vendor -> vendor.aliases())));
  }

  /** {@return whether the rules have no say in which vendors and products are known} */
  public boolean isWhole() {
    return vendorsListed && productsListed;
  }

  /** {@return the vendors with their products; none while a mistake may hide some} */
  public List<Vendor> listed() {
    return issues.isEmpty() ? List.copyOf(vendors.values()) : List.of();
  }

  /** {@return the vendors that rules may name; empty when no table limits them} */
  public Optional<KnownNames> vendorNames() {
    return vendorsListed ? Optional.of(names(vendors)) : Optional.empty();
  }

  /** {@return the products that rules may name, by vendor; empty when no table limits them} */
  public Optional<Map<String, KnownNames>> productsByVendor() {
    return productsListed
        ? Optional.of(vendors.values().stream().collect(toMap(Vendor::name, NameTables::products)))
        : Optional.empty();
  }

  /** {@return the categories that its products have, with the unions that these are in} */
  public Set<String> categories() {
    Set<String> all = new TreeSet<>();
    vendors.values().stream()
        .flatMap(vendor -> vendor.products().stream())
        .flatMap(product -> product.categories().candidates().stream())
        .forEach(all::addAll);
    return words.withUnions(Attribute.SALE_CATEGORIES, all);
  }

  /** {@return the products of a vendor, with their aliases} */
  public static KnownNames products(Vendor vendor) {
    return new KnownNames(
        vendor.products().stream()
            .collect(toMap(Vendor.Product::name, product -> product.aliases())));
  }
}
