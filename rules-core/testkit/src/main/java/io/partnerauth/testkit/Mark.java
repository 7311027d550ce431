package io.partnerauth.testkit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a question states that rules may ask about; places stand for countries and regions too. */
enum Mark {
  PLACE("Customer.country", "Customer.subdivision", "Customer.regions"),
  HEADQUARTERS("Customer.headquarters"),
  BUYER_CLASS("Customer.buyerClass"),
  SECTOR("Customer.sector"),
  STATE_INTEREST("Customer.stateInterest"),
  STATE_CONTROLLED("Customer.stateControlled"),
  LISTINGS("Customer.listings"),
  END_USES("Customer.endUses"),
  CUSTOMER_LABELS("Customer.labels"),
  PARTNER_ID("Partner.id"),
  PARTNER_COUNTRY("Partner.country", "Partner.regions"),
  ROLE("Partner.role"),
  PARTNER_LABELS("Partner.labels"),
  VENDOR("Grant.vendor"),
  PROGRAM("Grant.program"),
  TERRITORY,
  KIND("Sale.kind"),
  CHANNEL("Sale.channel"),
  PRODUCT("Sale.product"),
  CATEGORIES("Sale.categories"),
  DEPLOYMENT("Sale.deployment"),
  CLASSIFICATION("Sale.classification"),
  DATE("Sale.date"),
  CONTRACT_SIGNED("Sale.contractSigned"),
  LICENCES("Sale.licences"),
  SALE_LABELS("Sale.labels");

  /** Those whose values are words that a pack declares, or sets of them. */
  static final Set<Mark> WORDS =
      EnumSet.of(
          SECTOR,
          LISTINGS,
          END_USES,
          CUSTOMER_LABELS,
          ROLE,
          PARTNER_LABELS,
          CATEGORIES,
          DEPLOYMENT,
          CLASSIFICATION,
          LICENCES,
          SALE_LABELS);

  /** Those of {@link #WORDS} whose value is one word. */
  static final Set<Mark> ONE_WORD = EnumSet.of(SECTOR, ROLE, DEPLOYMENT, CLASSIFICATION);

  private final List<String> attributes;

  Mark(String... attributes) {
    this.attributes = List.of(attributes);
  }

  /** {@return the attributes of rules that it answers} */
  List<String> attributes() {
    return attributes;
  }
}
