package io.partnerauth;

import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what is asked about a sale: a new sale through the partner unless said otherwise.
 *
 * <p>Each method says one thing, and saying it again replaces it. Not thread-safe; may be used on
 * after {@link #build}, and sales that were built do not change.
 */
public final class SaleBuilder {
  private static final Fact<Optional<LocalDate>> NO_CONTRACT = Fact.of(Optional.empty());

  private Optional<String> vendor = Optional.empty();
  private SaleKind kind = SaleKind.NEW;
  private Channel channel = Channel.PARTNER;
  private Optional<String> product = Optional.empty();
  private Fact<Set<String>> categories = Fact.unknown();
  private Fact<String> deployment = Fact.unknown();
  private Fact<String> classification = Fact.unknown();
  private LocalDate date;
  private Optional<Fact<Optional<LocalDate>>> contractSigned = Optional.empty();
  private List<Licence> licences = List.of();
  private Fact<Set<String>> labels = Fact.unknown();
  private OwnFacts own = OwnFacts.NONE;

  SaleBuilder(LocalDate date) {
    this.date = Names.given("date of a sale", date);
  }

  SaleBuilder(Sale sale) {
    vendor = sale.vendor();
    kind = sale.kind();
    channel = sale.channel();
    product = sale.product();
    categories = sale.categories();
    deployment = sale.deployment();
    classification = sale.classification();
    date = sale.date();
    licences = sale.licences();
    labels = sale.labels();
    own = sale.own();
    boolean said = sale.kind() != SaleKind.NEW || !sale.contractSigned().equals(NO_CONTRACT);
    contractSigned = said ? Optional.of(sale.contractSigned()) : Optional.empty();
  }

  /** Takes the vendor whose product is sold. */
  public SaleBuilder vendor(String name) {
    return vendor(Names.present("vendor of a sale", name));
  }

  /** Takes the vendor whose product is sold; empty asks about every grant of the partner. */
  public SaleBuilder vendor(Optional<String> name) {
    vendor = Names.given("vendor of a sale", name);
    return this;
  }

  /** Takes what is sold; {@code NEW} unless said. */
  public SaleBuilder kind(SaleKind sold) {
    kind = Names.given("kind of a sale", sold);
    return this;
  }

  /** Takes who sells; {@code PARTNER} unless said. */
  public SaleBuilder channel(Channel seller) {
    channel = Names.given("channel of a sale", seller);
    return this;
  }

  /** Takes the vendor's name of the product. */
  public SaleBuilder product(String name) {
    return product(Names.present("product of a sale", name));
  }

  /** Takes the vendor's name of the product; empty when it is not known. */
  public SaleBuilder product(Optional<String> name) {
    product = Names.given("product of a sale", name);
    return this;
  }

  /**
   * Takes what kinds of product it is, all of them, in the pack's words; only for a product that
   * the pack does not describe.
   */
  public SaleBuilder categories(Set<String> all) {
    return categories(Fact.of(Mistakes.all("category of a sale", all)));
  }

  /** Takes what is known of its categories. */
  public SaleBuilder categories(Fact<Set<String>> known) {
    categories = Names.given("categories of a sale", known);
    return this;
  }

  /** Takes where the product runs, in words of the pack; several where it is one of them. */
  public SaleBuilder deployment(String... possible) {
    return deployment(Names.oneOf("deployment of a sale", possible));
  }

  /** Takes what is known of where the product runs. */
  public SaleBuilder deployment(Fact<String> known) {
    deployment = Names.given("deployment of a sale", known);
    return this;
  }

  /** Takes its export control classification, in words of the pack; several where one of them. */
  public SaleBuilder classification(String... possible) {
    return classification(Names.oneOf("classification of a sale", possible));
  }

  /** Takes what is known of its export control classification. */
  public SaleBuilder classification(Fact<String> known) {
    classification = Names.given("classification of a sale", known);
    return this;
  }

  /** Takes another day of the sale. */
  public SaleBuilder date(LocalDate day) {
    date = Names.given("date of a sale", day);
    return this;
  }

  /** Takes the day on which the contract that it belongs to was signed. */
  public SaleBuilder contractSigned(LocalDate day) {
    return contractSigned(Fact.of(Names.present("contract's date of a sale", day)));
  }

  /** Takes note that there is no earlier contract; a {@code NEW} sale has none unless said. */
  public SaleBuilder noContract() {
    return contractSigned(NO_CONTRACT);
  }

  /**
   * Takes what is known of its contract: the day on which it was signed, or an empty one for no
   * contract; {@link Fact#unknown()}, which every kind but {@code NEW} has unless said.
   */
  public SaleBuilder contractSigned(Fact<Optional<LocalDate>> known) {
    contractSigned = Names.present("contract of a sale", known);
    return this;
  }

  /** Adds a licence. */
  public SaleBuilder licence(Licence another) {
    List<Licence> all = new ArrayList<>(licences);
    all.add(Names.given("licence of a sale", another));
    licences = all;
    return this;
  }

  /** Takes all licences that it has, instead of those before; one not given is not held. */
  public SaleBuilder licences(Collection<Licence> all) {
    licences = Names.all("licence of a sale", all);
    return this;
  }

  /** Takes the pack's labels that it has, all of them; an empty set says that it has none. */
  public SaleBuilder labels(Set<String> all) {
    return labels(Fact.of(Mistakes.all("label of a sale", all)));
  }

  /** Takes what is known of its labels. */
  public SaleBuilder labels(Fact<Set<String>> known) {
    labels = Names.given("labels of a sale", known);
    return this;
  }

  /** Takes what is known of the attributes that the pack adds; nothing unless said. */
  public SaleBuilder own(OwnFacts known) {
    own = Names.given("own facts of a sale", known);
    return this;
  }

  /**
   * {@return the sale}
   *
   * @throws InvalidQuestionException when a name is blank, or the contract was signed after the
   *     sale
   */
  public Sale build() {
    Fact<Optional<LocalDate>> unsaid = kind == SaleKind.NEW ? NO_CONTRACT : Fact.unknown();
    return new Sale(
        vendor,
        kind,
        channel,
        product,
        categories,
        deployment,
        classification,
        date,
        contractSigned.orElse(unsaid),
        licences,
        labels,
        own);
  }
}
