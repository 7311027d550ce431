package io.partnerauth.internal.decide;

import static java.util.Objects.requireNonNull;

import io.partnerauth.FactValues;
import io.partnerauth.OpenQuestion;
import io.partnerauth.OpenQuestion.Answer;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The unknown facts that matter, and what each of their values would give. */
record OpenQuestions(VendorQuestion question, PlaceFinder finder) {
  List<OpenQuestion> of(Map<Optional<Place>, PointSetAnswer> answers) {
    Map<String, OpenQuestion> questions = new LinkedHashMap<>();
    answers.forEach(
        (place, answer) -> {
          for (Attribute attribute : answer.matter()) {
            questions.computeIfAbsent(attribute.name(), name -> question(attribute, place, answer));
          }
        });
    return List.copyOf(questions.values());
  }

  private OpenQuestion question(Attribute attribute, Optional<Place> place, PointSetAnswer answer) {
    if (attribute.equals(Attribute.CUSTOMER_STATE_INTEREST)) {
      return new StateInterestQuestion(answer).ask();
    }
    List<Answer> answers = new ArrayList<>();
    values(attribute, answer)
        .forEach(
            (values, where) -> {
              Answer one = answer(values, where, answer);
              if (!one.outcomes().isEmpty()) {
                answers.add(one);
              }
            });
    answers.sort(
        Comparator.comparing((Answer one) -> worst(one.outcomes()))
            .reversed()
            .thenComparing(one -> one.values().toString()));
    return new OpenQuestion(
        attribute.name(), Known.of(question, attribute, place, answer.points().levels()), answers);
  }

  /** What the points at which a condition holds come to. */
  static Answer answer(FactValues values, int where, PointSetAnswer answer) {
    return new Answer(values, answer.outcomes(where), answer.speaking(where));
  }

  private static Outcome worst(Collection<Outcome> outcomes) {
    return outcomes.stream().reduce(Outcome.AUTHORIZED, Outcome::max);
  }

  /** The values that the attribute could have, and where it has them. */
  private Map<FactValues, Integer> values(Attribute attribute, PointSetAnswer answer) {
    AllowedPoints points = answer.points();
    Diagrams diagrams = points.diagrams();
    Map<FactValues, Integer> values = new LinkedHashMap<>();
    switch (attribute.kind()) {
      case CUSTOMER_COUNTRY, CUSTOMER_SUBDIVISION ->
          new FactTexts(points)
              .places(
                  points.all(),
                  (country, part, where) -> {
                    boolean whole = attribute.equals(Attribute.CUSTOMER_COUNTRY);
                    if (whole || country.parts().size() > 1) {
                      FactValues label = whole ? country(country, part) : part(country, part);
                      values.merge(label, where, diagrams::or);
                    }
                  });
      case PARTNER_COUNTRY -> {
        List<PlaceOptions.Country> countries = points.levels().partners.countries();
        int level = points.levels().find(attribute);
        for (int i = 0; i < countries.size(); i++) {
          int at = i;
          FactValues label = country(countries.get(i), countries.get(i).parts().get(0));
          values.merge(label, points.where(level, option -> option == at), diagrams::or);
        }
      }
      case CUSTOMER_REGIONS, PARTNER_REGIONS ->
          values.putAll(new ElementSets(answer, attribute).groups());
      default -> {
        if (!attribute.type().set()) {
          int level = points.levels().find(attribute);
          List<Level.Option> options = points.levels().all().get(level).options();
          for (int i = 0; i < options.size(); i++) {
            int at = i;
            values.merge(options.get(i).values(), points.where(level, o -> o == at), diagrams::or);
          }
        } else if (!points.levels().isOneOfSome(attribute)) {
          values.putAll(new ElementSets(answer, attribute).groups());
        } else {
          for (Object set : requireNonNull(points.levels().facts().candidates(attribute))) {
            values.putIfAbsent(Values.of(set), points.set(attribute, (Set<?>) set));
          }
        }
      }
    }
    return values;
  }

  /** A part that nobody names stands for all that nobody tells apart from it. */
  private FactValues part(PlaceOptions.Country country, PlaceOptions.Subdivision part) {
    String code = part.code();
    if (code == null) {
      return FactValues.inWords("none of these");
    }
    boolean named =
        finder.landmarks().mentioned(Attribute.CUSTOMER_SUBDIVISION).contains(code)
            || finder.regions().subdivisions(country.code()).contains(code)
            || question.grants().stream().anyMatch(grant -> grant.territory().contains(code));
    return named ? Values.of(code) : new FactValues.Described("such as " + code, Optional.of(code));
  }

  /** A country stands for all that no rule tells apart from it. */
  private static FactValues country(PlaceOptions.Country country, PlaceOptions.Subdivision part) {
    return new FactValues.Described(
        "such as " + country.code() + " (regions: " + FactTexts.regions(part) + ")",
        Optional.ofNullable(country.code()));
  }
}
