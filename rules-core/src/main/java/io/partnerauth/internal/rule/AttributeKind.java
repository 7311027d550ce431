package io.partnerauth.internal.rule;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import org.jspecify.annotations.Nullable;

/**
 * A component of one of the four records in {@link io.partnerauth.facts}. A test holds the two
 * lists equal.
 */
public enum AttributeKind {
  CUSTOMER_COUNTRY("Customer", "country", ValueType.TEXT),
  CUSTOMER_SUBDIVISION("Customer", "subdivision", ValueType.TEXT, true),
  CUSTOMER_REGIONS("Customer", "regions", ValueType.TEXT_SET),
  CUSTOMER_HEADQUARTERS("Customer", "headquarters", ValueType.TEXT),
  CUSTOMER_BUYER_CLASS("Customer", "buyerClass", BuyerClass.class),
  CUSTOMER_SECTOR("Customer", "sector", ValueType.WORD),
  CUSTOMER_STATE_INTEREST("Customer", "stateInterest", ValueType.NUMBER),
  CUSTOMER_STATE_CONTROLLED("Customer", "stateControlled", ValueType.FLAG),
  CUSTOMER_LISTINGS("Customer", "listings", ValueType.WORD_SET),
  CUSTOMER_END_USES("Customer", "endUses", ValueType.WORD_SET),
  CUSTOMER_LABELS("Customer", "labels", ValueType.WORD_SET),
  CUSTOMER_NUMBER("Customer", "number", ValueType.QUANTITY),
  CUSTOMER_DAY("Customer", "day", ValueType.DATE),
  CUSTOMER_FLAG("Customer", "flag", ValueType.FLAG),
  PARTNER_ID("Partner", "id", ValueType.TEXT),
  PARTNER_COUNTRY("Partner", "country", ValueType.TEXT),
  PARTNER_REGIONS("Partner", "regions", ValueType.TEXT_SET),
  PARTNER_ROLE("Partner", "role", ValueType.WORD),
  PARTNER_LABELS("Partner", "labels", ValueType.WORD_SET),
  PARTNER_NUMBER("Partner", "number", ValueType.QUANTITY),
  PARTNER_DAY("Partner", "day", ValueType.DATE),
  PARTNER_FLAG("Partner", "flag", ValueType.FLAG),
  GRANT_VENDOR("Grant", "vendor", ValueType.TEXT),
  GRANT_PROGRAM("Grant", "program", ValueType.TEXT, true),
  GRANT_VENDOR_COUNTRY("Grant", "vendorCountry", ValueType.TEXT),
  SALE_KIND("Sale", "kind", SaleKind.class),
  SALE_CHANNEL("Sale", "channel", Channel.class),
  SALE_PRODUCT("Sale", "product", ValueType.TEXT, true),
  SALE_CATEGORIES("Sale", "categories", ValueType.WORD_SET),
  SALE_DEPLOYMENT("Sale", "deployment", ValueType.WORD),
  SALE_CLASSIFICATION("Sale", "classification", ValueType.WORD),
  SALE_DATE("Sale", "date", ValueType.DATE),
  SALE_CONTRACT_SIGNED("Sale", "contractSigned", ValueType.DATE, true),
  SALE_LICENCES("Sale", "licences", ValueType.WORD_SET),
  SALE_LABELS("Sale", "labels", ValueType.WORD_SET),
  SALE_NUMBER("Sale", "number", ValueType.QUANTITY),
  SALE_DAY("Sale", "day", ValueType.DATE),
  SALE_FLAG("Sale", "flag", ValueType.FLAG);

  private final String fact;
  private final String component;
  private final ValueType type;
  private final @Nullable Class<? extends Enum<?>> constants;
  private final boolean absent;

  AttributeKind(String fact, String component, ValueType type) {
    this(fact, component, type, null, false);
  }

  AttributeKind(String fact, String component, ValueType type, boolean absent) {
    this(fact, component, type, null, absent);
  }

  AttributeKind(String fact, String component, Class<? extends Enum<?>> constants) {
    this(fact, component, ValueType.CONSTANT, constants, false);
  }

  AttributeKind(
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

  /** {@return the record that declares it: Customer, Partner, Grant or Sale} */
  public String fact() {
    return fact;
  }

  /** {@return its name within the fact} */
  public String component() {
    return component;
  }

  /** {@return what kind of value it has} */
  public ValueType type() {
    return type;
  }

  @Nullable Class<? extends Enum<?>> constants() {
    return constants;
  }

  /** {@return whether its values are codes of countries} */
  public boolean isCountry() {
    return switch (this) {
      case CUSTOMER_COUNTRY, CUSTOMER_HEADQUARTERS, PARTNER_COUNTRY, GRANT_VENDOR_COUNTRY -> true;
      default -> false;
    };
  }

  boolean mayBeAbsent() {
    return absent;
  }

  /** Whether each attribute of this kind has a name of the pack's own: its key. */
  public boolean isOwn() {
    return switch (this) {
      case CUSTOMER_NUMBER,
          CUSTOMER_DAY,
          CUSTOMER_FLAG,
          PARTNER_NUMBER,
          PARTNER_DAY,
          PARTNER_FLAG,
          SALE_NUMBER,
          SALE_DAY,
          SALE_FLAG ->
          true;
      default -> false;
    };
  }
}
