package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Partner;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question under other ids.
 *
 * @param enquiry the question
 * @param neutral for each id that was given, a word that stands for it under whatever ids
 */
record Renaming(Enquiry enquiry, Map<String, String> neutral) {

  /**
   * {@return the question with ids that end so}
   *
   * @param ending different endings make different ids
   */
  static Renaming of(Subject subject, Enquiry enquiry, String ending) {
    Map<String, String> neutral = new TreeMap<>();
    String customerId = "customer-" + ending;
    neutral.put(customerId, "[customer]");
    Customer customer =
        enquiry.customer().toBuilder()
            .id(customerId)
            .ownership(enquiry.customer().ownership().map(graph -> renamed(graph, ending, neutral)))
            .build();
    Partner partner = enquiry.partner();
    boolean asked =
        subject.pack().rules().stream()
            .anyMatch(rule -> !Conditions.literals(rule, Attribute.PARTNER_ID).isEmpty());
    if (!asked) {
      String id = "partner-" + ending;
      neutral.put(id, "[partner]");
      partner = partner.toBuilder().id(id).name("").build();
    }
    return new Renaming(new Enquiry(customer, partner, enquiry.sale()), neutral);
  }

  private static OwnershipGraph renamed(
      OwnershipGraph graph, String ending, Map<String, String> neutral) {
    Map<String, String> ids = new TreeMap<>();
    for (String id : graph.parties().keySet()) {
      boolean self = id.equals(OwnershipGraph.SELF);
      ids.put(id, self ? id : "party-" + ending + ids.size());
      if (!self) {
        neutral.put(ids.get(id), "[" + id + "]");
      }
    }
    return Graphs.mapped(graph, Renaming::stateNamed, ids::get);
  }

  /** A state without a name is called by its id, which is about to change. */
  private static Party stateNamed(Party party) {
    return party.kind() == PartyKind.STATE && party.state().isEmpty()
        ? party.ofState(party.id())
        : party;
  }

  /** {@return what a decision on it says, in whatever order, with the neutral words for ids} */
  List<String> said(Decision decision) {
    String text = Said.anywhere(decision);
    for (Map.Entry<String, String> id : neutral.entrySet()) {
      text = text.replaceAll("\\b" + id.getKey() + "\\b", id.getValue());
    }
    return text.lines().sorted().toList();
  }

  /** {@return the question with this name for customer, partner and owners} */
  static Enquiry named(Enquiry enquiry, String name) {
    Customer customer =
        enquiry.customer().toBuilder()
            .name(name)
            .ownership(
                enquiry
                    .customer()
                    .ownership()
                    .map(graph -> Graphs.mapped(graph, party -> party.named(name), id -> id)))
            .build();
    Partner partner = enquiry.partner().toBuilder().name(name).build();
    return new Enquiry(customer, partner, enquiry.sale());
  }
}
