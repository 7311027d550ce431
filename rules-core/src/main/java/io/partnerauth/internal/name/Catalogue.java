package io.partnerauth.internal.name;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.Vendor;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Printable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The vendors, products and partner programs that are known when a question is decided.
 *
 * <p>They stand in the pack's {@code vendors.csv}, {@code products.csv} and {@code words.csv}.
 * Where it leaves one of these out, those are known that its rules compare with; a host may add
 * vendors. Immutable and thread-safe.
 */
public final class Catalogue {
  private final SortedMap<String, Vendor> vendors;
  private final KnownNames vendorNames;
  private final Map<String, KnownNames> products = new HashMap<>();
  private final KnownNames programs;
  private final String added;

  private Catalogue(SortedMap<String, Vendor> vendors, KnownNames programs, String added) {
    this.added = added;
    this.vendors = vendors;
    this.vendorNames = NameTables.names(vendors);
    this.programs = programs;
    vendors.forEach((name, vendor) -> products.put(name, NameTables.products(vendor)));
  }

  /** {@return the names that a pack of these tables and rules knows} */
  public static Catalogue of(NameTables tables, Collection<Rule> rules) {
    SortedMap<String, Vendor> vendors = new TreeMap<>(tables.vendors());
    if (!tables.vendorsListed()) {
      named(rules, Attribute.GRANT_VENDOR)
          .forEach(name -> vendors.putIfAbsent(name, Vendor.of(name)));
    }
    if (!tables.productsListed()) {
      vendors.replaceAll((name, vendor) -> with(vendor, productsNamed(rules, name)));
    }
    return new Catalogue(
        vendors,
        tables.programs().orElseGet(() -> KnownNames.of(named(rules, Attribute.GRANT_PROGRAM))),
        "");
  }

  /**
   * {@return the same catalogue with more vendors; one that it has already gets the aliases and
   * products of both}
   *
   * @throws IllegalArgumentException when a name or alias already means another vendor or product
   */
  public Catalogue and(Collection<Vendor> more) {
    SortedMap<String, Vendor> all = new TreeMap<>(vendors);
    more.forEach(vendor -> all.merge(vendor.name(), vendor, Catalogue::merged));
    Map<String, Vendor> knownFirst = new LinkedHashMap<>();
    vendors.keySet().forEach(name -> knownFirst.put(name, all.get(name)));
    knownFirst.putAll(all);
    checkApart(knownFirst.values());
    return changed(all, programs);
  }

  /**
   * {@return the same catalogue with more partner programs}
   *
   * @throws IllegalArgumentException when a name is none
   */
  public Catalogue withPrograms(Collection<String> more) {
    more.forEach(name -> checkLetters("program", name));
    return changed(vendors, programs.and(KnownNames.of(more)));
  }

  /** Itself when nothing is new. */
  private Catalogue changed(SortedMap<String, Vendor> all, KnownNames allPrograms) {
    if (all.equals(vendors) && allPrograms.names().equals(programs.names())) {
      return this;
    }
    String digest = digest(all.values() + "\n" + allPrograms.names()).substring(0, 12);
    return new Catalogue(all, allPrograms, "+{names=" + digest + "}");
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** {@return what is added to a pack's version when a host added names; else empty} */
  public String added() {
    return added;
  }

  private static Vendor merged(Vendor one, Vendor other) {
    Set<String> aliases = new TreeSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return with(
        new Vendor(one.name(), aliases, one.country().or(other::country), one.products()),
        other.products());
  }

  private static Vendor with(Vendor vendor, Collection<Vendor.Product> more) {
    Map<String, Vendor.Product> all = new TreeMap<>();
    vendor.products().forEach(product -> all.put(product.name(), product));
    for (Vendor.Product product : more) {
      all.merge(product.name(), product, Catalogue::merged);
    }
    return new Vendor(vendor.name(), vendor.aliases(), vendor.country(), List.copyOf(all.values()));
  }

  private static Vendor.Product merged(Vendor.Product one, Vendor.Product other) {
    Set<String> aliases = new TreeSet<>(one.aliases());
    aliases.addAll(other.aliases());
    Set<String> categories = new TreeSet<>(one.categories());
    categories.addAll(other.categories());
    return new Vendor.Product(one.name(), aliases, categories);
  }

  private static void checkApart(Collection<Vendor> vendors) {
    Map<String, String> taken = new HashMap<>();
    for (Vendor vendor : vendors) {
      checkApart("vendor", vendor.name(), vendor.aliases(), taken);
      Map<String, String> ofVendor = new HashMap<>();
      for (Vendor.Product product : vendor.products()) {
        checkApart("product", product.name(), product.aliases(), ofVendor);
      }
    }
  }

  private static void checkApart(
      String kind, String name, Set<String> aliases, Map<String, String> taken) {
    Stream.concat(Stream.of(name), aliases.stream())
        .forEach(
            said -> {
              checkLetters(kind, said);
              String other = taken.putIfAbsent(KnownNames.folded(said), name);
              if (other != null && !other.equals(name)) {
                throw new IllegalArgumentException(
                    "\"%s\" already means the %s \"%s\"; a name means one thing"
                        .formatted(said, kind, other));
              }
            });
  }

  /** As strict as the tables: a name that looks like another one would be known beside it. */
  private static void checkLetters(String kind, String name) {
    Letters.flawOfName(name)
        .ifPresent(
            flaw -> {
              throw new IllegalArgumentException(
                  "The name \"%s\" of a %s has %s; %s"
                      .formatted(Printable.of(name), kind, flaw.what(), flaw.help()));
            });
  }

  /** {@return the products that rules about this vendor's sales name} */
  private static List<Vendor.Product> productsNamed(Collection<Rule> rules, String vendor) {
    List<Rule> about =
        rules.stream()
            .filter(rule -> rule.vendors().isEmpty() || rule.vendors().contains(vendor))
            .toList();
    return named(about, Attribute.SALE_PRODUCT).stream().map(Vendor.Product::of).toList();
  }

  private static SortedSet<String> named(Collection<Rule> rules, Attribute attribute) {
    return rules.stream()
        .flatMap(Rule::tests)
        .flatMap(test -> name(test, attribute).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> name(Condition.Test test, Attribute attribute) {
    boolean whole =
        test.operator() != Operator.STARTS_WITH && test.operator() != Operator.ENDS_WITH;
    return test.attribute() == attribute && whole
        ? Optional.ofNullable((String) test.literal())
        : Optional.empty();
  }

  /** {@return the vendors, by name} */
  public List<Vendor> vendors() {
    return List.copyOf(vendors.values());
  }

  /** {@return the names of the vendors} */
  public KnownNames vendorNames() {
    return vendorNames;
  }

  /** {@return the names of a vendor's products; none when the vendor is not known} */
  public KnownNames products(String vendor) {
    return products.getOrDefault(vendor, KnownNames.NONE);
  }

  /** {@return the names of the partner programs} */
  public KnownNames programs() {
    return programs;
  }
}
