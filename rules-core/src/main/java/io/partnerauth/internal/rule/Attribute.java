package io.partnerauth.internal.rule;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.PartnerRole;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.facts.Sector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One attribute that a rule may name: a component of one of the four records in {@link
 * io.partnerauth.facts}. A test holds the two lists equal.
 */
public enum Attribute {
  CUSTOMER_COUNTRY("Customer", "country", ValueType.TEXT, null, false),
  CUSTOMER_SUBDIVISION("Customer", "subdivision", ValueType.TEXT, null, true),
  CUSTOMER_REGIONS("Customer", "regions", ValueType.TEXT_SET, null, false),
  CUSTOMER_BUYER_CLASS("Customer", "buyerClass", ValueType.CONSTANT, BuyerClass.class, false),
  CUSTOMER_SECTOR("Customer", "sector", ValueType.CONSTANT, Sector.class, false),
  CUSTOMER_STATE_INTEREST("Customer", "stateInterest", ValueType.NUMBER, null, false),
  CUSTOMER_STATE_CONTROLLED("Customer", "stateControlled", ValueType.FLAG, null, false),
  CUSTOMER_LISTINGS("Customer", "listings", ValueType.CONSTANT_SET, Listing.class, false),
  CUSTOMER_END_USES("Customer", "endUses", ValueType.CONSTANT_SET, EndUse.class, false),
  PARTNER_ID("Partner", "id", ValueType.TEXT, null, false),
  PARTNER_COUNTRY("Partner", "country", ValueType.TEXT, null, false),
  PARTNER_REGIONS("Partner", "regions", ValueType.TEXT_SET, null, false),
  PARTNER_ROLE("Partner", "role", ValueType.CONSTANT, PartnerRole.class, false),
  GRANT_VENDOR("Grant", "vendor", ValueType.TEXT, null, false),
  GRANT_PROGRAM("Grant", "program", ValueType.TEXT, null, true),
  SALE_KIND("Sale", "kind", ValueType.CONSTANT, SaleKind.class, false),
  SALE_CHANNEL("Sale", "channel", ValueType.CONSTANT, Channel.class, false),
  SALE_PRODUCT("Sale", "product", ValueType.TEXT, null, true),
  SALE_DATE("Sale", "date", ValueType.DATE, null, false),
  SALE_CONTRACT_SIGNED("Sale", "contractSigned", ValueType.DATE, null, true);

  private static final List<Attribute> ALL = List.of(values());

  private final String fact;
  private final String component;
  private final ValueType type;
  private final @Nullable Class<? extends Enum<?>> constants;
  private final boolean absent;

  Attribute(
      String fact,
      String component,
      ValueType type,
      @Nullable Class<? extends Enum<?>> constants,
      boolean absent) {
    this.fact = fact;
    this.component = component;
    this.type = type;
    this.constants = constants;
    this.absent = absent;
  }

  /** {@return all attributes, in the order in which the facts declare them} */
  public static List<Attribute> all() {
    return ALL;
  }

  /** {@return the attributes of the fact with this name; none when there is no such fact} */
  public static Stream<Attribute> of(String fact) {
    return ALL.stream().filter(attribute -> attribute.fact.equals(fact));
  }

  /** {@return the attribute that {@code fact( component … )} names} */
  public static Optional<Attribute> find(String fact, String component) {
    return of(fact).filter(attribute -> attribute.component.equals(component)).findFirst();
  }

  /** {@return the record that declares it: Customer, Partner, Grant or Sale} */
  public String fact() {
    return fact;
  }

  /** {@return its name within the fact, such as {@code stateInterest}} */
  public String component() {
    return component;
  }

  /** {@return what kind of value it has} */
  public ValueType type() {
    return type;
  }

  /**
   * {@return the enum whose constants it takes; empty unless its type is a constant or a set of
   * them}
   */
  public Optional<Class<? extends Enum<?>>> constants() {
    return Optional.ofNullable(constants);
  }

  /** {@return whether a definite situation may lack it, so that {@code == null} fits} */
  public boolean mayBeAbsent() {
    return absent;
  }

  /** {@return fact and component, such as {@code Customer.stateInterest}} */
  @Override
  public String toString() {
    return fact + "." + component;
  }
}
