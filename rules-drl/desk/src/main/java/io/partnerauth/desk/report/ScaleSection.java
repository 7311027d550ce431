package io.partnerauth.desk.report;

import static java.util.stream.Collectors.groupingBy;

import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** For each vendor the thresholds of a state interest in a company, drawn from 0 to 100 percent. */
record ScaleSection(Pack pack, Questions questions, Places places) {
  void write(Html html) {
    html.block(
        "section",
        section -> {
          section.leaf("h2", "How much of a company a state may hold", "id", "scales");
          section.leaf(
              "p",
              "A new sale through a partner on "
                  + English.day(pack.day())
                  + " to a company in which a state holds this much, directly and through others,"
                  + " and which no state controls. "
                  + Questions.ASSUMED);
          SortedSet<Share> named =
              pack.rules().landmarks().literals("Customer.stateInterest", Share.class);
          int before = section.toString().length();
          pack.vendors().forEach(vendor -> vendor(section, vendor, named));
          if (section.toString().length() == before) {
            section.leaf("p", "No rule asks how much a state holds.");
          }
        },
        "aria-labelledby",
        "scales");
  }

  private void vendor(Html html, String vendor, SortedSet<Share> named) {
    Questions.Deal deal = new Questions.Deal(vendor, SaleKind.NEW, Channel.PARTNER, pack.day());
    Map<Scale, List<String>> scales =
        places.all().stream()
            .collect(
                groupingBy(
                    place -> Scale.of(named, range -> questions.ask(deal, place, range)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    scales.forEach(
        (scale, of) -> {
          if (scale.matters()) {
            scale(html, vendor + ": " + places.name(of), scale);
          }
        });
  }

  private static void scale(Html html, String title, Scale scale) {
    html.block(
        "figure",
        figure -> {
          figure.leaf("figcaption", title);
          figure.block("div", bar -> bar(bar, scale), "class", "scale", "aria-hidden", "true");
          figure.block(
              "ul",
              list ->
                  scale
                      .bands()
                      .forEach(
                          band ->
                              list.block(
                                  "li",
                                  item -> {
                                    OutcomeMark.write(item, band.outcome());
                                    item.text(" " + percent(band.range()));
                                  })),
              "class",
              "bands");
        });
  }

  private static void bar(Html html, Scale scale) {
    for (Scale.Band band : scale.bands()) {
      double width = band.range().high().doubleValue() - band.range().low().doubleValue();
      html.block(
          "span",
          piece -> {
            piece.leaf("b", Words.sign(band.outcome()));
            piece.leaf("i", band.range().low().readable());
          },
          "class",
          OutcomeMark.style(band.outcome()),
          "style",
          "flex-grow:" + Math.max(width, 1));
    }
    html.leaf("span", "100 %", "class", "end");
  }

  /** {@return such as "10 to below 50 %"} */
  private static String percent(ShareRange range) {
    return range + " %";
  }
}
