package io.partnerauth.internal.form;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a customer; what its author leaves out is unknown. */
public final class CustomerReader {
  /** The keys that it may have. */
  public static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "id",
                  "name",
                  "country",
                  "subdivision",
                  "places",
                  "headquarters",
                  "buyerClass",
                  "sector",
                  "listings",
                  "endUses",
                  "labels",
                  "number",
                  "day",
                  "flag",
                  "ownership",
                  "stateInterest",
                  "stateControlled"),
              OwnerFiguresReader.keys().stream())
          .toList();

  private final FormIssues issues;

  /** A reader that tells its mistakes there. */
  public CustomerReader(FormIssues issues) {
    this.issues = issues;
  }

  /** {@return the customer; what could not be read is unknown in it, and an issue} */
  public Customer read(Node node) {
    Fields fields = Fields.of(issues, "a customer", node, KEYS);
    issues.names().checkWords(fields, "Customer", issues);
    Owners owners = owners(fields);
    return Customer.builder()
        .id(id(fields))
        .name(fields.text("name").orElse(""))
        .places(places(fields))
        .headquarters(headquarters(fields))
        .buyerClass(new Fact<>(fields.constants("buyerClass", BuyerClass.class)))
        .sector(new Fact<>(fields.names("sector")))
        .listings(new Fact<>(fields.sets("listings")))
        .endUses(new Fact<>(fields.sets("endUses")))
        .labels(new Fact<>(fields.sets("labels")))
        .own(new OwnFactsReader(fields, "Customer", issues).read())
        .figures(owners.figures())
        .stateInterest(owners.interest())
        .stateControlled(owners.controlled())
        .ownership(owners.graph())
        .build();
  }

  private static String id(Fields fields) {
    return fields
        .text("id")
        .flatMap(id -> fields.make("id", () -> InvalidQuestionException.id("id of a customer", id)))
        .orElse("");
  }

  private static Optional<String> headquarters(Fields fields) {
    return fields
        .text("headquarters")
        .flatMap(code -> fields.make("headquarters", () -> new Place(code, Optional.empty())))
        .map(Place::country);
  }

  private List<Place> places(Fields fields) {
    List<String> codes = new ArrayList<>(fields.texts("places"));
    Optional<String> country = fields.text("country");
    Optional<String> subdivision = fields.text("subdivision");
    if (fields.has("places") && (fields.has("country") || fields.has("subdivision"))) {
      fields
          .value("places")
          .ifPresent(
              node ->
                  issues.report(
                      IssueCode.SAID_TWICE,
                      "There are both \"places\" and a country.",
                      "Put all places into one list: places: [RU, CY]; the country may stand in the defaults.",
                      node));
    } else if (subdivision.isPresent() && country.isPresent()) {
      return fields
          .make("subdivision", () -> List.of(new Place(country.get(), subdivision)))
          .orElse(List.of());
    } else if (subdivision.isPresent()) {
      fields
          .value("subdivision")
          .ifPresent(
              node ->
                  issues.report(
                      IssueCode.SAID_TWICE,
                      "The country of \"" + subdivision.get() + "\" is missing.",
                      "Name its country too: country: UA, subdivision: UA-43.",
                      node));
    } else {
      country.ifPresent(codes::add);
    }
    String key = fields.has("places") ? "places" : "country";
    return fields.make(key, () -> codes.stream().map(Place::of).toList()).orElse(List.of());
  }

  private Owners owners(Fields fields) {
    Optional<ShareRange> interest = SharesReader.read(fields, "stateInterest");
    Fact<Boolean> controlled = new Fact<>(fields.flags("stateControlled"));
    OwnerFigures figures = new OwnerFiguresReader(fields, "Customer", issues).read();
    Optional<Node> ownership = fields.value("ownership");
    boolean known = interest.isPresent() || !controlled.isUnknown() || !figures.isEmpty();
    if (ownership.isPresent() && known) {
      issues.report(
          IssueCode.SAID_TWICE,
          "There are both an ownership and a known figure.",
          "Give the owners, or the figures: stateInterest, stateControlled and those with keys.",
          ownership.get());
      return new Owners(interest, controlled, figures, Optional.empty());
    }
    return new Owners(
        interest, controlled, figures, ownership.flatMap(new OwnershipReader(issues)::read));
  }

  /** The figures, or the graph of owners. */
  private record Owners(
      Optional<ShareRange> interest,
      Fact<Boolean> controlled,
      OwnerFigures figures,
      Optional<OwnershipGraph> graph) {}
}
