package io.partnerauth.testkit;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Landmarks;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values that questions are made of: those on, beside and away from landmarks. Immutable. */
final class Marks {
  private final Map<Mark, Choice<?>> choices;
  private final OwnMarks own;

  private Marks(Map<Mark, Choice<?>> choices, OwnMarks own) {
    this.choices = choices;
    this.own = own;
  }

  /** {@return marks for no pack in particular: those of the story that the library comes from} */
  static Marks usual() {
    Map<Mark, Choice<?>> usual = new EnumMap<>(Mark.class);
    List<LocalDate> days = LandmarkDays.around(List.of(LocalDate.of(2021, 3, 31)));
    usual.put(
        Mark.PLACE,
        Choice.of(
            PackPlaces.settled(List.of("RU", "KZ", "UA-43")),
            PackPlaces.settled(PackPlaces.COUNTRIES)));
    usual.put(Mark.HEADQUARTERS, Choice.of(List.of("RU", "KZ"), PackPlaces.COUNTRIES));
    usual.put(Mark.BUYER_CLASS, constants(List.of(), BuyerClass.values()));
    usual.put(Mark.SECTOR, Choice.of(List.of("MEDIA"), List.of("FINANCE")));
    usual.put(Mark.STATE_INTEREST, shares(List.of(Share.FIFTY, Share.percent(10))));
    usual.put(Mark.STATE_CONTROLLED, Choice.of(List.of(false, true), List.of()));
    usual.put(Mark.LISTINGS, sets(List.of(), List.of("US-SDN", "EU-ASSET-FREEZE")));
    usual.put(Mark.END_USES, sets(List.of(), List.of("MILITARY")));
    for (Mark mark :
        List.of(
            Mark.CUSTOMER_LABELS,
            Mark.PARTNER_LABELS,
            Mark.CATEGORIES,
            Mark.LICENCES,
            Mark.SALE_LABELS)) {
      usual.put(mark, sets(List.of(), List.of()));
    }
    usual.put(Mark.PARTNER_ID, Choice.of(List.of("P"), List.of("Q")));
    usual.put(Mark.PARTNER_COUNTRY, Choice.of(List.of("RU", "KZ"), PackPlaces.COUNTRIES));
    usual.put(Mark.ROLE, Choice.of(List.of("RESELLER"), List.of("DISTRIBUTOR")));
    usual.put(Mark.VENDOR, Choice.of(List.of("Zoom"), List.of("Oracle", "Another vendor")));
    usual.put(Mark.PROGRAM, optional(List.of("Gold", "Silver"), List.of()));
    usual.put(Mark.TERRITORY, Choice.of(List.of("RU", "KZ"), List.of("DE", "UA-43")));
    usual.put(Mark.KIND, constants(List.of(), SaleKind.values()));
    usual.put(Mark.CHANNEL, constants(List.of(), Channel.values()));
    usual.put(Mark.PRODUCT, optional(List.of("Meetings", "Phone"), List.of()));
    usual.put(Mark.DEPLOYMENT, Choice.of(List.of("CLOUD"), List.of("ON_PREMISES")));
    usual.put(Mark.CLASSIFICATION, Choice.of(List.of("EAR99"), List.of("5D002")));
    usual.put(Mark.DATE, Choice.of(days, List.of(LocalDate.of(2025, 1, 1))));
    usual.put(Mark.CONTRACT_SIGNED, optional(days, List.of()));
    return new Marks(usual, OwnMarks.NONE);
  }

  /**
   * {@return marks on, beside and away from these landmarks}
   *
   * @param known the names that the rules know
   */
  static Marks of(Landmarks landmarks, KnownWords known) {
    PackLiterals in = new PackLiterals(landmarks);
    List<LocalDate> days = LandmarkDays.around(in.of("Sale.date", LocalDate.class));
    List<LocalDate> signed = LandmarkDays.around(in.of("Sale.contractSigned", LocalDate.class));
    List<LocalDate> others = new ArrayList<>(LandmarkDays.around(in.daysOfRegions()));
    others.addAll(days);
    others.add(LocalDate.of(2025, 1, 1)); // where rules and regions name no day at all
    Map<Mark, Choice<?>> marks = new EnumMap<>(Mark.class);
    marks.put(Mark.PLACE, PackPlaces.ofCustomers(landmarks));
    marks.put(Mark.HEADQUARTERS, PackPlaces.ofHeadquarters(landmarks));
    marks.put(Mark.BUYER_CLASS, in.constants("Customer.buyerClass", BuyerClass.class));
    marks.put(Mark.STATE_INTEREST, shares(in.of("Customer.stateInterest", Share.class)));
    marks.put(Mark.STATE_CONTROLLED, Choice.of(List.of(false, true), List.of()));
    marks.put(Mark.PARTNER_ID, Choice.of(in.of("Partner.id", String.class), List.of("P")));
    marks.put(Mark.PARTNER_COUNTRY, PackPlaces.ofPartners(landmarks));
    for (Mark mark : Mark.WORDS) {
      List<String> named = in.of(mark.attributes().get(0), String.class);
      List<String> words = known.words().getOrDefault(mark, List.of());
      marks.put(mark, Mark.ONE_WORD.contains(mark) ? oneOf(named, words) : sets(named, words));
    }
    marks.put(Mark.VENDOR, Choice.of(in.of("Grant.vendor", String.class), known.vendors()));
    marks.put(Mark.PROGRAM, optional(in.of("Grant.program", String.class), known.programs()));
    marks.put(
        Mark.TERRITORY, Choice.of(in.of("Customer.regions", String.class), in.namesOfRegions()));
    marks.put(Mark.KIND, in.constants("Sale.kind", SaleKind.class));
    marks.put(Mark.CHANNEL, in.constants("Sale.channel", Channel.class));
    marks.put(Mark.PRODUCT, optional(in.of("Sale.product", String.class), known.products()));
    marks.put(Mark.DATE, Choice.of(days, others));
    marks.put(Mark.CONTRACT_SIGNED, optional(signed, days));
    return new Marks(marks, OwnMarks.of(landmarks, known.own()));
  }

  /** {@return the values of one mark} */
  @SuppressWarnings("unchecked") // each mark has values of one type, see where they are put
  <T> Choice<T> of(Mark mark) {
    return (Choice<T>) requireNonNull(choices.get(mark));
  }

  /** {@return the same marks, but for one} */
  Marks with(Mark mark, Choice<?> choice) {
    Map<Mark, Choice<?>> changed = new EnumMap<>(choices);
    changed.put(mark, choice);
    return new Marks(changed, own);
  }

  /** {@return the same marks, but for those of attributes that the pack adds} */
  Marks with(OwnMarks others) {
    return new Marks(choices, others);
  }

  /** {@return the marks of attributes with keys: those that the pack adds, and owners' figures} */
  OwnMarks own() {
    return own;
  }

  /** {@return words: those that rules name, others that are known, and one that nobody knows} */
  private static Choice<String> oneOf(List<String> named, List<String> known) {
    List<String> others = new ArrayList<>(known);
    others.add("A WORD THAT NOBODY KNOWS");
    return Choice.of(named, others);
  }

  /** {@return sets of words: the plain ones, those that rules name, and some others} */
  private static Choice<Set<String>> sets(List<String> named, List<String> all) {
    Set<Set<String>> near = new LinkedHashSet<>(Set.of(Set.of()));
    named.forEach(one -> near.add(Set.of(one)));
    near.add(Set.copyOf(named));
    List<Set<String>> others = new ArrayList<>(all.stream().map(Set::of).toList());
    others.add(Set.copyOf(all));
    others.add(Set.of("A WORD THAT NOBODY KNOWS"));
    return Choice.of(near, others);
  }

  private static <E extends Enum<E>> Choice<E> constants(List<E> near, E[] all) {
    return Choice.of(near, Arrays.asList(all));
  }

  static Choice<Share> shares(List<Share> named) {
    return Choice.of(LandmarkShares.around(named), LandmarkShares.ENDS);
  }

  /** {@return values that may be absent, which is the plainest} */
  private static <T> Choice<Optional<T>> optional(List<T> near, List<T> others) {
    List<Optional<T>> named = new ArrayList<>(List.of(Optional.empty()));
    near.forEach(value -> named.add(Optional.of(value)));
    return Choice.of(named, others.stream().map(Optional::of).toList());
  }
}
