package io.partnerauth.internal.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
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
  private static final List<Attribute> ALL =
      Arrays.stream(AttributeKind.values())
          .map(kind -> new Attribute(kind, Collections.emptySortedSet(), true))
          .toList();

  // each of the list above by its own name
  public static final Attribute CUSTOMER_COUNTRY = of(AttributeKind.CUSTOMER_COUNTRY);
  public static final Attribute CUSTOMER_SUBDIVISION = of(AttributeKind.CUSTOMER_SUBDIVISION);
  public static final Attribute CUSTOMER_REGIONS = of(AttributeKind.CUSTOMER_REGIONS);
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
  public static final Attribute SALE_KIND = of(AttributeKind.SALE_KIND);
  public static final Attribute SALE_CHANNEL = of(AttributeKind.SALE_CHANNEL);
  public static final Attribute SALE_PRODUCT = of(AttributeKind.SALE_PRODUCT);
  public static final Attribute SALE_DATE = of(AttributeKind.SALE_DATE);
  public static final Attribute SALE_CONTRACT_SIGNED = of(AttributeKind.SALE_CONTRACT_SIGNED);
  public static final Attribute SALE_LICENCES = of(AttributeKind.SALE_LICENCES);
  public static final Attribute SALE_LABELS = of(AttributeKind.SALE_LABELS);

  private final AttributeKind kind;
  private final SortedSet<String> words;
  private final boolean open;

  private Attribute(AttributeKind kind, SortedSet<String> words, boolean open) {
    this.kind = kind;
    this.words = words;
    this.open = open;
  }

  private static Attribute of(AttributeKind kind) {
    return ALL.get(kind.ordinal());
  }

  /** {@return all attributes, in the order in which the facts declare them} */
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

  /** {@return which component of the facts it is} */
  public AttributeKind kind() {
    return kind;
  }

  /** {@return the record that declares it: Customer, Partner, Grant or Sale} */
  public String fact() {
    return kind.fact();
  }

  /** {@return its name within the fact, such as {@code stateInterest}} */
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
    return new Attribute(kind, Collections.unmodifiableSortedSet(new TreeSet<>(known)), undeclared);
  }

  /** {@return by the order in which the facts declare them} */
  @Override
  public int compareTo(Attribute other) {
    return kind.compareTo(other.kind);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribute attribute && kind == attribute.kind;
  }

  @Override
  public int hashCode() {
    return kind.hashCode();
  }

  /** {@return fact and component, such as {@code Customer.stateInterest}} */
  @Override
  public String toString() {
    return fact() + "." + component();
  }
}
