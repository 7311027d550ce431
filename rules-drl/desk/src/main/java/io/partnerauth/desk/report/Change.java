package io.partnerauth.desk.report;

import static java.util.stream.Collectors.joining;

import io.partnerauth.Landmarks;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a day changes for one vendor, compared with the day before.
 *
 * @param places whose answers change
 * @param sales which sales, in words
 * @param buyers which buyer classes
 */
record Change(
    List<String> places, String sales, Set<BuyerClass> buyers, Outcome before, Outcome after) {

  private record Turn(Outcome before, Outcome after) {}

  private record Sold(SaleKind kind, Channel channel) {}

  /** Same sales and same turn, for one place. */
  private record Effect(Turn turn, String sales, Set<BuyerClass> buyers) {}

  /** {@return everything that the day changes, by asking about all sales on both days} */
  static List<Change> of(Questions questions, String vendor, Set<String> places, LocalDate day) {
    Map<Effect, List<String>> byEffect = new LinkedHashMap<>();
    Landmarks landmarks = questions.rules().landmarks();
    Map<Object, List<Effect>> told = new HashMap<>();
    for (String place : places) {
      List<Object> alike =
          List.of(
              Places.signature(landmarks, place, day),
              Places.signature(landmarks, place, day.minusDays(1)));
      told.computeIfAbsent(alike, key -> effects(questions, vendor, place, day))
          .forEach(effect -> byEffect.computeIfAbsent(effect, e -> new ArrayList<>()).add(place));
    }
    return byEffect.entrySet().stream()
        .map(
            entry ->
                new Change(
                    entry.getValue(),
                    entry.getKey().sales(),
                    entry.getKey().buyers(),
                    entry.getKey().turn().before(),
                    entry.getKey().turn().after()))
        .toList();
  }

  private static List<Effect> effects(
      Questions questions, String vendor, String place, LocalDate day) {
    Map<Turn, Map<BuyerClass, Set<Sold>>> turns = new LinkedHashMap<>();
    for (BuyerClass buyer : BuyerClass.values()) {
      for (SaleKind kind : SaleKind.values()) {
        for (Channel channel : Channel.values()) {
          Outcome before =
              questions.open(
                  new Questions.Deal(vendor, kind, channel, day.minusDays(1)), place, buyer);
          Outcome after =
              questions.open(new Questions.Deal(vendor, kind, channel, day), place, buyer);
          if (before != after) {
            turns
                .computeIfAbsent(new Turn(before, after), turn -> new TreeMap<>())
                .computeIfAbsent(buyer, one -> new LinkedHashSet<>())
                .add(new Sold(kind, channel));
          }
        }
      }
    }
    List<Effect> effects = new ArrayList<>();
    turns.forEach(
        (turn, sold) -> {
          Map<Set<Sold>, Set<BuyerClass>> bySales = new LinkedHashMap<>();
          sold.forEach(
              (buyer, sales) ->
                  bySales.computeIfAbsent(sales, s -> EnumSet.noneOf(BuyerClass.class)).add(buyer));
          bySales.forEach((sales, buyers) -> effects.add(new Effect(turn, words(sales), buyers)));
        });
    return effects;
  }

  /** {@return such as "all sales through a partner; new from the vendor directly"} */
  private static String words(Set<Sold> sales) {
    Map<Channel, Set<SaleKind>> byChannel = new TreeMap<>();
    sales.forEach(
        sold ->
            byChannel
                .computeIfAbsent(sold.channel(), c -> EnumSet.noneOf(SaleKind.class))
                .add(sold.kind()));
    Set<SaleKind> partner = byChannel.get(Channel.PARTNER);
    if (byChannel.size() == Channel.values().length
        && byChannel.values().stream().allMatch(kinds -> kinds.equals(partner))) {
      return kinds(partner) + ", through a partner or from the vendor directly";
    }
    return byChannel.entrySet().stream()
        .map(entry -> kinds(entry.getValue()) + " " + channel(entry.getKey()))
        .collect(joining("; "));
  }

  private static String kinds(Set<SaleKind> kinds) {
    return kinds.size() == SaleKind.values().length
        ? "all sales"
        : English.and(kinds.stream().map(Words::several).toList());
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case PARTNER -> "through a partner";
      case VENDOR_DIRECT -> "from the vendor directly";
    };
  }
}
