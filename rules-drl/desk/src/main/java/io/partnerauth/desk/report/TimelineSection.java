package io.partnerauth.desk.report;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

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
                  + " or a place enters or leaves a region. Only place and buyer are known of the"
                  + " sale: where something else decides, the answer is Review.");
          section.block("ol", this::days, "class", "timeline");
        },
        "aria-labelledby",
        "timeline");
  }

  private void days(Html html) {
    Map<String, SortedSet<LocalDate>> named = new TreeMap<>();
    pack.vendors().forEach(vendor -> named.put(vendor, pack.days(vendor)));
    for (LocalDate day : pack.rules().landmarks().days()) {
      Map<String, List<Change>> changes = new LinkedHashMap<>();
      for (String vendor : pack.vendors()) {
        List<Change> found =
            named.get(vendor).contains(day)
                ? Change.of(questions, vendor, places.all(), day)
                : List.of();
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
    html.leaf("time", English.day(day), "datetime", day.toString());
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
          item.text(", " + buyers(change.buyers()) + ": " + change.sales() + ": ");
          item.block("span", turn -> turn(turn, change), "class", "turn");
        });
  }

  private static void turn(Html html, Change change) {
    OutcomeMark.write(html, change.before());
    html.text(" → ");
    OutcomeMark.write(html, change.after());
  }

  private static String buyers(Set<BuyerClass> buyers) {
    return buyers.size() == BuyerClass.values().length
        ? "every buyer"
        : English.and(buyers.stream().map(Words::several).toList());
  }
}
