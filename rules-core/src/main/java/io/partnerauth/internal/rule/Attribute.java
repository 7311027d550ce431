package io.partnerauth.internal.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One attribute that a rule may name: a component of one of the four records in {@link
 * io.partnerauth.facts}.
 *
 * <p>Where its values are words of the pack's own, those come with it. They do not count for
 * equality: two packs may declare different words for the same attribute. Immutable.
 */
public final class Attribute implements Comparable<Attribute> {
  private static final List<Attribute> KINDS =
      Arrays.stream(AttributeKind.values())
          .map(
              kind ->
                  new Attribute(kind, "", Collections.emptySortedSet(), true, Map.of(), Map.of()))
          .toList();

  private static final List<Attribute> ALL =
      KINDS.stream().filter(attribute -> !attribute.kind.isKeyed()).toList();

  // each of the list above by its own name
  public static final Attribute CUSTOMER_COUNTRY = of(AttributeKind.CUSTOMER_COUNTRY);
  public static final Attribute CUSTOMER_SUBDIVISION = of(AttributeKind.CUSTOMER_SUBDIVISION);
  public static final Attribute CUSTOMER_REGIONS = of(AttributeKind.CUSTOMER_REGIONS);
  public static final Attribute CUSTOMER_HEADQUARTERS = of(AttributeKind.CUSTOMER_HEADQUARTERS);
  public static final Attribute CUSTOMER_BUYER_CLASS = of(AttributeKind.CUSTOMER_BUYER_CLASS);
  public static final Attribute CUSTOMER_SECTOR = of(AttributeKind.CUSTOMER_SECTOR);
  public static final Attribute CUSTOMER_STATE_INTEREST = of(AttributeKind.CUSTOMER_STATE_INTEREST);
  public static final Attribute CUSTOMER_STATE_CONTROLLED =
      of(AttributeKind.CUSTOMER_STATE_CONTROLLED);
  public static final Attribute CUSTOMER_LISTINGS = of(AttributeKind.CUSTOMER_LISTINGS);
  public static final Attribute CUSTOMER_END_USES = of(AttributeKind.CUSTOMER_END_USES);
  public static final Attribute CUSTOMER_LABELS = of(AttributeKind.CUSTOMER_LABELS);
  public static final Attribute PARTNER_ID = of(AttributeKind.PARTNER_ID);
  public static final Attribute PARTNER_COUNTRY = of(AttributeKind.PARTNER_COUNTRY);
  public static final Attribute PARTNER_REGIONS = of(AttributeKind.PARTNER_REGIONS);
  public static final Attribute PARTNER_ROLE = of(AttributeKind.PARTNER_ROLE);
  public static final Attribute PARTNER_LABELS = of(AttributeKind.PARTNER_LABELS);
  public static final Attribute GRANT_VENDOR = of(AttributeKind.GRANT_VENDOR);
  public static final Attribute GRANT_PROGRAM = of(AttributeKind.GRANT_PROGRAM);
  public static final Attribute GRANT_VENDOR_COUNTRY = of(AttributeKind.GRANT_VENDOR_COUNTRY);
  public static final Attribute SALE_KIND = of(AttributeKind.SALE_KIND);
  public static final Attribute SALE_CHANNEL = of(AttributeKind.SALE_CHANNEL);
  public static final Attribute SALE_PRODUCT = of(AttributeKind.SALE_PRODUCT);
  public static final Attribute SALE_CATEGORIES = of(AttributeKind.SALE_CATEGORIES);
  public static final Attribute SALE_DEPLOYMENT = of(AttributeKind.SALE_DEPLOYMENT);
  public static final Attribute SALE_CLASSIFICATION = of(AttributeKind.SALE_CLASSIFICATION);
  public static final Attribute SALE_DATE = of(AttributeKind.SALE_DATE);
  public static final Attribute SALE_CONTRACT_SIGNED = of(AttributeKind.SALE_CONTRACT_SIGNED);
  public static final Attribute SALE_LICENCES = of(AttributeKind.SALE_LICENCES);
  public static final Attribute SALE_LABELS = of(AttributeKind.SALE_LABELS);

  private final AttributeKind kind;
  private final String key;
  private final SortedSet<String> words;
  private final boolean open;
  private final String whole;
  private final Map<String, String> countries;
  private final Map<String, SortedSet<String>> includes;

  private Attribute(
      AttributeKind kind,
      String key,
      SortedSet<String> words,
      boolean open,
      Map<String, String> countries,
      Map<String, SortedSet<String>> includes) {
    this.includes = includes;
    this.kind = kind;
    this.key = key;
    this.words = words;
    this.open = open;
    this.whole = kind.fact() + "." + written();
    this.countries = countries;
  }

  /** {@return the attribute of a kind that has only one} */
  public static Attribute of(AttributeKind kind) {
    return KINDS.get(kind.ordinal());
  }

  /**
   * {@return an attribute of the pack's own}
   *
   * @param key its name, such as {@code paymentDays}
   * @throws IllegalArgumentException when the kind has no attributes of a pack's own
   */
  public static Attribute own(AttributeKind kind, String key) {
    if (!kind.isKeyed()) {
      throw new IllegalArgumentException(kind + " takes no key");
    }
    return new Attribute(kind, key, Collections.emptySortedSet(), true, Map.of(), Map.of());
  }

  /**
   * {@return an attribute by its whole name, such as {@code Sale.number["paymentDays"]}}
   *
   * @throws IllegalArgumentException when it is no such name
   */
  public static Attribute named(String whole) {
    String[] parts = whole.split("[.\\[\"]+", 4);
    return Optional.of(parts)
        .filter(some -> some.length > 1)
        .flatMap(some -> find(some[0], some[1], Stream.of(some).skip(2).findFirst()))
        .filter(attribute -> attribute.toString().equals(whole))
        .orElseThrow(() -> new IllegalArgumentException("No attribute: " + whole));
  }

  /** {@return the kinds of attributes with keys that the fact with this name has} */
  public static Stream<AttributeKind> keyedKinds(String fact) {
    return Arrays.stream(AttributeKind.values())
        .filter(kind -> kind.isKeyed() && kind.fact().equals(fact));
  }

  /** {@return the kinds of attributes that tell of the owners of the fact with this name} */
  public static Stream<AttributeKind> figures(String fact) {
    return Arrays.stream(AttributeKind.values())
        .filter(kind -> kind.figure().isPresent() && kind.fact().equals(fact));
  }

  /** {@return the kind of attributes with keys that this component of a fact holds} */
  public static Optional<AttributeKind> keyedKind(String fact, String component) {
    return keyedKinds(fact).filter(kind -> kind.component().equals(component)).findFirst();
  }

  /**
   * {@return all attributes but those of a pack's own, in the order in which the facts declare
   * them}
   */
  public static List<Attribute> all() {
    return ALL;
  }

  /** {@return the attributes of the fact with this name; none when there is no such fact} */
  public static Stream<Attribute> of(String fact) {
    return ALL.stream().filter(attribute -> attribute.fact().equals(fact));
  }

  /** {@return the attribute that {@code fact( component … )} names} */
  public static Optional<Attribute> find(String fact, String component) {
    return of(fact).filter(attribute -> attribute.component().equals(component)).findFirst();
  }

  /**
   * {@return the attribute that {@code fact( component … )} names, or one with a key that {@code
   * fact( component["key"] … )} does}
   */
  public static Optional<Attribute> find(String fact, String component, Optional<String> key) {
    return key.isEmpty()
        ? find(fact, component)
        : keyedKind(fact, component).map(kind -> own(kind, key.get()));
  }

  /** {@return whether it tells of the owners of the fact with this name, by whose they are} */
  public boolean isOfOwners(String fact) {
    return kind.figure().isPresent() && fact().equals(fact);
  }

  /** {@return which component of the facts it is} */
  public AttributeKind kind() {
    return kind;
  }

  /** {@return the record that declares it: Customer, Partner, Grant or Sale} */
  public String fact() {
    return kind.fact();
  }

  /** {@return the name that the pack gives it; empty unless it is one of the pack's own} */
  public String key() {
    return key;
  }

  /** {@return what people call it: its component, or its name if it is one of the pack's own} */
  public String name() {
    return kind.isOwn() ? key : written();
  }

  /** {@return how a rule names it, such as {@code stateInterest} or {@code number["days"]}} */
  public String written() {
    return key.isEmpty() ? component() : component() + "[\"" + key + "\"]";
  }

  /** {@return the component of the fact that holds it, such as {@code stateInterest}} */
  public String component() {
    return kind.component();
  }

  /** {@return what kind of value it has} */
  public ValueType type() {
    return kind.type();
  }

  /** {@return the enum whose constants it takes; empty unless its type is a constant} */
  public Optional<Class<? extends Enum<?>>> constants() {
    return Optional.ofNullable(kind.constants());
  }

  /** {@return whether a definite situation may lack it, so that {@code == null} fits} */
  public boolean mayBeAbsent() {
    return kind.mayBeAbsent();
  }

  /**
   * {@return the words that the pack declares for it or, where it declares none, names in rules}
   */
  public SortedSet<String> words() {
    return words;
  }

  /** {@return whether there may be other words than these, since the pack declares none} */
  public boolean open() {
    return open;
  }

  /**
   * {@return whether the pack knows the value: false for a word, or a set with one, that it lacks}
   */
  public boolean knows(Object value) {
    return !type().declared()
        || (value instanceof Collection<?> some ? words.containsAll(some) : words.contains(value));
  }

  /**
   * {@return the same attribute of a pack with these words for it}
   *
   * @param undeclared whether there may be others
   */
  public Attribute words(Collection<String> known, boolean undeclared) {
    return new Attribute(
        kind,
        key,
        Collections.unmodifiableSortedSet(new TreeSet<>(known)),
        undeclared,
        countries,
        includes);
  }

  /** {@return the same attribute of a pack that knows these vendors' countries} */
  public Attribute countries(Map<String, String> byVendor) {
    return new Attribute(kind, key, words, open, Map.copyOf(byVendor), includes);
  }

  /** {@return the country of a vendor, as far as the pack knows it} */
  public Optional<String> countryOf(String vendor) {
    return Optional.ofNullable(countries.get(vendor));
  }

  /**
   * {@return the same attribute of a pack with these lists}
   *
   * @param lists by word, the words that it is the union of; with none, any word may be a list
   */
  public Attribute lists(Map<String, SortedSet<String>> lists) {
    return new Attribute(
        kind,
        key,
        Collections.unmodifiableSortedSet(new TreeSet<>(lists.keySet())),
        lists.isEmpty(),
        countries,
        Map.copyOf(lists));
  }

  /** {@return the word and all that it is the union of} */
  public SortedSet<String> included(String word) {
    SortedSet<String> all =
        new TreeSet<>(includes.getOrDefault(word, Collections.emptySortedSet()));
    all.add(word);
    return all;
  }

  /** {@return by the order in which the facts declare them, then by name} */
  @Override
  public int compareTo(Attribute other) {
    int order = kind.compareTo(other.kind);
    return order == 0 ? key.compareTo(other.key) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribute attribute
        && kind == attribute.kind
        && key.equals(attribute.key);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + key.hashCode();
  }

  /** {@return fact and component, such as {@code Customer.stateInterest}} */
  @Override
  public String toString() {
    return whole;
  }
}
