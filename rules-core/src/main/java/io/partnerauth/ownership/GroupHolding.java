package io.partnerauth.ownership;

import io.partnerauth.InvalidQuestionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much of one party belongs to a group of holders on one day, and whether they control it.
 *
 * <p>Where the facts leave room, the figures are the least and the greatest value that any
 * completion of the facts gives.
 *
 * @param interest the look-through share: shares along a chain are multiplied
 * @param owned the share held by the group and by parties that it holds at least half of: such a
 *     holder passes its stake whole, any other passes nothing, and control does not count (the 50
 *     percent rule of OFAC, FAQ 398 and 401)
 * @param controlled whether the group, and parties that it controls, hold at least half, or a
 *     control relation leads from one of them here
 * @param holder the one holder that the figures are about: a state, or the id of a party; of the
 *     largest single holder, the one whose figure is certain. Empty when that is not known and when
 *     several holders are counted together.
 * @param paths what the certain part of the figures consists of, the largest first
 * @param errors facts that cannot be true; when there are any, {@code interest} is unknown
 */
public record GroupHolding(
    ShareRange interest,
    ShareRange owned,
    GroupControl controlled,
    Optional<String> holder,
    List<OwnershipPath> paths,
    List<DataError> errors) {
  /** Copies the lists; sorts the errors. */
  public GroupHolding {
    InvalidQuestionException.given("interest of a holding", interest);
    InvalidQuestionException.given("owned share of a holding", owned);
    InvalidQuestionException.given("controlled of a holding", controlled);
    InvalidQuestionException.given("holder of a holding", holder);
    paths = List.copyOf(InvalidQuestionException.given("paths of a holding", paths));
    errors =
        InvalidQuestionException.given("errors of a holding", errors).stream().sorted().toList();
  }

  /** The holding of a party of which nothing is known. */
  public static final GroupHolding UNKNOWN =
      new GroupHolding(
          ShareRange.UNKNOWN,
          ShareRange.UNKNOWN,
          GroupControl.UNKNOWN,
          Optional.empty(),
          List.of(),
          List.of());

  /** {@return the holding in words: the figures, then each path and each error on its own line} */
  @Override
  public String toString() {
    String control =
        switch (controlled) {
          case YES -> "controlled";
          case NO -> "not controlled";
          case UNKNOWN -> "not known whether controlled";
        };
    String head =
        "interest "
            + interest
            + holder.map(known -> " (" + known + ")").orElse("")
            + ", owned "
            + owned
            + ", "
            + control;
    String lines = paths.stream().map(path -> "\n  " + path).collect(Collectors.joining());
    String wrong = errors.stream().map(error -> "\n  " + error).collect(Collectors.joining());
    return head + lines + wrong;
  }
}
