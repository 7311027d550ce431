package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.OwnerFigure;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.rule.OwnerFigure.Measure;
import io.partnerauth.internal.rule.PartlyKnown;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.Space;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.HolderGroup;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the owners of a customer or partner, by the groups that rules name.
 *
 * <p>A figure that the host gives by whose it is counts first. A state body otherwise belongs to
 * the state of the country in which it is established; who is listed among those above it is not
 * known. A private institution or a person has no owners unless the host says otherwise.
 *
 * @param figures what the host says by whose figure it is
 * @param graph who owns it; empty when the host says nothing
 * @param ofOneState what the host says that any one state holds
 * @param stateless whether the host says that no state controls it
 * @param status what its class alone says: a state's (true), nobody's (false), or nothing (null)
 * @param country where it is established; empty when unknown
 * @param day of the sale
 */
record Owners(
    OwnerFigures figures,
    Optional<OwnershipGraph> graph,
    ShareRange ofOneState,
    boolean stateless,
    @Nullable Boolean status,
    Optional<String> country,
    LocalDate day,
    Regions regions) {
  private static final GroupHolding NONE = known(Share.ZERO, GroupControl.NO);
  private static final GroupHolding ALL = known(Share.HUNDRED, GroupControl.YES);

  static Owners of(
      Customer customer,
      BuyerClass buyerClass,
      Optional<String> country,
      LocalDate day,
      Regions regions) {
    boolean byStatus = Holding.byStatus(customer, buyerClass);
    return new Owners(
        customer.figures(),
        customer.ownership(),
        customer.stateInterest().orElse(ShareRange.UNKNOWN),
        customer.stateControlled().equals(Fact.of(false)),
        byStatus ? Boolean.valueOf(Space.isState(buyerClass)) : null,
        country,
        day,
        regions);
  }

  static Owners of(Partner partner, LocalDate day, Regions regions) {
    return new Owners(
        partner.figures(),
        partner.ownership(),
        ShareRange.UNKNOWN,
        false,
        null,
        partner.country(),
        day,
        regions);
  }

  private static GroupHolding known(Share share, GroupControl control) {
    return known(ShareRange.exactly(share), ShareRange.exactly(share), control);
  }

  private static GroupHolding known(ShareRange interest, ShareRange owned, GroupControl control) {
    return new GroupHolding(interest, owned, control, Optional.empty(), List.of(), List.of());
  }

  /** {@return the share that an attribute with a key asks for} */
  ShareRange share(Attribute attribute) {
    return figures
        .share(attribute.component(), attribute.key())
        .orElseGet(
            () -> {
              GroupHolding holding = holding(attribute, attribute.key());
              return figure(attribute).measure() == Measure.INTEREST
                  ? holding.interest()
                  : holding.owned();
            });
  }

  /** {@return the groups of which an attribute asks whether they control the party} */
  PartlyKnown controllers(Attribute attribute) {
    return key ->
        figures
            .controlled(attribute.component(), (String) key)
            .orElseGet(
                () ->
                    switch (holding(attribute, (String) key).controlled()) {
                      case YES -> Boolean.TRUE;
                      case NO -> Boolean.FALSE;
                      case UNKNOWN -> null;
                    });
  }

  /** {@return all that is known of the figures that rules ask for} */
  OwnerFigures known(Partitions landmarks) {
    OwnerFigures known = OwnerFigures.NONE;
    for (Attribute asked : landmarks.attributes()) {
      Attribute attribute = landmarks.attribute(asked);
      if (attribute.isOfOwners("Customer") && attribute.kind().isKeyed()) {
        known = known.share(attribute.component(), attribute.key(), share(attribute));
      } else if (attribute.isOfOwners("Customer")) {
        PartlyKnown controllers = controllers(attribute);
        for (Object group : landmarks.mentioned(attribute)) {
          Boolean does = controllers.contains(group);
          known =
              does == null ? known : known.controlled(attribute.component(), (String) group, does);
        }
      }
    }
    return known;
  }

  /** {@return what the group that a key names has of the party} */
  GroupHolding holding(Attribute attribute, String key) {
    OwnerFigure figure = figure(attribute);
    if (status != null && !status) {
      return NONE;
    }
    if (status != null && figure.holders() != Holders.LISTED) {
      return country
          .map(
              state -> figure.holders() == Holders.STATE ? when(state.equals(key)) : in(state, key))
          .orElse(GroupHolding.UNKNOWN);
    }
    if (graph.isEmpty()) {
      return figure.holders() == Holders.STATE ? inOneOfAll() : GroupHolding.UNKNOWN;
    }
    HolderGroup group =
        switch (figure.holders()) {
          case STATE -> HolderGroup.state(key);
          case LISTED -> new HolderGroup.Listed(attribute.included(key), known(attribute));
          case FROM -> from(key);
        };
    return figure.measure() == Measure.SINGLE
        ? graph.get().largestHolding(OwnershipGraph.SELF, group, day)
        : graph.get().holding(OwnershipGraph.SELF, group, day);
  }

  /** What is known of each state where something is known of any one. */
  private GroupHolding inOneOfAll() {
    ShareRange most =
        new ShareRange(Share.ZERO, true, ofOneState.high(), ofOneState.highIncluded());
    boolean none = most.isExact(); // who holds nothing of it passes nothing on
    return known(
        most, none ? most : ShareRange.UNKNOWN, stateless ? GroupControl.NO : GroupControl.UNKNOWN);
  }

  private static Optional<SortedSet<String>> known(Attribute attribute) {
    return attribute.open() ? Optional.empty() : Optional.of(attribute.words());
  }

  private GroupHolding in(String state, String place) {
    Memberships at = regions.at(state, Optional.empty(), day);
    if (state.equals(place) || at.in().contains(place)) {
      return ALL;
    }
    return at.maybe().contains(place) ? GroupHolding.UNKNOWN : NONE;
  }

  private static GroupHolding when(boolean all) {
    return all ? ALL : NONE;
  }

  /** The countries of a place, of those in which parties are. */
  private HolderGroup from(String place) {
    SortedSet<String> countries = new TreeSet<>();
    SortedSet<String> perhaps = new TreeSet<>();
    for (Party party : graph.orElseThrow().parties().values()) {
      party
          .seat()
          .ifPresent(
              seat -> {
                GroupHolding held = in(seat, place);
                if (held.equals(ALL)) {
                  countries.add(seat);
                } else if (held.equals(GroupHolding.UNKNOWN)) {
                  perhaps.add(seat);
                }
              });
    }
    return new HolderGroup.From(countries, perhaps);
  }

  private static OwnerFigure figure(Attribute attribute) {
    return attribute.kind().figure().orElseThrow();
  }
}
