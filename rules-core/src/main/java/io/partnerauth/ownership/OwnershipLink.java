package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.time.LocalDate;
import java.util.Optional;

/** One step of an ownership path: who holds or controls whom, by what, and since when. */
public sealed interface OwnershipLink {
  /** {@return id of the holder} */
  String owner();

  /** {@return id of the party that is held} */
  String owned();

  /** {@return the first day of the step; empty when it has always been so} */
  Optional<LocalDate> from();

  /** {@return the first day after the step; empty when it has no end} */
  Optional<LocalDate> to();

  /**
   * A step by a stake.
   *
   * @param stake the stake, with its dates
   * @param counted the share that the figure counts: the stake's own, or of a range the end that is
   *     certain
   * @param circular what the owned party holds of itself, directly or through parties that it owns;
   *     this is divided out, so the step counts as {@code counted / (100 - circular)}. 0 without
   *     loops.
   */
  record Held(Stake stake, Share counted, Share circular) implements OwnershipLink {
    /**
     * Refuses a party that holds all of itself.
     *
     * @throws InvalidQuestionException if {@code circular} is 100
     */
    public Held {
      InvalidQuestionException.given("stake of a link of owners", stake);
      InvalidQuestionException.given("counted of a link of owners", counted);
      if (InvalidQuestionException.given("circular share of a link of owners", circular)
          .equals(Share.HUNDRED)) {
        throw InvalidQuestionException.notAllowed(
            "Party \"" + stake.owned() + "\" holds 100 of itself, which must be below 100");
      }
    }

    @Override
    public String owner() {
      return stake.owner();
    }

    @Override
    public String owned() {
      return stake.owned();
    }

    @Override
    public Optional<LocalDate> from() {
      return stake.from();
    }

    @Override
    public Optional<LocalDate> to() {
      return stake.to();
    }
  }

  /**
   * A step by a control relation.
   *
   * @param control the relation, with its basis and dates
   */
  record Controlled(Control control) implements OwnershipLink {
    /** Checks that the relation is there. */
    public Controlled {
      InvalidQuestionException.given("control of a link of owners", control);
    }

    @Override
    public String owner() {
      return control.by();
    }

    @Override
    public String owned() {
      return control.over();
    }

    @Override
    public Optional<LocalDate> from() {
      return control.from();
    }

    @Override
    public Optional<LocalDate> to() {
      return control.to();
    }
  }
}
