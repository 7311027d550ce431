package io.partnerauth.testkit.reference;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.HolderGroup;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of the owners of a customer or partner, by whose figure it is.
 *
 * @param said what the host says by whose it is, which counts first
 * @param state what the class alone says: wholly a state's, or nobody's; empty when nothing
 * @param country where it is established
 * @param most that the host says any one state holds
 * @param free whether the host says that no state controls it
 */
record KnownOwners(
    OwnerFigures said,
    Optional<OwnershipGraph> graph,
    Optional<Boolean> state,
    Optional<String> country,
    ShareRange most,
    boolean free,
    Completions question) {
  static KnownOwners of(Partner partner, Completions question) {
    return new KnownOwners(
        partner.figures(),
        partner.ownership(),
        Optional.empty(),
        partner.country(),
        ShareRange.UNKNOWN,
        false,
        question);
  }

  static KnownOwners of(
      Customer customer, Optional<Boolean> state, Optional<String> country, Completions question) {
    return new KnownOwners(
        customer.figures(),
        customer.ownership(),
        state,
        country,
        customer.stateInterest().orElse(ShareRange.UNKNOWN),
        customer.stateControlled().equals(Fact.of(false)),
        question);
  }

  /** {@return where a share lies} */
  ShareRange share(String figure, String key) {
    if (said.share(figure, key).isPresent()) {
      return said.share(figure, key).get();
    }
    Optional<Boolean> whole = whole(figure, key);
    if (whole.isPresent()) {
      return ShareRange.exactly(whole.get() ? Share.HUNDRED : Share.ZERO);
    }
    if (state.isPresent() && !figure.endsWith("Listed")) {
      return ShareRange.UNKNOWN;
    }
    if (graph.isEmpty()) {
      boolean nothing = most.high().equals(Share.ZERO);
      return figure.endsWith("State") && (nothing || figure.startsWith("interest"))
          ? new ShareRange(Share.ZERO, true, most.high(), most.highIncluded())
          : ShareRange.UNKNOWN;
    }
    GroupHolding holding = holding(figure, key);
    return figure.startsWith("interest") ? holding.interest() : holding.owned();
  }

  /** {@return whether those control the party; empty when it is not known} */
  Optional<Boolean> controlled(String figure, String key) {
    Optional<Boolean> known = said.controlled(figure, key).or(() -> whole(figure, key));
    if (known.isPresent() || (state.isPresent() && !figure.endsWith("Listed"))) {
      return known;
    }
    if (graph.isEmpty()) {
      return figure.endsWith("State") && free ? Optional.of(false) : Optional.empty();
    }
    GroupControl control = holding(figure, key).controlled();
    return Optional.of(control == GroupControl.YES).filter(yes -> control != GroupControl.UNKNOWN);
  }

  /** Whether the class and the country alone say that all of it is theirs, or none. */
  private Optional<Boolean> whole(String figure, String key) {
    if (state.filter(yes -> !yes).isPresent()) {
      return Optional.of(false);
    }
    if (state.isEmpty() || figure.endsWith("Listed")) {
      return Optional.empty();
    }
    return figure.endsWith("State")
        ? country.map(key::equals)
        : country.flatMap(code -> in(code, key));
  }

  /** Whether a country is in a place; empty where the map leaves it open. */
  private Optional<Boolean> in(String code, String place) {
    if (code.equals(place)) {
      return Optional.of(true);
    }
    List<Set<String>> possible =
        question.regions().possible(code, Optional.empty(), question.sale().date());
    long in = possible.stream().filter(regions -> regions.contains(place)).count();
    return Optional.of(in > 0).filter(yes -> in == 0 || in == possible.size());
  }

  private GroupHolding holding(String figure, String key) {
    HolderGroup group =
        figure.endsWith("State")
            ? HolderGroup.state(key)
            : figure.endsWith("Listed") ? listed(key) : from(key);
    return figure.startsWith("single")
        ? graph.orElseThrow().largestHolding(OwnershipGraph.SELF, group, question.sale().date())
        : graph.orElseThrow().holding(OwnershipGraph.SELF, group, question.sale().date());
  }

  /** Those on the list, or on one that it includes; a word that nobody declares may mean it. */
  private HolderGroup listed(String key) {
    SortedMap<String, DeclaredWords.DeclaredWord> declared = question.declared("Customer.listings");
    SortedSet<String> lists = new TreeSet<>(Set.of(key));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String list : List.copyOf(lists)) {
        grown |= declared.containsKey(list) && lists.addAll(declared.get(list).includes());
      }
    }
    return new HolderGroup.Listed(
        lists,
        declared.isEmpty() ? Optional.empty() : Optional.of(new TreeSet<>(declared.keySet())));
  }

  private HolderGroup from(String place) {
    SortedSet<String> certain = new TreeSet<>();
    SortedSet<String> perhaps = new TreeSet<>();
    for (Party party : graph.orElseThrow().parties().values()) {
      for (String seat : party.seat().stream().toList()) {
        Optional<Boolean> in = in(seat, place);
        if (in.isEmpty()) {
          perhaps.add(seat);
        } else if (in.get()) {
          certain.add(seat);
        }
      }
    }
    return new HolderGroup.From(certain, perhaps);
  }
}
