package io.partnerauth.scenario;

import io.partnerauth.Customer;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.Sector;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a customer; what its author leaves out is unknown. */
final class CustomerReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "country",
          "subdivision",
          "places",
          "buyerClass",
          "sector",
          "listings",
          "endUses",
          "ownership",
          "stateInterest",
          "stateControlled");

  private final ScenarioIssues issues;

  CustomerReader(ScenarioIssues issues) {
    this.issues = issues;
  }

  Customer read(YamlNode node) {
    Fields fields = Fields.of(issues, "a customer", node, KEYS);
    Customer customer = places(fields, Customer.unknown());
    customer = fields.text("id").map(customer::id).orElse(customer);
    customer = fields.text("name").map(customer::name).orElse(customer);
    List<BuyerClass> classes = fields.constants("buyerClass", BuyerClass.class);
    if (!classes.isEmpty()) {
      customer = customer.buyerClass(classes.toArray(BuyerClass[]::new));
    }
    List<Sector> sectors = fields.constants("sector", Sector.class);
    if (!sectors.isEmpty()) {
      customer = customer.sector(sectors.toArray(Sector[]::new));
    }
    if (fields.has("listings")) {
      List<Listing> listings = distinct(fields, "listings", Listing.class);
      customer = customer.listings(Set.copyOf(listings));
    }
    if (fields.has("endUses")) {
      List<EndUse> uses = distinct(fields, "endUses", EndUse.class);
      customer = customer.endUses(Set.copyOf(uses));
    }
    return owners(fields, customer);
  }

  private static <E extends Enum<E>> List<E> distinct(Fields fields, String key, Class<E> type) {
    return fields.constants(key, type).stream().distinct().toList();
  }

  private Customer places(Fields fields, Customer customer) {
    List<String> codes = new ArrayList<>(fields.texts("places"));
    Optional<String> country = fields.text("country");
    Optional<String> subdivision = fields.text("subdivision");
    if (fields.has("places") && (fields.has("country") || fields.has("subdivision"))) {
      fields
          .value("places")
          .ifPresent(
              node ->
                  issues.report(
                      "SCN012",
                      "There are both \"places\" and a country.",
                      "Put all places into one list: places: [RU, CY]; the country may stand in the defaults.",
                      node));
    } else if (subdivision.isPresent() && country.filter(subdivision.get()::startsWith).isEmpty()) {
      fields
          .value("subdivision")
          .ifPresent(
              node ->
                  issues.report(
                      "SCN012",
                      "\"" + subdivision.get() + "\" is not in the customer's country.",
                      "Name its country too: country: UA, subdivision: UA-43.",
                      node));
    } else {
      subdivision.or(() -> country).ifPresent(codes::add);
    }
    String key =
        fields.has("places") ? "places" : fields.has("country") ? "country" : "subdivision";
    return fields.make(key, () -> customer.places(codes.toArray(String[]::new))).orElse(customer);
  }

  private Customer owners(Fields fields, Customer customer) {
    Optional<ShareRange> interest = SharesReader.read(fields, "stateInterest");
    Optional<Boolean> controlled = fields.flag("stateControlled");
    Optional<YamlNode> ownership = fields.value("ownership");
    if (ownership.isPresent() && (interest.isPresent() || controlled.isPresent())) {
      issues.report(
          "SCN012",
          "There are both an ownership and a known figure.",
          "Give the owners, or stateInterest and stateControlled.",
          ownership.get());
      return customer;
    }
    Customer known = interest.map(customer::stateInterest).orElse(customer);
    known = controlled.isPresent() ? known.stateControlled(controlled.get()) : known;
    Optional<OwnershipGraph> graph = ownership.flatMap(new OwnershipReader(issues)::read);
    return graph.isPresent() ? known.ownership(graph.get()) : known;
  }
}
