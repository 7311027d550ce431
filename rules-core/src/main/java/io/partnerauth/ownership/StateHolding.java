package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of one party belongs to a state on one day, and whether a state controls it.
 *
 * <p>Of several states each is asked alone, and the largest figure counts. Where the facts leave
 * room, the figures are the least and the greatest value that any completion of the facts gives.
 *
 * @param interest the look-through share: shares along a chain are multiplied
 * @param cascade the share held by state bodies and by parties that they control: a holder that a
 *     state holds at least half of passes its stake whole, any other passes nothing
 * @param controlled whether {@code cascade} reaches 50 or a control relation leads from a state
 *     here
 * @param state the state with the largest certain figure; empty when none is certain or its name is
 *     not known
 * @param paths what the certain part of the figures consists of, the largest first
 * @param errors facts that cannot be true; when there are any, {@code interest} is unknown
 */
public record StateHolding(
    ShareRange interest,
    ShareRange cascade,
    StateControl controlled,
    Optional<String> state,
    List<OwnershipPath> paths,
    List<DataError> errors) {

  /** Copies the lists; sorts the errors. */
  public StateHolding {
    InvalidQuestionException.given("interest of a holding", interest);
    InvalidQuestionException.given("cascade of a holding", cascade);
    InvalidQuestionException.given("controlled of a holding", controlled);
    InvalidQuestionException.given("state of a holding", state);
    paths = List.copyOf(InvalidQuestionException.given("paths of a holding", paths));
    errors =
        InvalidQuestionException.given("errors of a holding", errors).stream().sorted().toList();
  }

  /** The holding of a party of which nothing is known. */
  public static final StateHolding UNKNOWN =
      new StateHolding(
          ShareRange.UNKNOWN,
          ShareRange.UNKNOWN,
          StateControl.UNKNOWN,
          Optional.empty(),
          List.of(),
          List.of());

  /** {@return the holding in words: the figures, then each path and each error on its own line} */
  @Override
  public String toString() {
    String control =
        switch (controlled) {
          case YES -> "state-controlled";
          case NO -> "not state-controlled";
          case UNKNOWN -> "not known whether state-controlled";
        };
    String head =
        "state interest "
            + interest
            + state.map(known -> " (" + known + ")").orElse("")
            + ", held through controlled parties "
            + cascade
            + ", "
            + control;
    String lines = paths.stream().map(path -> "\n  " + path).collect(Collectors.joining());
    String wrong = errors.stream().map(error -> "\n  " + error).collect(Collectors.joining());
    return head + lines + wrong;
  }
}
