package io.partnerauth.desk.book;

import io.partnerauth.internal.text.Suggestion;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
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
  private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?");
  private static final Pattern RANGE = Pattern.compile("(>?)([^-<>]+)-(<?)([^-<>]+)");

  private final String column;
  private final String text;

  Cell(String column, String text) {
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

  List<BigDecimal> numbers() {
    return values().stream().map(Cell::number).toList();
  }

  private static BigDecimal number(String value) {
    if (!NUMBER.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no number; write 30 or 14.5");
    }
    return new BigDecimal(value);
  }

  List<LocalDate> days() {
    return values().stream().map(Cell::day).toList();
  }

  private static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is no day; write year-month-day, such as 2021-04-08", e);
    }
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
      throw new BadRow(column + ": " + e.getMessage());
    }
  }

  private BadRow wrong(String value, String help) {
    return new BadRow("%s: \"%s\" is no value here. %s".formatted(column, value, help));
  }
}
