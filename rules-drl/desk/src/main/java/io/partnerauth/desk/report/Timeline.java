package io.partnerauth.desk.report;

import static java.util.stream.Collectors.joining;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.English;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The days on which what one part of a pack answers differs from the day before. */
public final class Timeline {
  private static final Comparator<Event> ORDER =
      Comparator.comparing(Event::day).thenComparing(event -> !event.shared());

  private final Part part;
  private final List<SaleKind> kinds;
  private final List<Channel> channels;

  private Timeline(Part part) {
    this.part = part;
    this.kinds = asked(SaleKind.values(), "Sale.kind", "Sale.contractSigned");
    this.channels = asked(Channel.values(), "Sale.channel");
  }

  /** The first stands for all where no clause tells them apart. */
  private <T> List<T> asked(T[] all, String... attributes) {
    return part.asks(List.of(attributes)) ? List.of(all) : List.of(all[0]);
  }

  /**
   * One thing that a day changes.
   *
   * @param name the vendor, or the directive that binds several
   * @param shared whether it is a directive that binds several vendors
   * @param vendors whose sales
   * @param day from when on
   * @param place the places together, in English
   * @param sales which sales, in English
   * @param buyers which buyer classes
   * @param before the answer until then: REVIEW where something open decides
   * @param after the answer since
   */
  public record Event(
      String name,
      boolean shared,
      List<String> vendors,
      LocalDate day,
      String place,
      String sales,
      Set<BuyerClass> buyers,
      Outcome before,
      Outcome after) {
    /** Copies the list and the set. */
    public Event {
      vendors = List.copyOf(vendors);
      buyers = Set.copyOf(buyers);
    }

    private Event vendors(List<String> others) {
      return new Event(name, shared, others, day, place, sales, buyers, before, after);
    }
  }

  private record Sold(SaleKind kind, Channel channel) {}

  private record Asked(BuyerClass buyer, Sold sold) {}

  private record Turn(Outcome before, Outcome after) {}

  /** Same sales and same turn, for one place. */
  private record Effect(Turn turn, String sales, Set<BuyerClass> buyers) {}

  /** {@return all that changes, day by day; of a day, what binds several vendors first} */
  public static List<Event> of(AuthorizationRules rules) {
    return ofParts(Part.of(rules));
  }

  static List<Event> ofParts(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> new Timeline(part).events().stream())
        .sorted(ORDER)
        .toList();
  }

  /** What changes alike for several vendors is one event. */
  private List<Event> events() {
    Map<Event, List<String>> all = new LinkedHashMap<>();
    for (List<String> vendors : part.vendors()) {
      events(vendors.get(0))
          .forEach(one -> all.computeIfAbsent(one, event -> new ArrayList<>()).addAll(vendors));
    }
    return all.entrySet().stream().map(entry -> entry.getKey().vendors(entry.getValue())).toList();
  }

  private List<Event> events(String vendor) {
    List<Event> events = new ArrayList<>();
    Map<Object, Map<Asked, Outcome>> before = new HashMap<>();
    for (LocalDate day : part.days()) {
      LocalDate eve = day.minusDays(1);
      Map<Object, Map<Asked, Outcome>> after = new HashMap<>();
      Map<Effect, Set<String>> byEffect = new LinkedHashMap<>();
      for (String place : part.places().all()) {
        Map<Asked, Outcome> was = answers(before, vendor, place, eve);
        Map<Asked, Outcome> is = answers(after, vendor, place, day);
        if (!was.equals(is)) {
          effects(was, is)
              .forEach(one -> byEffect.computeIfAbsent(one, e -> new TreeSet<>()).add(place));
        }
      }
      byEffect.forEach((effect, places) -> events.add(event(day, effect, places)));
      before = after; // between two days nothing changes
    }
    return events;
  }

  private Event event(LocalDate day, Effect effect, Set<String> places) {
    return new Event(
        part.name(),
        part.shared(),
        List.of(),
        day,
        part.places().name(places, day),
        effect.sales(),
        effect.buyers(),
        effect.turn().before(),
        effect.turn().after());
  }

  /** Asks once for places that the rules do not tell apart on the day. */
  private Map<Asked, Outcome> answers(
      Map<Object, Map<Asked, Outcome>> known, String vendor, String place, LocalDate day) {
    return known.computeIfAbsent(
        part.places().told(place, day),
        told -> {
          Map<Asked, Outcome> answers = new LinkedHashMap<>();
          for (BuyerClass buyer : BuyerClass.values()) {
            for (SaleKind kind : kinds) {
              for (Channel channel : channels) {
                answers.put(
                    new Asked(buyer, new Sold(kind, channel)),
                    Outlook.answer(
                        part.rules(),
                        new Questions.Deal(vendor, kind, channel, day),
                        place,
                        buyer));
              }
            }
          }
          return answers;
        });
  }

  private List<Effect> effects(Map<Asked, Outcome> before, Map<Asked, Outcome> after) {
    Map<Turn, Map<BuyerClass, Set<Sold>>> turns = new LinkedHashMap<>();
    before.forEach(
        (asked, was) -> {
          Outcome is = after.get(asked);
          if (was != is) {
            turns
                .computeIfAbsent(new Turn(was, is), turn -> new TreeMap<>())
                .computeIfAbsent(asked.buyer(), one -> new LinkedHashSet<>())
                .add(asked.sold());
          }
        });
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
  private String words(Set<Sold> sales) {
    Map<Channel, Set<SaleKind>> byChannel = new TreeMap<>();
    sales.forEach(
        sold ->
            byChannel
                .computeIfAbsent(sold.channel(), c -> EnumSet.noneOf(SaleKind.class))
                .add(sold.kind()));
    Set<SaleKind> partner = byChannel.get(Channel.PARTNER);
    if (byChannel.size() == channels.size()
        && byChannel.values().stream().allMatch(kinds -> kinds.equals(partner))) {
      return kinds(partner) + ", through a partner or from the vendor directly";
    }
    return byChannel.entrySet().stream()
        .map(entry -> kinds(entry.getValue()) + " " + channel(entry.getKey()))
        .collect(joining("; "));
  }

  private String kinds(Set<SaleKind> some) {
    return some.size() == kinds.size()
        ? "all sales"
        : English.and(some.stream().map(Words::several).toList());
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case PARTNER -> "through a partner";
      case VENDOR_DIRECT -> "from the vendor directly";
    };
  }
}
