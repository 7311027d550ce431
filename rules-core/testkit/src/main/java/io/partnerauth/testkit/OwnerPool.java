package io.partnerauth.testkit;

import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The parties that a graph may have: the customer first, then owners and companies in turn.
 *
 * @param companies the customer and the companies between it and its owners
 * @param holders all parties, those first that explain the least
 */
record OwnerPool(List<Party> companies, List<Party> holders) {
  private static final List<Party> OWNERS =
      List.of(
          Party.of("owner", PartyKind.PERSON),
          Party.of("ru", PartyKind.STATE),
          Party.of("agency", PartyKind.PUBLIC_BODY).ofState("RU"),
          Party.of("market", PartyKind.DISPERSED),
          Party.of("kz", PartyKind.STATE),
          Party.of("university", PartyKind.INSTITUTION).ofState("RU"),
          Party.of("nobody-knows", PartyKind.UNKNOWN));

  /** Everybody's heir: whoever holds what is left of a complete register. */
  static final Party HEIR = OWNERS.get(0);

  /** {@return a pool of so many parties; a person and a state are always among them} */
  static OwnerPool of(int most) {
    List<Party> companies = new ArrayList<>();
    companies.add(Party.of(OwnershipGraph.SELF, PartyKind.COMPANY));
    List<Party> holders = new ArrayList<>(OWNERS.subList(0, 2));
    for (int i = 2; companies.size() + holders.size() < most; i++) {
      companies.add(Party.of("c" + companies.size(), PartyKind.COMPANY));
      if (i < OWNERS.size() && companies.size() + holders.size() < most) {
        holders.add(OWNERS.get(i));
      }
    }
    holders.addAll(companies);
    return new OwnerPool(List.copyOf(companies), List.copyOf(holders));
  }
}
