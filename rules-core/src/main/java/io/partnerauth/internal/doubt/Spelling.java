package io.partnerauth.internal.doubt;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the names of a question as the pack does, as far as it knows them.
 *
 * <p>A name that is not known stays as it is, but in one spelling wherever it folds to the same.
 */
record Spelling(Catalogue catalogue, KnownNames regions) {
  /** The same partner, its names in the pack's spelling. */
  Partner of(Partner partner) {
    Map<String, String> strangers = new HashMap<>();
    List<Grant> grants = new ArrayList<>();
    for (Grant grant : partner.grants()) {
      grants.add(of(grant, vendor(grant.vendor(), strangers)));
    }
    return partner.toBuilder()
        .grants(grants)
        .role(
            partner
                .role()
                .map(role -> catalogue.words(Attribute.PARTNER_ROLE).find(role).orElse(role)))
        .labels(words(Attribute.PARTNER_LABELS, partner.labels()))
        .build();
  }

  /** The same customer, in the pack's words; itself where it has them already. */
  Customer of(Customer customer) {
    Fact<String> sector = word(Attribute.CUSTOMER_SECTOR, customer.sector());
    Fact<Set<String>> listings = words(Attribute.CUSTOMER_LISTINGS, customer.listings());
    Fact<Set<String>> endUses = words(Attribute.CUSTOMER_END_USES, customer.endUses());
    Fact<Set<String>> labels = words(Attribute.CUSTOMER_LABELS, customer.labels());
    return sector == customer.sector()
            && listings == customer.listings()
            && endUses == customer.endUses()
            && labels == customer.labels()
        ? customer
        : customer.toBuilder()
            .sector(sector)
            .listings(listings)
            .endUses(endUses)
            .labels(labels)
            .build();
  }

  private Fact<String> word(Attribute attribute, Fact<String> known) {
    KnownNames words = catalogue.words(attribute);
    List<String> candidates = known.candidates();
    for (int i = 0; i < candidates.size() && words != KnownNames.NONE; i++) {
      if (!words.contains(candidates.get(i))) {
        return Fact.oneOf(candidates.stream().map(word -> words.find(word).orElse(word)).toList());
      }
    }
    return known;
  }

  /** With the unions that lists are in. */
  private Fact<Set<String>> words(Attribute attribute, Fact<Set<String>> known) {
    List<Set<String>> candidates = known.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      if (!catalogue.isSpelled(attribute, candidates.get(i))) {
        return Fact.oneOf(candidates.stream().map(one -> words(attribute, one)).toList());
      }
    }
    return known;
  }

  private Set<String> words(Attribute attribute, Set<String> written) {
    KnownNames words = catalogue.words(attribute);
    Set<String> spelled = new TreeSet<>();
    written.forEach(word -> spelled.add(words.find(word).orElse(word)));
    return catalogue.withUnions(attribute, spelled);
  }

  /** The vendor that the sale names, as the pack or else the partner's grants write it. */
  Sale of(Sale sale, Partner spelled) {
    Map<String, String> strangers = new HashMap<>();
    spelled.grants().forEach(grant -> vendor(grant.vendor(), strangers));
    return of(sale).toBuilder().vendor(sale.vendor().map(name -> vendor(name, strangers))).build();
  }

  /** The sale in the pack's words; itself where it has them already. */
  Sale of(Sale sale) {
    Fact<Set<String>> categories = words(Attribute.SALE_CATEGORIES, sale.categories());
    Fact<String> deployment = word(Attribute.SALE_DEPLOYMENT, sale.deployment());
    Fact<String> classification = word(Attribute.SALE_CLASSIFICATION, sale.classification());
    List<Licence> licences = licences(sale.licences());
    Fact<Set<String>> labels = words(Attribute.SALE_LABELS, sale.labels());
    return categories == sale.categories()
            && deployment == sale.deployment()
            && classification == sale.classification()
            && licences == sale.licences()
            && labels == sale.labels()
        ? sale
        : sale.toBuilder()
            .categories(categories)
            .deployment(deployment)
            .classification(classification)
            .licences(licences)
            .labels(labels)
            .build();
  }

  /** Each under every word that it is: its own, and the unions of that. */
  private List<Licence> licences(List<Licence> written) {
    if (written.isEmpty() // as nearly always
        || written.stream()
            .allMatch(one -> catalogue.isSpelled(Attribute.SALE_LICENCES, Set.of(one.name())))) {
      return written;
    }
    return written.stream()
        .flatMap(
            one ->
                words(Attribute.SALE_LICENCES, Set.of(one.name())).stream()
                    .map(word -> one.toBuilder().name(word).build()))
        .toList();
  }

  private String vendor(String written, Map<String, String> strangers) {
    return catalogue
        .vendorNames()
        .find(written)
        .orElseGet(() -> strangers.computeIfAbsent(Folding.fold(written), folded -> written));
  }

  private Grant of(Grant grant, String vendor) {
    return grant.toBuilder()
        .vendor(vendor)
        .program(grant.program().map(name -> catalogue.programs().find(name).orElse(name)))
        .products(products(grant.products(), vendor))
        .territory(territory(grant.territory()))
        .build();
  }

  /** Products of a vendor in the pack's spelling. */
  Set<String> products(Set<String> written, String vendor) {
    Set<String> products = new TreeSet<>();
    written.forEach(name -> products.add(product(name, vendor)));
    return products;
  }

  String product(String written, String vendor) {
    return catalogue.products(vendor).find(written).orElse(written);
  }

  private Set<String> territory(Set<String> written) {
    Set<String> territory = new TreeSet<>();
    for (String name : written) {
      String code = Folding.fold(name).toUpperCase(Locale.ROOT);
      boolean place = Countries.isCountry(code) || Countries.isSubdivision(code);
      territory.add(place ? code : regions.find(name).orElse(name));
    }
    return territory;
  }

  /** Whether a name of a place is written as the pack writes it. */
  boolean isPlace(String name) {
    return Countries.isCountry(name) || regions.contains(name) || Countries.isSubdivision(name);
  }

  /** Whether two names that nobody knows are the same. */
  static boolean same(String one, String other) {
    return one.equals(other) || Folding.fold(one).equals(Folding.fold(other));
  }

  static Optional<String> same(String name, Set<String> names) {
    return names.stream().filter(other -> same(name, other)).findFirst();
  }
}
