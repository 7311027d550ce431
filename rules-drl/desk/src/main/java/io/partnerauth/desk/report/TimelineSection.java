package io.partnerauth.desk.report;

import static java.util.stream.Collectors.joining;

import io.partnerauth.facts.BuyerClass;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What takes effect when: the days on which answers change. */
record TimelineSection(Pack pack, Questions questions, Places places) {
  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "What takes effect when", "id", "timeline");
          section.leaf(
              "p",
              "Each day on which an answer differs from the day before, because a rule names the day"
                  + " or a place enters or leaves a region. "
                  + Questions.ASSUMED
                  + " No state has an interest in the company.");
          section.block("ol", this::days, "class", "timeline");
        },
        "aria-labelledby",
        "timeline");
  }

  private void days(Html html) {
    for (LocalDate day : pack.rules().landmarks().days()) {
      Map<String, List<Change>> changes = new LinkedHashMap<>();
      for (String vendor : pack.vendors()) {
        List<Change> found = Change.of(questions, vendor, places.all(), day);
        if (!found.isEmpty()) {
          changes.put(vendor, found);
        }
      }
      if (!changes.isEmpty()) {
        html.block("li", item -> day(item, day, changes));
      }
    }
  }

  private void day(Html html, LocalDate day, Map<String, List<Change>> changes) {
    html.leaf("time", day.toString(), "datetime", day.toString());
    changes.forEach(
        (vendor, all) -> {
          html.leaf("h3", vendor);
          html.block("ul", list -> all.forEach(change -> change(list, day, change)));
        });
  }

  private void change(Html html, LocalDate day, Change change) {
    html.block(
        "li",
        item -> {
          item.leaf("strong", Places.of(pack.rules().landmarks(), day).name(change.places()));
          item.text(": " + buyers(change.buyers()) + ", " + change.sales() + ": ");
          OutcomeMark.write(item, change.before());
          item.text(" → ");
          OutcomeMark.write(item, change.after());
        });
  }

  private static String buyers(Set<BuyerClass> buyers) {
    return buyers.size() == BuyerClass.values().length
        ? "every buyer"
        : buyers.stream().map(Words::lower).collect(joining(", "));
  }
}
