package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.ownership.OwnershipGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what a host knows of a partner; what is never said stays unknown.
 *
 * <p>Each method but {@link #grant} says one thing, and saying it again replaces it. Not
 * thread-safe; may be used on after {@link #build}, and partners that were built do not change.
 */
public final class PartnerBuilder {
  private String id;
  private String name = "";
  private Optional<String> country = Optional.empty();
  private Optional<String> role = Optional.empty();
  private Fact<Set<String>> labels = Fact.unknown();
  private OwnerFigures figures = OwnerFigures.NONE;
  private Optional<OwnershipGraph> ownership = Optional.empty();
  private OwnFacts own = OwnFacts.NONE;
  private List<Grant> grants = new ArrayList<>();

  PartnerBuilder(String id) {
    this.id = Names.given("id of a partner", id);
  }

  PartnerBuilder(Partner partner) {
    id = partner.id();
    name = partner.name();
    country = partner.country();
    role = partner.role();
    labels = partner.labels();
    figures = partner.figures();
    ownership = partner.ownership();
    own = partner.own();
    grants.addAll(partner.grants());
  }

  /** Takes another identifier of the host's own. */
  public PartnerBuilder id(String own) {
    id = Names.given("id of a partner", own);
    return this;
  }

  /** Takes a name for people, which decides nothing; none unless said. */
  public PartnerBuilder name(String shown) {
    name = Names.given("name of a partner", shown);
    return this;
  }

  /** Takes the country where it is established, ISO 3166-1 alpha-2. */
  public PartnerBuilder country(String code) {
    return country(Names.present("country of a partner", code));
  }

  /** Takes the country where it is established, ISO 3166-1 alpha-2; empty when unknown. */
  public PartnerBuilder country(Optional<String> code) {
    country = Names.given("country of a partner", code);
    return this;
  }

  /** Takes how it sells, in a word of the pack. */
  public PartnerBuilder role(String known) {
    return role(Names.present("role of a partner", known));
  }

  /** Takes how it sells; empty when unknown. */
  public PartnerBuilder role(Optional<String> known) {
    role = Names.given("role of a partner", known);
    return this;
  }

  /** Takes the pack's labels that it has, all of them; an empty set says that it has none. */
  public PartnerBuilder labels(Set<String> all) {
    return labels(Fact.of(Mistakes.all("label of a partner", all)));
  }

  /** Takes what is known of its labels. */
  public PartnerBuilder labels(Fact<Set<String>> known) {
    labels = Names.given("labels of a partner", known);
    return this;
  }

  /** Takes figures of its owners by whose they are; nothing unless said. */
  public PartnerBuilder figures(OwnerFigures known) {
    figures = Names.given("figures of a partner", known);
    return this;
  }

  /** Takes who owns it; in the graph it is the party {@link OwnershipGraph#SELF}. */
  public PartnerBuilder ownership(OwnershipGraph owners) {
    return ownership(Names.present("ownership of a partner", owners));
  }

  /** Takes who owns it; empty when nothing is known. */
  public PartnerBuilder ownership(Optional<OwnershipGraph> owners) {
    ownership = Names.given("ownership of a partner", owners);
    return this;
  }

  /** Takes what is known of the attributes that the pack adds; nothing unless said. */
  public PartnerBuilder own(OwnFacts known) {
    own = Names.given("own facts of a partner", known);
    return this;
  }

  /** Adds a grant. */
  public PartnerBuilder grant(Grant another) {
    grants.add(Names.given("grant of a partner", another));
    return this;
  }

  /** Takes all grants, instead of those before. */
  public PartnerBuilder grants(Collection<Grant> all) {
    grants = new ArrayList<>(Names.all("grant of a partner", all));
    return this;
  }

  /**
   * {@return the partner}
   *
   * @throws InvalidQuestionException when the id is blank, the country is not an ISO 3166-1 code or
   *     there are figures together with a graph of owners
   */
  public Partner build() {
    return new Partner(id, name, country, role, labels, figures, ownership, own, grants);
  }
}
