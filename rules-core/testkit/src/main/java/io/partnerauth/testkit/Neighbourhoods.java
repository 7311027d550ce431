package io.partnerauth.testkit;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Landmarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where questions are asked so that a mistake in one condition shows: everything that a clause asks
 * about fits, but for one thing, which lies on, beside or away from its landmarks.
 */
final class Neighbourhoods {
  private static final Set<Mark> MAY_BE_ABSENT =
      Set.of(Mark.PROGRAM, Mark.PRODUCT, Mark.CONTRACT_SIGNED);

  /** A mistake here shows on one value alone: the landmark, or the one before or after it. */
  private static final Set<Mark> HAS_NEIGHBOURS =
      Set.of(Mark.STATE_INTEREST, Mark.DATE, Mark.CONTRACT_SIGNED);

  private static final Set<Mark> FEW_VALUES =
      Set.of(
          Mark.STATE_CONTROLLED,
          Mark.BUYER_CLASS,
          Mark.SECTOR,
          Mark.ROLE,
          Mark.DEPLOYMENT,
          Mark.CLASSIFICATION,
          Mark.KIND,
          Mark.CHANNEL);

  private Neighbourhoods() {}

  /** {@return marks for each way in which a clause can speak and each thing that it asks about} */
  static List<Marks> of(Landmarks landmarks, KnownWords known) {
    Marks whole = Marks.of(landmarks, known);
    List<Marks> all = new ArrayList<>();
    for (Landmarks.Way way : landmarks.ways()) {
      Landmarks clause = landmarks.of(way.ruleId());
      Marks own = Marks.of(clause, known);
      List<Mark> asked = asked(way);
      Marks fitting = apartFromOthers(way, landmarks.ways(), whole);
      for (Mark mark : asked) {
        fitting = fitting.with(mark, fitting(mark, way, clause, own));
      }
      fitting = fitting.with(own.own().fitting(way));
      for (OwnMarks apart : fitting.own().apart(way, own.own())) {
        all.addAll(Collections.nCopies(3, fitting.with(apart)));
      }
      for (Mark mark : asked) {
        Marks apart = fitting.with(mark, own.of(mark).within(whole.of(mark)));
        all.addAll(Collections.nCopies(HAS_NEIGHBOURS.contains(mark) ? 3 : 1, apart));
      }
    }
    return all.isEmpty() ? List.of(whole) : all;
  }

  private static List<Mark> asked(Landmarks.Way way) {
    return Arrays.stream(Mark.values())
        .filter(mark -> mark.attributes().stream().anyMatch(way.fitting()::containsKey))
        .toList();
  }

  /** {@return values that mostly do not make clauses speak in another way, so that this is seen} */
  private static Marks apartFromOthers(Landmarks.Way way, List<Landmarks.Way> all, Marks whole) {
    Marks apart = whole;
    for (Mark mark : FEW_VALUES) {
      if (!asked(way).contains(mark)) {
        List<Object> quiet = whole.of(mark).all();
        for (Landmarks.Way other : all) {
          Set<Optional<Object>> fitting =
              other.fitting().getOrDefault(mark.attributes().get(0), Set.of());
          List<Object> rest =
              quiet.stream().filter(value -> !fitting.contains(Optional.of(value))).toList();
          quiet = rest.isEmpty() ? quiet : rest;
        }
        apart = apart.with(mark, Choice.of(quiet, whole.of(mark).all()));
      }
    }
    return apart;
  }

  private static Choice<?> fitting(Mark mark, Landmarks.Way way, Landmarks clause, Marks own) {
    if (mark == Mark.PLACE || mark == Mark.PARTNER_COUNTRY) {
      Choice<String> near = own.of(mark);
      List<String> fit =
          near.all().stream().filter(place -> PackPlaces.fits(place, mark, way, clause)).toList();
      return fit.isEmpty() ? near : Choice.of(fit, List.of());
    }
    Set<Optional<Object>> values = requireNonNull(way.fitting().get(mark.attributes().get(0)));
    return MAY_BE_ABSENT.contains(mark)
        ? Choice.of(values, List.of())
        : Choice.of(values.stream().flatMap(Optional::stream).toList(), List.of());
  }
}
