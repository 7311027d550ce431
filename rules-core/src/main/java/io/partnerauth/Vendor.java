package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A vendor that rules know: by its name, by aliases, and with its products.
 *
 * <p>A pack names its vendors in {@code vendors.csv} and {@code products.csv}.
 *
 * @param name as rules and decisions write it
 * @param aliases other names of the same vendor, sorted
 * @param country where it is established, ISO 3166-1 alpha-2; empty when nobody said
 * @param products those that are known, by name; a product that is not among them is an unknown
 *     fact where rules or grants tell products apart
 */
public record Vendor(
    String name, Set<String> aliases, Optional<String> country, List<Product> products)
    implements Comparable<Vendor> {
  /**
   * Sorts copies.
   *
   * @throws InvalidQuestionException when a name is blank or the country is not an ISO 3166-1 code
   */
  public Vendor {
    Mistakes mistakes = new Mistakes();
    Names.check(mistakes, "name of a vendor", name);
    aliases = Names.sorted(Names.all("alias of a vendor", aliases));
    aliases.forEach(alias -> Names.check(mistakes, "alias of a vendor", alias));
    Names.given("country of a vendor", country)
        .ifPresent(code -> Names.checkCountry(mistakes, code));
    products = Names.sortedList(Names.all("product of a vendor", products));
    mistakes.check();
  }

  /**
   * A product of a vendor.
   *
   * @param name as rules and grants write it
   * @param aliases other names of the same product, sorted
   * @param categories what kinds of product it is, all of them, in the pack's words
   * @param deployment where it runs, in a word of the pack
   * @param classification its export control classification, in a word of the pack
   */
  public record Product(
      String name,
      Set<String> aliases,
      Fact<Set<String>> categories,
      Fact<String> deployment,
      Fact<String> classification)
      implements Comparable<Product> {
    /**
     * Sorts copies.
     *
     * @throws InvalidQuestionException when a name is blank
     */
    public Product {
      Mistakes mistakes = new Mistakes();
      Names.check(mistakes, "name of a product", name);
      aliases = Names.sorted(Names.all("alias of a product", aliases));
      aliases.forEach(alias -> Names.check(mistakes, "alias of a product", alias));
      categories = Names.words(mistakes, "categories of a product", categories);
      Names.given("deployment of a product", deployment);
      Names.given("classification of a product", classification);
      mistakes.check();
    }

    /** {@return a product without aliases, of which nothing else is known} */
    public static Product of(String name) {
      return new Product(name, Set.of(), Fact.unknown(), Fact.unknown(), Fact.unknown());
    }

    /** {@return by name} */
    @Override
    public int compareTo(Product other) {
      return name.compareTo(other.name);
    }
  }

  /** {@return a vendor without aliases, with these products} */
  public static Vendor of(String name, String... products) {
    return new Vendor(
        name,
        Set.of(),
        Optional.empty(),
        Names.all("product of a vendor", products).stream().map(Product::of).toList());
  }

  /** {@return by name} */
  @Override
  public int compareTo(Vendor other) {
    return name.compareTo(other.name);
  }
}
