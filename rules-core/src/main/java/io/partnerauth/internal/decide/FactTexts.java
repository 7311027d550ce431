package io.partnerauth.internal.decide;

import io.partnerauth.FactValues;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that attributes have at some allowed points. */
record FactTexts(AllowedPoints points) {

  /** {@return the values that the attribute has where the condition holds} */
  FactValues of(Attribute attribute, int where) {
    List<FactValues> values = new ArrayList<>();
    if (attribute.kind().figure().isPresent() && attribute.kind().isKeyed()) {
      points.levels().owners(attribute).stream()
          .filter(owners -> points.mayBe(owners, attribute, where))
          .forEach(owners -> values.add(new FactValues.Shares(owners.share(attribute))));
      return FactValues.any(values);
    }
    switch (attribute.kind()) {
      case CUSTOMER_STATE_INTEREST ->
          holdings(where).forEach(holding -> values.add(new FactValues.Shares(holding.interest())));
      case CUSTOMER_COUNTRY ->
          places(where, (country, part, there) -> values.add(Values.of(country.code())));
      case CUSTOMER_SUBDIVISION ->
          places(where, (country, part, there) -> values.add(Values.of(part.code())));
      case CUSTOMER_REGIONS ->
          places(where, (country, part, there) -> values.add(regions(attribute, part, there)));
      case PARTNER_REGIONS -> {
        int level = points.levels().find(Attribute.PARTNER_COUNTRY);
        diagrams().support(where, level).stream()
            .forEach(
                country ->
                    values.add(
                        regions(
                            attribute,
                            points.levels().partners.countries().get(country).parts().get(0),
                            diagrams()
                                .and(where, points.where(level, option -> option == country)))));
      }
      case GRANT_VENDOR -> values.add(Values.of(points.levels().facts().get(attribute)));
      default ->
          values.addAll(attribute.type().set() ? sets(attribute, where) : values(attribute, where));
    }
    return FactValues.any(values);
  }

  private Diagrams diagrams() {
    return points.diagrams();
  }

  private List<FactValues> values(Attribute attribute, int where) {
    List<FactValues> values = new ArrayList<>();
    int level = points.levels().find(attribute);
    diagrams().support(where, level).stream()
        .forEach(
            option ->
                values.add(
                    Values.of(points.levels().all().get(level).options().get(option).value())));
    return values;
  }

  private List<FactValues> sets(Attribute attribute, int where) {
    List<?> candidates = points.levels().facts().candidates(attribute);
    if (candidates != null) {
      List<FactValues> values = new ArrayList<>();
      for (Object set : candidates) {
        if (diagrams().and(where, points.set(attribute, (Set<?>) set)) != Diagrams.NO) {
          values.add(Values.of(set));
        }
      }
      return values;
    }
    return List.of(withPerhaps(Set.of(), attribute, where, null));
  }

  private FactValues regions(Attribute attribute, PlaceOptions.Subdivision part, int where) {
    return withPerhaps(part.in(), attribute, where, part.maybe());
  }

  /** A set that holds some elements for certain, and others perhaps. */
  private FactValues withPerhaps(
      Set<?> in, Attribute attribute, int where, @Nullable Set<String> asked) {
    List<Object> certain = new ArrayList<>(in);
    List<Object> perhaps = new ArrayList<>();
    for (int i = 0; i < points.levels().all().size(); i++) {
      Level level = points.levels().all().get(i);
      if (level.attribute().equals(attribute)
          && level.element() != null
          && (asked == null || asked.contains(level.element()))) {
        BitSet options = diagrams().support(where, i);
        if (options.get(level.options().size() - 1)
            && Boolean.TRUE.equals(level.options().get(level.options().size() - 1).value())) {
          (options.cardinality() > 1 ? perhaps : certain).add(level.element());
        }
      }
    }
    return new FactValues.SetOf(Values.texts(certain), Values.texts(perhaps));
  }

  /** Is shown places. */
  interface OfPlace {
    void at(PlaceOptions.Country country, PlaceOptions.Subdivision part, int where);
  }

  /** Shows each place in which the condition holds somewhere, with where it does. */
  void places(int where, OfPlace visitor) {
    List<PlaceOptions.Country> countries = points.levels().places.countries();
    for (PlaceOptions.Country country : countries) {
      for (PlaceOptions.Subdivision part : country.parts()) {
        int there =
            diagrams()
                .and(
                    where,
                    points.place(
                        (one, other) ->
                            one == country && other == part ? Diagrams.YES : Diagrams.NO));
        if (there != Diagrams.NO) {
          visitor.at(country, part, there);
        }
      }
    }
  }

  /** {@return what is known of the owners of each class that the buyer could be of there} */
  List<Holding> holdings(int where) {
    int buyer = points.levels().find(Attribute.CUSTOMER_BUYER_CLASS);
    List<Holding> holdings = new ArrayList<>();
    if (buyer >= 0) {
      diagrams().support(where, buyer).stream()
          .forEach(
              option ->
                  holdings.add(
                      points
                          .levels()
                          .holdings
                          .get(
                              (BuyerClass)
                                  points.levels().all().get(buyer).options().get(option).value())));
    }
    return holdings;
  }

  /** {@return the regions that a place belongs to, for people} */
  static String regions(PlaceOptions.Subdivision part) {
    return new FactValues.SetOf(Values.texts(part.in()), Values.texts(part.maybe())).toString();
  }
}
