package io.partnerauth.internal.rule;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.rule.OwnerFigure.Measure;
import java.util.Optional;
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
  CUSTOMER_INTEREST_OF_STATE("Customer", "interestOfState", Measure.INTEREST, Holders.STATE),
  CUSTOMER_OWNED_BY_STATE("Customer", "ownedByState", Measure.OWNED, Holders.STATE),
  CUSTOMER_CONTROLLED_BY_STATE("Customer", "controlledByState", Measure.CONTROLLED, Holders.STATE),
  CUSTOMER_INTEREST_OF_LISTED("Customer", "interestOfListed", Measure.INTEREST, Holders.LISTED),
  CUSTOMER_OWNED_BY_LISTED("Customer", "ownedByListed", Measure.OWNED, Holders.LISTED),
  CUSTOMER_SINGLE_LISTED("Customer", "singleListed", Measure.SINGLE, Holders.LISTED),
  CUSTOMER_CONTROLLED_BY_LISTED(
      "Customer", "controlledByListed", Measure.CONTROLLED, Holders.LISTED),
  CUSTOMER_INTEREST_FROM("Customer", "interestFrom", Measure.INTEREST, Holders.FROM),
  CUSTOMER_OWNED_FROM("Customer", "ownedFrom", Measure.OWNED, Holders.FROM),
  CUSTOMER_SINGLE_FROM("Customer", "singleFrom", Measure.SINGLE, Holders.FROM),
  CUSTOMER_CONTROLLED_FROM("Customer", "controlledFrom", Measure.CONTROLLED, Holders.FROM),
  PARTNER_ID("Partner", "id", ValueType.TEXT),
  PARTNER_COUNTRY("Partner", "country", ValueType.TEXT),
  PARTNER_REGIONS("Partner", "regions", ValueType.TEXT_SET),
  PARTNER_ROLE("Partner", "role", ValueType.WORD),
  PARTNER_LABELS("Partner", "labels", ValueType.WORD_SET),
  PARTNER_NUMBER("Partner", "number", ValueType.QUANTITY),
  PARTNER_DAY("Partner", "day", ValueType.DATE),
  PARTNER_FLAG("Partner", "flag", ValueType.FLAG),
  PARTNER_INTEREST_OF_STATE("Partner", "interestOfState", Measure.INTEREST, Holders.STATE),
  PARTNER_OWNED_BY_STATE("Partner", "ownedByState", Measure.OWNED, Holders.STATE),
  PARTNER_CONTROLLED_BY_STATE("Partner", "controlledByState", Measure.CONTROLLED, Holders.STATE),
  PARTNER_INTEREST_OF_LISTED("Partner", "interestOfListed", Measure.INTEREST, Holders.LISTED),
  PARTNER_OWNED_BY_LISTED("Partner", "ownedByListed", Measure.OWNED, Holders.LISTED),
  PARTNER_SINGLE_LISTED("Partner", "singleListed", Measure.SINGLE, Holders.LISTED),
  PARTNER_CONTROLLED_BY_LISTED("Partner", "controlledByListed", Measure.CONTROLLED, Holders.LISTED),
  PARTNER_INTEREST_FROM("Partner", "interestFrom", Measure.INTEREST, Holders.FROM),
  PARTNER_OWNED_FROM("Partner", "ownedFrom", Measure.OWNED, Holders.FROM),
  PARTNER_SINGLE_FROM("Partner", "singleFrom", Measure.SINGLE, Holders.FROM),
  PARTNER_CONTROLLED_FROM("Partner", "controlledFrom", Measure.CONTROLLED, Holders.FROM),
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
  private final @Nullable OwnerFigure figure;

  AttributeKind(String fact, String component, ValueType type) {
    this(fact, component, type, null, false, null);
  }

  AttributeKind(String fact, String component, ValueType type, boolean absent) {
    this(fact, component, type, null, absent, null);
  }

  AttributeKind(String fact, String component, Class<? extends Enum<?>> constants) {
    this(fact, component, ValueType.CONSTANT, constants, false, null);
  }

  AttributeKind(String fact, String component, Measure measure, Holders holders) {
    this(
        fact,
        component,
        measure == Measure.CONTROLLED ? ValueType.TEXT_SET : ValueType.NUMBER,
        null,
        false,
        new OwnerFigure(measure, holders));
  }

  AttributeKind(
      String fact,
      String component,
      ValueType type,
      @Nullable Class<? extends Enum<?>> constants,
      boolean absent,
      @Nullable OwnerFigure figure) {
    this.figure = figure;
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

  /** {@return what it tells of owners; empty for most} */
  public Optional<OwnerFigure> figure() {
    return Optional.ofNullable(figure);
  }

  /** {@return whether rules name it with a key, each of which is an attribute of its own} */
  public boolean isKeyed() {
    return isOwn() || (figure != null && type == ValueType.NUMBER);
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
