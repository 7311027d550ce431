package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.PartnerBuilder;
import io.partnerauth.RegionMember;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.Folding;
import io.partnerauth.testkit.Given;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The same question with its names written in another way. */
final class Spellings {
  private Spellings() {}

  /** A name somewhere in a question. */
  private enum Part {
    VENDORS,
    VENDOR_OF_THE_SALE,
    VENDORS_OF_GRANTS,
    PRODUCTS,
    PRODUCT_OF_THE_SALE,
    PRODUCTS_OF_GRANTS,
    PROGRAMS,
    TERRITORIES,
    WORDS_OF_THE_CUSTOMER,
    WORDS_OF_THE_PARTNER,
    WORDS_OF_THE_SALE
  }

  /** Those of the host's own names; words of a pack have no aliases. */
  private static final List<Part> NAMES =
      Stream.of(Part.values()).filter(part -> !part.name().startsWith("WORDS")).toList();

  /** {@return the question with one of its names in spellings that mean the same} */
  static Arbitrary<Enquiry> meant(AuthorizationRules rules, Enquiry enquiry) {
    return Arbitraries.of(NAMES)
        .flatMap(
            part -> of(enquiry, part, name -> Given.names(name).aliases(aliases(rules, name))));
  }

  /** {@return the question with one of its names misspelled} */
  static Arbitrary<Enquiry> wrong(AuthorizationRules rules, Enquiry enquiry) {
    return Arbitraries.of(Part.values())
        .flatMap(
            part ->
                of(
                    enquiry,
                    part,
                    name ->
                        Given.names(name).misspelled().filter(other -> !isKnown(rules, other))));
  }

  /** One product may be called almost like another, and a code is one letter from the next. */
  private static boolean isKnown(AuthorizationRules rules, String name) {
    String folded = Folding.fold(name);
    String code = folded.toUpperCase(Locale.ROOT);
    return Countries.isCountry(code)
        || PlaceCodes.isSubdivision(code)
        || Stream.concat(
                KnownName.of(rules).stream().map(KnownName::written),
                rules.landmarks().regions().stream().map(RegionMember::region))
            .anyMatch(known -> Folding.fold(known).equals(folded));
  }

  private static Collection<String> aliases(AuthorizationRules rules, String name) {
    Set<String> aliases = new TreeSet<>();
    for (Vendor vendor : rules.vendors()) {
      if (vendor.name().equals(name)) {
        aliases.addAll(vendor.aliases());
      }
    }
    return aliases;
  }

  private interface Ways {
    Arbitrary<String> of(String name);
  }

  private static Arbitrary<Enquiry> of(Enquiry enquiry, Part part, Ways ways) {
    return first(enquiry, part)
        .map(
            name ->
                ways.of(name)
                    .map(other -> with(enquiry, part, one -> one.equals(name) ? other : one)))
        .orElse(Arbitraries.just(enquiry));
  }

  private static Optional<String> first(Enquiry enquiry, Part part) {
    Set<String> names = new TreeSet<>();
    with(
        enquiry,
        part,
        name -> {
          names.add(name);
          return name;
        });
    return names.stream().findFirst();
  }

  private static Enquiry with(Enquiry enquiry, Part part, UnaryOperator<String> spelling) {
    return switch (part) {
      case WORDS_OF_THE_CUSTOMER -> {
        Customer customer = enquiry.customer();
        yield Enquiry.of(
            customer.toBuilder()
                .sector(word(customer.sector(), spelling))
                .listings(words(customer.listings(), spelling))
                .endUses(words(customer.endUses(), spelling))
                .labels(words(customer.labels(), spelling))
                .build(),
            enquiry.partner(),
            ChangedQuestion.sale(enquiry));
      }
      case WORDS_OF_THE_PARTNER -> {
        Partner partner = enquiry.partner();
        PartnerBuilder builder = partner.toBuilder().labels(words(partner.labels(), spelling));
        partner.role().map(spelling).ifPresent(builder::role);
        yield Enquiry.of(enquiry.customer(), builder.build(), ChangedQuestion.sale(enquiry));
      }
      case WORDS_OF_THE_SALE -> {
        Sale sale = ChangedQuestion.sale(enquiry);
        yield Enquiry.of(
            enquiry.customer(),
            enquiry.partner(),
            sale.toBuilder()
                .licences(
                    sale.licences().stream()
                        .map(one -> one.toBuilder().name(spelling.apply(one.name())).build())
                        .toList())
                .labels(words(sale.labels(), spelling))
                .build());
      }
      default -> withNames(enquiry, part, spelling);
    };
  }

  private static Fact<String> word(Fact<String> fact, UnaryOperator<String> spelling) {
    return fact.isUnknown() ? fact : Fact.oneOf(fact.candidates().stream().map(spelling).toList());
  }

  private static Fact<Set<String>> words(Fact<Set<String>> fact, UnaryOperator<String> spelling) {
    return fact.isUnknown()
        ? fact
        : Fact.oneOf(
            fact.candidates().stream()
                .map(words -> words.stream().map(spelling).collect(Collectors.toSet()))
                .toList());
  }

  private static Enquiry withNames(Enquiry enquiry, Part part, UnaryOperator<String> spelling) {
    boolean inSale = part != Part.VENDORS_OF_GRANTS && part != Part.PRODUCTS_OF_GRANTS;
    boolean vendors = part.name().startsWith("VENDOR");
    boolean products = part.name().startsWith("PRODUCT");
    var sale = ChangedQuestion.sale(enquiry);
    if (inSale && vendors) {
      sale = sale.toBuilder().vendor(sale.vendor().map(spelling)).build();
    }
    if (inSale && products) {
      sale = sale.toBuilder().product(sale.product().map(spelling)).build();
    }
    boolean inGrants = part != Part.VENDOR_OF_THE_SALE && part != Part.PRODUCT_OF_THE_SALE;
    return Enquiry.of(
        enquiry.customer(),
        enquiry.partner().toBuilder()
            .grants(
                enquiry.partner().grants().stream()
                    .map(grant -> inGrants ? with(grant, part, spelling) : grant)
                    .toList())
            .build(),
        sale);
  }

  private static Grant with(Grant grant, Part part, UnaryOperator<String> spelling) {
    return switch (part) {
      case VENDORS, VENDORS_OF_GRANTS, VENDOR_OF_THE_SALE ->
          grant.toBuilder().vendor(spelling.apply(grant.vendor())).build();
      case PRODUCTS, PRODUCTS_OF_GRANTS, PRODUCT_OF_THE_SALE ->
          grant.toBuilder().products(grant.products().stream().map(spelling).toList()).build();
      case PROGRAMS -> grant.toBuilder().program(grant.program().map(spelling)).build();
      case TERRITORIES ->
          grant.toBuilder().territory(grant.territory().stream().map(spelling).toList()).build();
      case WORDS_OF_THE_CUSTOMER, WORDS_OF_THE_PARTNER, WORDS_OF_THE_SALE -> grant;
    };
  }
}
