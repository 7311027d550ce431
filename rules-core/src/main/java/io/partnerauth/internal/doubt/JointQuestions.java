package io.partnerauth.internal.doubt;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.partnerauth.Customer;
import io.partnerauth.FactValues;
import io.partnerauth.OpenQuestion;
import io.partnerauth.OpenQuestion.Answer;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.place.PlaceCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is open of a customer in two countries, or perhaps in a second one.
 *
 * <p>An answer counts in both countries, and the more severe outcome wins. An outcome that is open
 * itself is not REVIEW then, but each that it can become.
 */
final class JointQuestions {
  private static final String COUNTRY = "country";
  private static final String PART = "subdivision";

  private static final Comparator<Answer> WORST_FIRST =
      comparing((Answer answer) -> Collections.max(answer.outcomes()))
          .reversed()
          .thenComparing(answer -> answer.values().toString());

  private JointQuestions() {}

  /** {@return what is open of a customer in two countries} */
  static List<OpenQuestion> both(Ruling here, Ruling there) {
    Map<String, OpenQuestion> elsewhere = new LinkedHashMap<>();
    there.openQuestions().forEach(open -> elsewhere.put(open.attribute(), open));
    Set<Outcome> possibleHere = possible(here);
    Set<Outcome> possibleThere = possible(there);
    List<OpenQuestion> questions = new ArrayList<>();
    for (OpenQuestion open : here.openQuestions()) {
      OpenQuestion other = elsewhere.remove(open.attribute());
      List<Answer> others = other == null ? List.of() : other.answers();
      questions.add(joint(open, possibleHere, others, possibleThere));
    }
    elsewhere
        .values()
        .forEach(open -> questions.add(joint(open, possibleThere, List.of(), possibleHere)));
    return questions;
  }

  private static OpenQuestion joint(
      OpenQuestion open, Set<Outcome> here, List<Answer> others, Set<Outcome> there) {
    Map<FactValues, Answer> left = new LinkedHashMap<>();
    others.forEach(answer -> left.put(answer.values(), answer));
    List<Answer> answers = new ArrayList<>();
    for (Answer answer : open.answers()) {
      Answer same = left.remove(answer.values());
      answers.add(
          new Answer(
              answer.values(),
              worst(answer.outcomes(), same == null ? there : same.outcomes()),
              rules(answer.rules(), same == null ? List.of() : same.rules())));
    }
    left.values()
        .forEach(
            answer ->
                answers.add(
                    new Answer(answer.values(), worst(answer.outcomes(), here), answer.rules())));
    answers.sort(WORST_FIRST);
    return new OpenQuestion(open.attribute(), open.known(), answers);
  }

  private static List<String> rules(List<String> some, List<String> others) {
    Set<String> rules = new TreeSet<>(some);
    rules.addAll(others);
    return List.copyOf(rules);
  }

  /**
   * {@return what is open of a customer that may be in one of these parts as well as in others}
   *
   * @param parts what the second country of each of them gives
   */
  static List<OpenQuestion> withPart(Ruling ruling, Customer customer, Map<Place, Ruling> parts) {
    Set<Outcome> otherwise = possible(ruling);
    Map<String, List<Answer>> answers = new TreeMap<>();
    parts.forEach(
        (place, there) -> {
          Set<Outcome> outcomes = worst(possible(there), otherwise);
          if (!otherwise.equals(outcomes)) {
            answers
                .computeIfAbsent(
                    place.subdivision().isPresent() ? PART : COUNTRY, name -> new ArrayList<>())
                .add(
                    new Answer(
                        new FactValues.Described(
                            place
                                + ", also in "
                                + PlaceCodes.second(place.toString()).orElseThrow(),
                            Optional.of(place.toString())),
                        outcomes,
                        there.reasons().stream().map(Reason::ruleId).toList()));
          }
        });
    List<OpenQuestion> questions = new ArrayList<>();
    for (OpenQuestion open : ruling.openQuestions()) {
      List<Answer> of = answers.getOrDefault(open.attribute(), List.of());
      if (of.isEmpty()) {
        questions.add(open);
      } else if (open.attribute().equals(COUNTRY)) {
        answers.remove(COUNTRY);
        questions.add(instead(open, of));
      }
    }
    FactValues known =
        FactValues.any(customer.places().stream().map(FactValues.OneOf::of).toList());
    answers.forEach(
        (attribute, some) -> {
          String rest = attribute.equals(COUNTRY) ? "elsewhere in it" : "any other";
          some.add(new Answer(FactValues.inWords(rest), otherwise, List.of()));
          questions.add(new OpenQuestion(attribute, known, some));
        });
    return questions;
  }

  /** The question with these answers for the places that they name. */
  private static OpenQuestion instead(OpenQuestion open, List<Answer> some) {
    Set<Optional<String>> named = some.stream().map(JointQuestions::example).collect(toSet());
    List<Answer> answers = new ArrayList<>(some);
    open.answers().stream().filter(one -> !named.contains(example(one))).forEach(answers::add);
    answers.sort(WORST_FIRST);
    return new OpenQuestion(open.attribute(), open.known(), answers);
  }

  private static Optional<String> example(Answer answer) {
    return answer.values() instanceof FactValues.Described some ? some.example() : Optional.empty();
  }

  /** What a ruling can become when all is known. */
  private static Set<Outcome> possible(Ruling ruling) {
    Set<Outcome> outcomes =
        ruling.openQuestions().stream()
            .flatMap(open -> open.answers().stream())
            .flatMap(answer -> answer.outcomes().stream())
            .collect(toCollection(TreeSet::new));
    return outcomes.isEmpty() ? Set.of(ruling.outcome()) : outcomes;
  }

  private static Set<Outcome> worst(Set<Outcome> some, Set<Outcome> others) {
    Set<Outcome> worst = new TreeSet<>();
    some.forEach(one -> others.forEach(other -> worst.add(one.max(other))));
    return worst;
  }
}
