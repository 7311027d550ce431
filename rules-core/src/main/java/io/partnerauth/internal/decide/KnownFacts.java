package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.OwnerFigure;
import io.partnerauth.internal.rule.PartlyKnown;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partition;
import io.partnerauth.internal.space.PlaceClass;
import io.partnerauth.internal.space.Possibilities;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.space.Variable;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a host said about a sale in one place, read straight from customer, partner and sale.
 *
 * @param place null when none is known
 * @param program of the grant that covers the sale; null for none
 * @param owned the customer as the host described it, which may have owners where this one has
 *     figures in their place
 */
record KnownFacts(
    Customer customer,
    Partner partner,
    Sale sale,
    String vendor,
    @Nullable Place place,
    @Nullable String program,
    Customer owned,
    Regions regions)
    implements FactSource, Possibilities {

  /** What a question says of a sale in one of its places, or nowhere, without a grant. */
  static KnownFacts of(VendorQuestion question, @Nullable Place place, Regions regions) {
    return new KnownFacts(
        question.customer(),
        question.partner(),
        question.sale(),
        question.vendor(),
        place,
        null,
        question.customer(),
        regions);
  }

  /** The same facts, with the owners of this customer. */
  KnownFacts owned(Customer host) {
    return new KnownFacts(customer, partner, sale, vendor, place, program, host, regions);
  }

  /** The same facts under a grant of another program. */
  KnownFacts program(@Nullable String other) {
    return new KnownFacts(customer, partner, sale, vendor, place, other, owned, regions);
  }

  @Override
  public @Nullable Object get(Attribute attribute) {
    if (attribute.kind().figure().isPresent()) {
      return figure(attribute, attribute.kind().figure().get());
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY -> place == null ? UNKNOWN : place.country();
      case CUSTOMER_SUBDIVISION -> place == null ? UNKNOWN : known(place.subdivision());
      case CUSTOMER_REGIONS ->
          place == null || mayBeInAPart(place)
              ? UNKNOWN
              : regions(place.country(), place.subdivision());
      case CUSTOMER_HEADQUARTERS -> known(customer.headquarters());
      case CUSTOMER_BUYER_CLASS -> only(customer.buyerClass());
      case CUSTOMER_SECTOR -> only(customer.sector());
      case CUSTOMER_STATE_INTEREST -> {
        BuyerClass buyerClass = buyerClass();
        yield buyerClass == null ? UNKNOWN : orUnknown(Holding.knownInterest(customer, buyerClass));
      }
      case CUSTOMER_STATE_CONTROLLED -> {
        BuyerClass buyerClass = buyerClass();
        yield buyerClass == null ? UNKNOWN : orUnknown(Holding.knownControl(customer, buyerClass));
      }
      case CUSTOMER_LISTINGS -> only(customer.listings());
      case CUSTOMER_END_USES -> only(customer.endUses());
      case CUSTOMER_LABELS -> only(customer.labels());
      case PARTNER_ID -> partner.id();
      case PARTNER_COUNTRY -> known(partner.country());
      case PARTNER_REGIONS ->
          partner.country().isEmpty()
              ? UNKNOWN
              : regions(partner.country().get(), Optional.empty());
      case PARTNER_ROLE -> known(partner.role());
      case PARTNER_LABELS -> only(partner.labels());
      case SALE_CATEGORIES -> only(sale.categories());
      case SALE_DEPLOYMENT -> only(sale.deployment());
      case SALE_CLASSIFICATION -> only(sale.classification());
      case SALE_LICENCES -> sale.licensed();
      case SALE_LABELS -> only(sale.labels());
      case GRANT_VENDOR -> vendor;
      case GRANT_PROGRAM -> program;
      case GRANT_VENDOR_COUNTRY -> known(attribute.countryOf(vendor));
      case SALE_KIND -> sale.kind();
      case SALE_CHANNEL -> sale.channel();
      case SALE_PRODUCT -> known(sale.product());
      case SALE_DATE -> sale.date();
      case SALE_CONTRACT_SIGNED -> {
        List<Optional<LocalDate>> contracts = sale.contractSigned().candidates();
        yield contracts.size() == 1 ? contracts.get(0).orElse(null) : UNKNOWN;
      }
      default -> only(own(customer, partner, sale, attribute));
    };
  }

  /**
   * {@return the situation, as far as these attributes are asked; null when one is not known}
   *
   * <p>A place in no part of its country that is named is in none. That is the case only where no
   * part is told apart; see {@code Coordinates}.
   */
  @Nullable Situation situation(List<Attribute> asked) {
    return Situation.of(
        asked,
        attribute -> {
          Object value = get(attribute);
          boolean whole = value == UNKNOWN && attribute.equals(Attribute.CUSTOMER_SUBDIVISION);
          return whole && place != null ? null : value instanceof PartlyKnown ? UNKNOWN : value;
        });
  }

  /** {@return the values that the attribute could have; null when it could have any} */
  @Nullable List<?> candidates(Attribute attribute) {
    List<?> candidates =
        switch (attribute.kind()) {
          case CUSTOMER_BUYER_CLASS -> customer.buyerClass().candidates();
          case CUSTOMER_SECTOR -> customer.sector().candidates();
          case CUSTOMER_LISTINGS -> customer.listings().candidates();
          case CUSTOMER_END_USES -> customer.endUses().candidates();
          case CUSTOMER_LABELS -> customer.labels().candidates();
          case PARTNER_LABELS -> partner.labels().candidates();
          case SALE_CATEGORIES -> sale.categories().candidates();
          case SALE_DEPLOYMENT -> sale.deployment().candidates();
          case SALE_CLASSIFICATION -> sale.classification().candidates();
          case SALE_LICENCES -> List.of(sale.licensed());
          case SALE_LABELS -> sale.labels().candidates();
          case SALE_CONTRACT_SIGNED ->
              sale.contractSigned().candidates().stream().map(day -> day.orElse(null)).toList();
          default -> {
            if (attribute.kind().isOwn()) {
              yield own(customer, partner, sale, attribute).candidates();
            }
            Object value = get(attribute);
            yield value == UNKNOWN || value instanceof PartlyKnown
                ? List.of()
                : Collections.singletonList(value);
          }
        };
    return candidates.isEmpty() ? null : candidates;
  }

  /** {@return what is known of an attribute of the pack's own} */
  static Fact<?> own(Customer customer, Partner partner, Sale sale, Attribute attribute) {
    OwnFacts own =
        switch (attribute.fact()) {
          case "Customer" -> customer.own();
          case "Partner" -> partner.own();
          default -> sale.own();
        };
    return own.of(attribute.component(), attribute.key());
  }

  private Object figure(Attribute attribute, OwnerFigure figure) {
    Owners known = owners(attribute);
    if (known == null) {
      return UNKNOWN;
    }
    if (figure.measure() == OwnerFigure.Measure.CONTROLLED) {
      return known.controllers(attribute);
    }
    ShareRange share = known.share(attribute);
    return share.isExact() ? share.low() : UNKNOWN;
  }

  /** {@return what is known of the owners; null as long as the class of the customer is not} */
  private @Nullable Owners owners(Attribute attribute) {
    if (attribute.fact().equals("Partner")) {
      return partnersOwners();
    }
    BuyerClass buyerClass = buyerClass();
    return buyerClass == null ? null : customersOwners(buyerClass);
  }

  Owners partnersOwners() {
    return Owners.of(partner, sale.date(), regions);
  }

  /** {@return what is known of the customer's owners where it is of that class} */
  Owners customersOwners(BuyerClass buyerClass) {
    Optional<String> country = Optional.ofNullable(place).map(Place::country);
    return Owners.of(owned, buyerClass, country, sale.date(), regions);
  }

  private @Nullable BuyerClass buyerClass() {
    List<BuyerClass> candidates = customer.buyerClass().candidates();
    return candidates.size() == 1 ? candidates.get(0) : null;
  }

  private static Object orUnknown(@Nullable Object value) {
    return value == null ? UNKNOWN : value;
  }

  private static Object known(Optional<?> value) {
    return value.isPresent() ? value.get() : UNKNOWN;
  }

  private static <T> Object only(Fact<T> fact) {
    List<T> candidates = fact.candidates();
    return candidates.size() == 1 ? candidates.get(0) : UNKNOWN;
  }

  /** Whether a part of the country, in which the customer may be, is in regions of its own. */
  private boolean mayBeInAPart(Place customers) {
    return customers.subdivision().isEmpty()
        && regions.slices().divided(Countries.number(customers.country()));
  }

  private Object regions(String country, Optional<String> subdivision) {
    Memberships memberships = regions.at(country, subdivision, sale.date());
    return memberships.maybe().isEmpty() ? memberships.in() : UNKNOWN;
  }

  /** As far as it is known which class the buyer is of: that decides what is known of owners. */
  @Override
  public boolean allows(Variable.AttributeVariable variable, ValueClass values) {
    if (values.attribute().kind().figure().isPresent()) {
      Owners known = owners(values.attribute());
      ShareRange range = ((ValueClass.ShareClass) values).range();
      return known == null || known.share(variable.attribute()).intersect(range).isPresent();
    }
    return switch (values.attribute().kind()) {
      case CUSTOMER_STATE_INTEREST ->
          buyerClass() == null
              || holding()
                  .interest()
                  .intersect(((ValueClass.ShareClass) values).range())
                  .isPresent();
      case CUSTOMER_STATE_CONTROLLED ->
          buyerClass() == null || allowsAny(holding().controlled(), variable, values);
      case CUSTOMER_SECTOR -> allowsAny(customer.sector(), variable, values);
      case SALE_DEPLOYMENT -> allowsAny(sale.deployment(), variable, values);
      case SALE_CLASSIFICATION -> allowsAny(sale.classification(), variable, values);
      case PARTNER_ROLE ->
          allowsAny(partner.role().map(Fact::of).orElse(Fact.unknown()), variable, values);
      case SALE_CONTRACT_SIGNED -> allowsContract(values);
      default ->
          !values.attribute().kind().isOwn()
              || allowsAny(own(customer, partner, sale, values.attribute()), variable, values);
    };
  }

  private Holding holding() {
    return Holding.of(customer, customer.buyerClass().candidates().get(0), sale.date());
  }

  /** A word that the pack does not know may mean any. */
  private static boolean allowsAny(
      Fact<?> fact, Variable.AttributeVariable variable, ValueClass values) {
    Partition partition = variable.partition();
    return fact.isUnknown()
        || fact.candidates().stream()
            .anyMatch(
                one ->
                    !partition.attribute().knows(one)
                        || partition.pieces().get(partition.indexOf(one)).equals(values));
  }

  /** No contract is signed after the sale under it. */
  private boolean allowsContract(ValueClass values) {
    if (sale.contractSigned().isUnknown()) {
      return !(values instanceof ValueClass.DayClass days) || !days.from().isAfter(sale.date());
    }
    return sale.contractSigned().candidates().stream()
        .anyMatch(
            day ->
                values instanceof ValueClass.DayClass days
                    ? day.isPresent()
                        && !day.get().isBefore(days.from())
                        && !day.get().isAfter(days.to())
                    : day.isEmpty());
  }

  @Override
  public boolean allows(Variable.PlaceVariable location, PlaceClass places) {
    return !location.attribute().equals(Attribute.CUSTOMER_COUNTRY)
        || place == null
        || places.places().stream().anyMatch(one -> one.country().equals(place.country()));
  }
}
