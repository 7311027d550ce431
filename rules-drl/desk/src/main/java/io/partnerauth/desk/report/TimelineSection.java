package io.partnerauth.desk.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What takes effect when: the days on which answers change. */
record TimelineSection(Pack pack, List<Part> parts) {
  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "What takes effect when", "id", "timeline");
          section.leaf(
              "p",
              "Each day on which what a letter or law answers differs from the day before, because"
                  + " it names the day or a place enters or leaves a region. Each is asked for"
                  + " itself: another may say more. Only place and buyer are known of the sale:"
                  + " where something else decides, the answer is Review.");
          Map<LocalDate, List<Timeline.Event>> days =
              Timeline.ofParts(parts).stream()
                  .collect(groupingBy(Timeline.Event::day, LinkedHashMap::new, toList()));
          section.block(
              "ol",
              list -> days.forEach((day, all) -> list.block("li", item -> day(item, day, all))),
              "class",
              "timeline");
        },
        "aria-labelledby",
        "timeline");
  }

  private void day(Html html, LocalDate day, List<Timeline.Event> all) {
    html.leaf("time", English.day(day), "datetime", day.toString());
    all.stream()
        .collect(groupingBy(Timeline.Event::name, LinkedHashMap::new, toList()))
        .forEach(
            (name, events) -> {
              html.block("h3", head -> name(head, events.get(0)));
              html.block("ul", list -> events.forEach(event -> change(list, event)));
            });
  }

  private void name(Html html, Timeline.Event event) {
    if (event.shared()) {
      html.leaf("a", event.name(), "href", "#" + pack.article(event.name()));
    } else {
      html.text(event.name());
    }
  }

  private static void change(Html html, Timeline.Event event) {
    html.block(
        "li",
        item -> {
          item.leaf("strong", event.place());
          item.text(", " + buyers(event.buyers()) + ": " + event.sales() + ": ");
          item.block("span", turn -> turn(turn, event), "class", "turn");
        });
  }

  private static void turn(Html html, Timeline.Event event) {
    outcome(html, event, event.before());
    html.text(" → ");
    outcome(html, event, event.after());
  }

  /** A law that says nothing authorizes nothing: others may speak. */
  private static void outcome(Html html, Timeline.Event event, Outcome outcome) {
    if (event.shared() && outcome == Outcome.AUTHORIZED) {
      html.text("says nothing");
    } else {
      OutcomeMark.write(html, outcome);
    }
  }

  private static String buyers(Set<BuyerClass> buyers) {
    return buyers.size() == BuyerClass.values().length
        ? "every buyer"
        : English.and(buyers.stream().sorted().map(Words::several).toList());
  }
}
