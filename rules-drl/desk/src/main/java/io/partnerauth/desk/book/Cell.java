package io.partnerauth.desk.book;

import io.partnerauth.internal.text.Suggestion;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one cell of a CSV book says. */
final class Cell {
  private static final Pattern RANGE = Pattern.compile("(>?)([^-<>]+)-(<?)([^-<>]+)");

  private final Column column;
  private final String text;

  Cell(Column column, String text) {
    this.column = column;
    this.text = text;
  }

  /** {@return the values between separators, without the blanks around them} */
  List<String> values() {
    return Arrays.stream(text.split(Column.SEPARATOR)).map(String::strip).toList();
  }

  /** {@return the constants that the cell names} */
  <E extends Enum<E>> List<E> constants(Class<E> type) throws BadRow {
    EnumSet<E> found = EnumSet.noneOf(type);
    for (String value : values()) {
      found.add(constant(type, value));
    }
    return List.copyOf(found);
  }

  /** {@return the words that the cell names; none when it says {@code none}} */
  Set<String> words() {
    return text.equalsIgnoreCase("none") ? Set.of() : Set.copyOf(values());
  }

  private <E extends Enum<E>> E constant(Class<E> type, String value) throws BadRow {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(value)) {
        return constant;
      }
    }
    List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    String all = "It is one of " + String.join(", ", names) + ".";
    throw wrong(value, Suggestion.didYouMean(value, names, all));
  }

  boolean flag() throws BadRow {
    return switch (text) {
      case "true", "TRUE" -> true;
      case "false", "FALSE" -> false;
      default -> throw wrong(text, "Write true or false.");
    };
  }

  ShareRange shares() throws BadRow {
    Matcher range = RANGE.matcher(text);
    return made(
        () ->
            range.matches()
                ? new ShareRange(
                    Share.parse(range.group(2).strip()),
                    range.group(1).isEmpty(),
                    Share.parse(range.group(4).strip()),
                    range.group(3).isEmpty())
                : ShareRange.exactly(Share.parse(text)));
  }

  /** {@return what {@code maker} makes of the cell, which it may refuse} */
  <T> T made(Supplier<T> maker) throws BadRow {
    try {
      return maker.get();
    } catch (IllegalArgumentException e) {
      throw new BadRow(column.word() + ": " + e.getMessage());
    }
  }

  private BadRow wrong(String value, String help) {
    return new BadRow("%s: \"%s\" is no value here. %s".formatted(column.word(), value, help));
  }
}
