package io.partnerauth.testkit;

import io.partnerauth.Landmarks;
import io.partnerauth.RegionMember;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.EndUse;
import io.partnerauth.facts.Listing;
import io.partnerauth.facts.PartnerRole;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.facts.Sector;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values that questions are made of: those on, beside and away from landmarks. */
record Marks(
    Choice<String> places,
    Choice<String> territories,
    Choice<BuyerClass> buyerClasses,
    Choice<Sector> sectors,
    Choice<Share> shares,
    Choice<Listing> listings,
    Choice<EndUse> endUses,
    Choice<String> partnerIds,
    Choice<String> partnerCountries,
    Choice<PartnerRole> roles,
    Choice<String> vendors,
    Choice<String> programs,
    Choice<String> products,
    Choice<SaleKind> kinds,
    Choice<Channel> channels,
    Choice<LocalDate> days,
    Choice<LocalDate> signed) {
  private static final List<String> PLACES =
      List.of("RU", "KZ", "DE", "US", "CN", "UA", "UA-43", "GE", "CY");
  private static final List<LocalDate> DAYS =
      Days.around(List.of(LocalDate.of(2021, 3, 31), LocalDate.of(2021, 4, 8)));

  /** Marks for no pack in particular: those of the story that the library comes from. */
  static final Marks USUAL =
      new Marks(
          Choice.of(PLACES, Places.COUNTRIES),
          Choice.of(List.of("RU", "KZ"), List.of("DE", "UA-43")),
          constants(List.of(), BuyerClass.values()),
          constants(List.of(), Sector.values()),
          Choice.of(Shares.around(List.of(Share.percent(10), Share.FIFTY)), List.of()),
          constants(List.of(), Listing.values()),
          constants(List.of(), EndUse.values()),
          Choice.of(List.of("P"), List.of("Q")),
          Choice.of(List.of("RU", "KZ"), List.of("DE", "US")),
          constants(List.of(), PartnerRole.values()),
          Choice.of(List.of("Zoom"), List.of("Oracle", "Another vendor")),
          Choice.of(List.of(), List.of("Gold", "Silver")),
          Choice.of(List.of(), List.of("Meetings", "Phone")),
          constants(List.of(), SaleKind.values()),
          constants(List.of(), Channel.values()),
          Choice.of(DAYS, List.of()),
          Choice.of(DAYS, List.of()));

  /** {@return marks on, beside and away from these landmarks} */
  static Marks of(Landmarks landmarks) {
    Set<String> regions = new LinkedHashSet<>(landmarks.literals("Customer.regions", String.class));
    Set<String> partnerRegions = landmarks.literals("Partner.regions", String.class);
    SortedSet<LocalDate> ofRegions = new Landmarks(sortedNone(), landmarks.regions()).days();
    Choice<LocalDate> days =
        Choice.of(
            Days.around(landmarks.literals("Sale.date", LocalDate.class)), Days.around(ofRegions));
    return new Marks(
        Places.of(
            landmarks,
            Stream.of("Customer.country", "Customer.subdivision")
                .flatMap(attribute -> landmarks.literals(attribute, String.class).stream())
                .toList(),
            regions),
        Choice.of(regions, landmarks.regions().stream().map(RegionMember::region).toList()),
        constants(landmarks.literals("Customer.buyerClass", BuyerClass.class), BuyerClass.values()),
        constants(landmarks.literals("Customer.sector", Sector.class), Sector.values()),
        Choice.of(
            Shares.around(landmarks.literals("Customer.stateInterest", Share.class)), Shares.ENDS),
        constants(landmarks.literals("Customer.listings", Listing.class), Listing.values()),
        constants(landmarks.literals("Customer.endUses", EndUse.class), EndUse.values()),
        texts(landmarks, "Partner.id", "P"),
        Places.countries(
            Places.of(
                landmarks, landmarks.literals("Partner.country", String.class), partnerRegions)),
        constants(landmarks.literals("Partner.role", PartnerRole.class), PartnerRole.values()),
        texts(landmarks, "Grant.vendor", "Another vendor"),
        texts(landmarks, "Grant.program", "Another program"),
        texts(landmarks, "Sale.product", "Another product"),
        constants(landmarks.literals("Sale.kind", SaleKind.class), SaleKind.values()),
        constants(landmarks.literals("Sale.channel", Channel.class), Channel.values()),
        days,
        Choice.of(
            Days.around(landmarks.literals("Sale.contractSigned", LocalDate.class)), days.near()));
  }

  private static SortedMap<String, Map<String, SortedSet<Object>>> sortedNone() {
    return new TreeMap<>();
  }

  /** {@return the literals, and one text that is none of them and neither begins nor ends alike} */
  private static Choice<String> texts(Landmarks landmarks, String attribute, String other) {
    return Choice.of(landmarks.literals(attribute, String.class), List.of(other));
  }

  private static <E extends Enum<E>> Choice<E> constants(Iterable<E> near, E[] all) {
    Set<E> first = new LinkedHashSet<>();
    near.forEach(first::add);
    return Choice.of(first, Arrays.asList(all));
  }

  /** {@return these marks, and those of {@code wider} now and then, or where these have none} */
  Marks within(Marks wider) {
    return new Marks(
        places.within(wider.places),
        territories.within(wider.territories),
        buyerClasses.within(wider.buyerClasses),
        sectors.within(wider.sectors),
        shares.within(wider.shares),
        listings.within(wider.listings),
        endUses.within(wider.endUses),
        partnerIds.within(wider.partnerIds),
        partnerCountries.within(wider.partnerCountries),
        roles.within(wider.roles),
        vendors.within(wider.vendors),
        programs.within(wider.programs),
        products.within(wider.products),
        kinds.within(wider.kinds),
        channels.within(wider.channels),
        days.within(wider.days),
        signed.within(wider.signed));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "marks for %s in %s", vendors.near(), places.near());
  }
}
