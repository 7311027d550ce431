package io.partnerauth.desk.book;

import io.partnerauth.Customer;
import io.partnerauth.CustomerBuilder;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.bods.BodsOwners;
import java.util.List;

/**
 * A book of one JSON array of BODS statements per line, all that concern one customer.
 *
 * <p>The customer is the declared subject of its line, or where none is declared, the only entity
 * that owns no other. Its id is the record's, its place the jurisdiction. A state body is a
 * government agency, and every other entity a company with owners: BODS does not tell a university
 * from a company. What it does not say is unknown.
 */
record BodsFormat(AskedDays days) implements RowFormat {
  @Override
  public boolean quoted() {
    return false;
  }

  @Override
  public int cells() {
    return 1;
  }

  @Override
  public BookRow read(RawRow row, String text) throws BadRow {
    if (text.stripLeading().startsWith("{")) {
      throw new BadRow(
          "This line is one statement; put all statements about one customer into one line, as a"
              + " JSON array");
    }
    Statements statements = Statements.read(text, days);
    BodsOwners owners = statements.owners();
    Party self = owners.graph().parties().get(OwnershipGraph.SELF);
    CustomerBuilder customer =
        Customer.builder()
            .id(owners.subject())
            .name(self.name().orElse(""))
            .ownership(owners.graph());
    switch (self.kind()) {
      case STATE, PUBLIC_BODY -> customer.buyerClass(BuyerClass.GOVERNMENT_AGENCY);
      case COMPANY -> customer.buyerClass(BuyerClass.COMPANY);
      case INSTITUTION, PERSON, DISPERSED, UNKNOWN -> {}
    }
    if (owners.jurisdiction().isPresent()) {
      customer.places(List.of(place(owners.jurisdiction().get())));
    }
    return BookRow.of(row, customer.build(), statements.notes());
  }

  private static Place place(String code) throws BadRow {
    try {
      return Place.of(code);
    } catch (IllegalArgumentException e) {
      throw new BadRow("jurisdiction: " + e.getMessage());
    }
  }
}
