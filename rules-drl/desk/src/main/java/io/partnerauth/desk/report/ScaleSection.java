package io.partnerauth.desk.report;

import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** For each vendor the thresholds of a state interest in a company, drawn from 0 to 100 percent. */
record ScaleSection(Pack pack, List<Part> parts) {
  private static final String INTEREST = "Customer.stateInterest";

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
                  + " and which no state controls. Each letter and law is asked for itself. "
                  + Questions.ASSUMED);
          List<Part> asking = parts.stream().filter(one -> one.asks(List.of(INTEREST))).toList();
          asking.forEach(one -> part(section, one));
          if (asking.isEmpty()) {
            section.leaf("p", "No rule asks how much a state holds.");
          }
        },
        "aria-labelledby",
        "scales");
  }

  private void part(Html html, Part part) {
    Questions questions = new Questions(part.rules());
    SortedSet<Share> named = part.rules().landmarks().literals(INTEREST, Share.class);
    for (List<String> vendors : part.vendors()) {
      Questions.Deal deal =
          new Questions.Deal(vendors.get(0), SaleKind.NEW, Channel.PARTNER, pack.day());
      Map<Scale, List<String>> scales = new LinkedHashMap<>();
      part.places()
          .alike(pack.day())
          .values()
          .forEach(
              places ->
                  scales
                      .computeIfAbsent(
                          Scale.of(named, range -> questions.ask(deal, places.get(0), range)),
                          scale -> new ArrayList<>())
                      .addAll(places));
      scales.forEach(
          (scale, places) -> {
            if (scale.matters()) {
              scale(html, part.name() + ": " + part.places().name(places, pack.day()), scale);
            }
          });
    }
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
