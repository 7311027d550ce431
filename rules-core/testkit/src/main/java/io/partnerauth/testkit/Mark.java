package io.partnerauth.testkit;

import java.util.List;

/** What a question states that rules may ask about; places stand for countries and regions too. */
enum Mark {
  PLACE("Customer.country", "Customer.subdivision", "Customer.regions"),
  BUYER_CLASS("Customer.buyerClass"),
  SECTOR("Customer.sector"),
  STATE_INTEREST("Customer.stateInterest"),
  STATE_CONTROLLED("Customer.stateControlled"),
  LISTINGS("Customer.listings"),
  END_USES("Customer.endUses"),
  PARTNER_ID("Partner.id"),
  PARTNER_COUNTRY("Partner.country", "Partner.regions"),
  ROLE("Partner.role"),
  VENDOR("Grant.vendor"),
  PROGRAM("Grant.program"),
  TERRITORY,
  KIND("Sale.kind"),
  CHANNEL("Sale.channel"),
  PRODUCT("Sale.product"),
  DATE("Sale.date"),
  CONTRACT_SIGNED("Sale.contractSigned");

  private final List<String> attributes;

  Mark(String... attributes) {
    this.attributes = List.of(attributes);
  }

  /** {@return the attributes of rules that it answers} */
  List<String> attributes() {
    return attributes;
  }
}
