package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the facts of an {@link OwnershipGraph}, in any order. Not safe for several threads. */
public final class OwnershipGraphBuilder {
  private final TreeMap<String, Party> parties = new TreeMap<>();
  private final NavigableSet<Stake> stakes = new TreeSet<>();
  private final NavigableSet<Control> controls = new TreeSet<>();

  OwnershipGraphBuilder() {}

  /**
   * Adds a party; the same party twice counts once.
   *
   * @return this builder
   * @throws InvalidQuestionException if another party has its id
   */
  public OwnershipGraphBuilder party(Party party) {
    Party before = parties.putIfAbsent(InvalidQuestionException.given("party", party).id(), party);
    if (before != null && !before.equals(party)) {
      throw InvalidQuestionException.notAllowed(
          "Two parties have the id \""
              + party.id()
              + "\": "
              + before
              + " and "
              + party
              + "; give each its own");
    }
    return this;
  }

  /**
   * Adds a stake; the same stake twice counts once, two different ones add up.
   *
   * @return this builder
   */
  public OwnershipGraphBuilder stake(Stake stake) {
    stakes.add(InvalidQuestionException.given("stake", stake));
    return this;
  }

  /**
   * Adds a control relation; the same one twice counts once.
   *
   * @return this builder
   */
  public OwnershipGraphBuilder control(Control control) {
    controls.add(InvalidQuestionException.given("control relation", control));
    return this;
  }

  /**
   * {@return the graph of all facts so far} {@value OwnershipGraph#SELF} is added as a company when
   * no party has that id.
   *
   * @throws InvalidQuestionException if a stake or control relation names a party that was not
   *     added, or somebody holds a stake in a person or in dispersed holders
   */
  public OwnershipGraph build() {
    TreeMap<String, Party> all = new TreeMap<>(parties);
    all.computeIfAbsent(OwnershipGraph.SELF, id -> Party.of(id, PartyKind.COMPANY));
    for (Stake stake : stakes) {
      String what = "stake of \"" + stake.owner() + "\" in \"" + stake.owned() + "\"";
      known(all, stake.owner(), what);
      PartyKind owned = known(all, stake.owned(), what).kind();
      if (owned == PartyKind.PERSON || owned == PartyKind.DISPERSED) {
        throw InvalidQuestionException.notAllowed(
            "The "
                + what
                + " says that a party of kind "
                + owned
                + " is owned; only companies, institutions and bodies can be. Correct the kind.");
      }
    }
    for (Control control : controls) {
      String what = "control of \"" + control.by() + "\" over \"" + control.over() + "\"";
      known(all, control.by(), what);
      known(all, control.over(), what);
    }
    return new OwnershipGraph(
        Collections.unmodifiableMap(all), List.copyOf(stakes), List.copyOf(controls));
  }

  private static Party known(Map<String, Party> parties, String id, String what) {
    Party party = parties.get(id);
    if (party == null) {
      throw InvalidQuestionException.notAllowed(
          "The " + what + " names party \"" + id + "\", which is not among the parties; add it");
    }
    return party;
  }
}
