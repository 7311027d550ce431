package io.partnerauth.internal.decide;

import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.Reason;
import io.partnerauth.RuleTrace;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.space.Diagrams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for each place of a question's customer; for no place at all when none is known.
 *
 * <p>Worked out when it is first asked for. Thread-safe.
 */
final class PlaceAnswers {
  private final VendorQuestion question;
  private final Points points;
  private final OutcomeTables tables;

  private @Nullable Map<Optional<Place>, @Nullable PointAnswer> known;
  private @Nullable Map<Optional<Place>, PlaceAnswer> places;
  private @Nullable List<Reason> reasons;
  private boolean voted;
  private boolean tooLarge;

  PlaceAnswers(VendorQuestion question, Points points) {
    this.question = question;
    this.points = points;
    this.tables = points.tables();
  }

  /** Whether all that matters is known in each place. */
  synchronized boolean isKnown() {
    return !known().containsValue(null);
  }

  /** By place the answer where all that matters is known, and null elsewhere. */
  private Map<Optional<Place>, @Nullable PointAnswer> known() {
    Map<Optional<Place>, @Nullable PointAnswer> made = known;
    if (made == null) {
      List<Optional<Place>> places = question.places();
      if (places.size() == 1) { // most questions, and quicker
        made = Collections.singletonMap(places.get(0), answer(places.get(0)));
      } else {
        made = new LinkedHashMap<>();
        for (Optional<Place> place : places) {
          made.put(place, answer(place));
        }
      }
      known = made;
    }
    return made;
  }

  private @Nullable PointAnswer answer(Optional<Place> place) {
    return points.answer(question, place.orElse(null));
  }

  /** The answer for each place; none where it would take too large a diagram. */
  private Map<Optional<Place>, PlaceAnswer> places() {
    Map<Optional<Place>, PlaceAnswer> made = places;
    if (made == null) {
      made = new LinkedHashMap<>();
      for (Map.Entry<Optional<Place>, @Nullable PointAnswer> one : known().entrySet()) {
        PlaceAnswer answer = one.getValue();
        if (answer == null) {
          vote();
          answer = unlessTooLarge(() -> set(one.getKey())).orElse(null);
        }
        if (answer != null) {
          made.put(one.getKey(), answer);
        }
      }
      places = made;
    }
    return made;
  }

  private void vote() {
    if (!voted) {
      new PointSets(points).vote(question);
      voted = true;
    }
  }

  private PointSetAnswer set(Optional<Place> place) {
    OutcomeTable table = tables.table(question.vendor());
    return new PointSetAnswer(
        new AllowedPoints(question, place, table.variables(), finder()), question.grants(), table);
  }

  private <T> Optional<T> unlessTooLarge(Supplier<T> wanted) {
    try {
      return Optional.of(wanted.get());
    } catch (Diagrams.TooLarge e) {
      tooLarge = true; // no outcome is milder for it, and a note says so
      return Optional.empty();
    }
  }

  private PlaceFinder finder() {
    return tables.places(question.vendor());
  }

  synchronized Outcome outcome() {
    Outcome worst = Outcome.AUTHORIZED;
    for (PlaceAnswer answer : places().values()) {
      worst = worst.max(answer.outcome());
    }
    boolean all = places().size() == known().size();
    return all ? worst : worst.max(Outcome.REVIEW);
  }

  synchronized List<String> ruleIds() {
    return unlessTooLarge(
            () -> {
              List<String> ids = new ArrayList<>();
              for (PlaceAnswer answer : places().values()) {
                for (Rule rule : answer.rules()) {
                  ids.add(rule.id());
                }
              }
              return ids;
            })
        .orElse(List.of());
  }

  synchronized List<Reason> reasons() {
    List<Reason> known = reasons;
    if (known == null) {
      known =
          unlessTooLarge(
                  () ->
                      new Reasons(question, tables.table(question.vendor()), points.regions())
                          .of(places()))
              .orElse(List.of());
      reasons = known;
    }
    return known;
  }

  synchronized List<OpenQuestion> openQuestions() {
    Map<Optional<Place>, PointSetAnswer> sets = new LinkedHashMap<>();
    places()
        .forEach(
            (place, answer) -> {
              if (answer instanceof PointSetAnswer set) {
                sets.put(place, set);
              }
            });
    return unlessTooLarge(() -> new OpenQuestions(question, finder()).of(sets)).orElse(List.of());
  }

  /** {@return what to know beside the rules, also that reasons are missing} */
  synchronized List<String> notes() {
    reasons();
    List<String> notes = new ArrayList<>(new RulingNotes(question).of(places()));
    if (tooLarge) {
      notes.add(RulingNotes.tooLarge());
    }
    return notes;
  }

  /** {@return of each of these rules in each place why it speaks, or does not} */
  synchronized List<RuleTrace> traces(List<Rule> rules) {
    List<RuleTrace> traces = new ArrayList<>();
    for (Optional<Place> place : question.places()) {
      unlessTooLarge(() -> set(place))
          .map(set -> new Traces(question, place, set))
          .ifPresent(of -> rules.forEach(rule -> traces.add(of.of(rule))));
    }
    return traces;
  }
}
