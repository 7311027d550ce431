package io.partnerauth.testkit.reference;

import io.partnerauth.Status;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.AnnotationDescr;

/** What the annotations of a rule say of its status, once all its steps are known. */
final class Steps {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
  private static final List<Status> POSITIVE =
      List.of(Status.REPORTED, Status.RECEIVED, Status.CONFIRMED);

  private final Map<String, String> written = new HashMap<>();

  private record Step(Status status, LocalDate day, Optional<LocalDate> to) {}

  /** Takes an annotation; of two with one name, the first counts. */
  void take(AnnotationDescr annotation) {
    written.putIfAbsent(annotation.getName(), String.valueOf(annotation.getSingleValueStripped()));
  }

  private List<Step> inOrder() {
    List<Step> steps = new ArrayList<>();
    for (Status status : Status.values()) {
      String text = written.get(status.name().toLowerCase(Locale.ROOT));
      if (text != null) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : text.replace("\"", "").split(",")) {
          days.add(LocalDate.parse(day.strip(), DAY));
        }
        steps.add(new Step(status, days.get(0), days.stream().skip(1).findFirst()));
      }
    }
    steps.sort(Comparator.comparing(Step::day));
    return steps;
  }

  /** The steps since the last one after which everything has to be heard anew. */
  Status status() {
    List<Status> since = new ArrayList<>();
    if (written.containsKey("status")) {
      since.add(Status.valueOf(written.get("status")));
    }
    boolean closed = false;
    Optional<LocalDate> until = Optional.empty();
    for (Step step : inOrder()) {
      boolean positive = POSITIVE.contains(step.status());
      boolean returns =
          positive && closed && until.filter(day -> day.isBefore(step.day())).isEmpty();
      if (returns || step.status() == Status.UNCLEAR) {
        since.clear();
      }
      if (positive || step.status() == Status.UNCLEAR) {
        since.add(step.status());
        closed = closed && !returns && until.filter(d -> d.isBefore(step.day())).isPresent();
      } else {
        closed = true;
        until = step.to();
      }
    }
    if (since.size() > 1 && !POSITIVE.contains(since.get(0)) && since.get(0) != Status.UNCLEAR) {
      since.remove(0); // since ever withdrawn, until somebody said otherwise
    }
    return since.stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /** {@return conditions on the day of the sale, one for each time out of force} */
  Collection<String> silences() {
    List<Step> steps = inOrder();
    List<String> conditions = new ArrayList<>();
    for (Step step : steps) {
      if (step.status() != Status.WITHDRAWN && step.status() != Status.SUSPENDED) {
        continue;
      }
      Optional<LocalDate> back =
          steps.stream()
              .filter(
                  later -> POSITIVE.contains(later.status()) || later.status() == Status.UNCLEAR)
              .map(Step::day)
              .filter(day -> day.isAfter(step.day()))
              .findFirst()
              .map(day -> day.minusDays(1));
      Optional<LocalDate> to =
          step.to().isPresent() && back.filter(step.to().get()::isAfter).isEmpty()
              ? step.to()
              : back;
      conditions.add(
          "date < \"%s\"".formatted(DAY.format(step.day()))
              + to.map(day -> " || date > \"" + DAY.format(day) + "\"").orElse(""));
    }
    return conditions;
  }
}
