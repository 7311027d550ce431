package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OpenQuestion;
import io.partnerauth.OpenQuestion.Answer;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The unknown facts that matter, and what each of their values would give. */
record OpenQuestions(Decider decider, Question question, Partitions landmarks, Regions regions) {
  List<OpenQuestion> of(Map<Optional<Place>, PlaceAnswer> answers) {
    Map<String, OpenQuestion> questions = new LinkedHashMap<>();
    answers.forEach(
        (place, answer) -> {
          for (Attribute attribute : Matter.unknowns(answer)) {
            questions.computeIfAbsent(
                attribute.component(), name -> question(attribute, place, answer));
          }
        });
    return List.copyOf(questions.values());
  }

  private OpenQuestion question(Attribute attribute, Optional<Place> place, PlaceAnswer answer) {
    if (attribute.equals(Attribute.CUSTOMER_STATE_INTEREST)) {
      return new StateInterestQuestion(decider, question, landmarks).in(place, answer);
    }
    Map<String, List<CaseAnswer>> byValue = new LinkedHashMap<>();
    for (CaseAnswer supposed : answer.cases()) {
      if (supposed.supposed().choices().containsKey(attribute)) {
        byValue
            .computeIfAbsent(label(attribute, supposed.supposed()), v -> new ArrayList<>())
            .add(supposed);
      }
    }
    List<Answer> answers = new ArrayList<>();
    byValue.forEach((value, supposed) -> answers.add(answer(value, supposed)));
    answers.sort(
        Comparator.comparing(OpenQuestions::worst).reversed().thenComparing(Answer::values));
    return new OpenQuestion(attribute.component(), known(attribute, place), answers);
  }

  static Answer answer(String values, List<CaseAnswer> cases) {
    Set<Outcome> outcomes = new TreeSet<>();
    Set<String> rules = new TreeSet<>();
    for (CaseAnswer supposed : cases) {
      outcomes.add(supposed.outcome());
      supposed.spoke().stream().map(Rule::id).forEach(rules::add);
    }
    return new Answer(values, outcomes, List.copyOf(rules));
  }

  private static Outcome worst(Answer answer) {
    return answer.outcomes().stream().reduce(Outcome.AUTHORIZED, Outcome::max);
  }

  private String label(Attribute attribute, Case supposed) {
    @Nullable Object value = supposed.choices().get(attribute);
    return switch (attribute.kind()) {
      case CUSTOMER_REGIONS, PARTNER_REGIONS -> "in " + Values.text(value);
      case CUSTOMER_COUNTRY -> country(value, supposed, Attribute.CUSTOMER_REGIONS);
      case PARTNER_COUNTRY -> country(value, supposed, Attribute.PARTNER_REGIONS);
      case CUSTOMER_SUBDIVISION ->
          value == null ? "none of these" : part((String) value, supposed.situation());
      case CUSTOMER_BUYER_CLASS -> Values.text(value);
      case CUSTOMER_SECTOR, CUSTOMER_STATE_CONTROLLED, PARTNER_ROLE, SALE_PRODUCT ->
          landmarks.attributes().contains(attribute)
              ? landmarks.pieces(attribute).get(landmarks.indexOf(attribute, value)).label()
              : Values.text(value);
      case SALE_CONTRACT_SIGNED ->
          value == null
              ? "no earlier contract"
              : landmarks.pieces(attribute).get(landmarks.indexOf(attribute, value)).label();
      default -> Values.text(value);
    };
  }

  /** A part that nobody names stands for all that nobody tells apart from it. */
  private String part(String code, Situation situation) {
    String country = String.valueOf(situation.get(Attribute.CUSTOMER_COUNTRY));
    boolean named =
        landmarks.mentioned(Attribute.CUSTOMER_SUBDIVISION).contains(code)
            || regions.subdivisions(country).contains(code)
            || question.grants().stream().anyMatch(grant -> grant.territory().contains(code));
    return named ? code : "such as " + code;
  }

  /** A country stands for all that no rule tells apart from it. */
  private String country(@Nullable Object value, Case supposed, Attribute regionsOf) {
    Object regions = supposed.situation().get(regionsOf);
    return "such as " + value + " (regions: " + Values.text(regions) + ")";
  }

  /** {@return what is known of an attribute that could have several values, for people} */
  String known(Attribute attribute, Optional<Place> place) {
    Customer customer = question.customer();
    return switch (attribute.kind()) {
      case CUSTOMER_BUYER_CLASS -> customer.buyerClass().toString();
      case CUSTOMER_SECTOR -> customer.sector().toString();
      case CUSTOMER_LISTINGS -> customer.listings().toString();
      case CUSTOMER_END_USES -> customer.endUses().toString();
      case CUSTOMER_LABELS -> customer.labels().toString();
      case PARTNER_ROLE -> question.partner().role().orElse("unknown");
      case PARTNER_LABELS -> question.partner().labels().toString();
      case SALE_LICENCES -> question.sale().licences().toString();
      case SALE_LABELS -> question.sale().labels().toString();
      case CUSTOMER_REGIONS, CUSTOMER_SUBDIVISION -> place.map(Place::toString).orElse("unknown");
      case SALE_CONTRACT_SIGNED ->
          new Fact<>(
                  question.sale().contractSigned().candidates().stream()
                      .map(day -> day.map(LocalDate::toString).orElse("no earlier contract"))
                      .toList())
              .toString();
      case PARTNER_REGIONS -> question.partner().country().orElse("unknown");
      default -> "unknown";
    };
  }
}
