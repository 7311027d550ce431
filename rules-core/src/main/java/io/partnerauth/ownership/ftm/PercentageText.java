package io.partnerauth.ownership.ftm;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Percentages as people and registers write them. What is not understood is of unknown size.
 *
 * <p>A number up to 1 without a percent sign may be a part of one: {@code 0.75} is from 0.75 to 75
 * percent, {@code 1} from 1 to 100.
 */
final class PercentageText {
  /** Somebody owns something, so it is not nothing. */
  static final ShareRange SOME = new ShareRange(Share.ZERO, false, Share.HUNDRED, true);

  private static final String WORDS_BEFORE =
      "^((ownership of |holding of |holds |owns )?(shares|voting rights|capital) ?-? ?|(owns|holds) )";
  private static final String NUMBER = "([0-9]{1,12}(?:[.,][0-9]{1,30})?)";
  private static final String PERCENT = " ?(%|percent|per cent|pct|prozent)? ?";
  private static final String BOUND =
      "(>=|=>|>|<=|=<|<|more than or equal to |more than |not less than |not more than |at least |at"
          + " most |less than |up to |over |above |below |under |from )";
  private static final Pattern ONE = Pattern.compile(NUMBER + PERCENT);
  private static final Pattern BOUNDED =
      Pattern.compile(BOUND + " ?" + NUMBER + PERCENT + "(or more|or less)?(?: of .{0,40})?");
  private static final Pattern OPEN =
      Pattern.compile(NUMBER + PERCENT + "(\\+|or more|or less|and more|and above|plus)");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:between )?"
              + BOUND
              + "? ?"
              + NUMBER
              + PERCENT
              + "(?:-|to|and|but|,|;)+ ?(?:but )?"
              + BOUND
              + "? ?"
              + NUMBER
              + PERCENT);
  private static final Pattern AND_A_SHARE =
      Pattern.compile(NUMBER + PERCENT + "(?:\\+|plus) ?(?:1|one|a).{0,20}");
  private static final Pattern RATIO = Pattern.compile("([0-9]{1,18}) ?/ ?([0-9]{1,18})");

  private PercentageText() {}

  /** {@return what all the texts allow: each is an alternative} */
  static ShareRange of(Collection<String> texts, Consumer<String> report) {
    Optional<ShareRange> all = Optional.empty();
    for (String text : texts) {
      Optional<ShareRange> range = parse(text).filter(one -> !isNothing(one));
      if (range.isEmpty()) {
        report.accept(
            "its percentage \"%s\" is none that is understood, so its size counts as unknown"
                .formatted(text.length() > 60 ? text.substring(0, 60) + "…" : text));
      }
      ShareRange one = range.orElse(SOME);
      all = Optional.of(all.map(before -> hull(before, one)).orElse(one));
    }
    return all.orElse(SOME);
  }

  /** Nobody is named as the owner of nothing; such a figure is one that nobody filled in. */
  private static boolean isNothing(ShareRange range) {
    return range.high().equals(Share.ZERO);
  }

  private static ShareRange hull(ShareRange a, ShareRange b) {
    int lows = a.low().compareTo(b.low());
    int highs = a.high().compareTo(b.high());
    return new ShareRange(
        lows <= 0 ? a.low() : b.low(),
        (lows <= 0 && a.lowIncluded()) || (lows >= 0 && b.lowIncluded()),
        highs >= 0 ? a.high() : b.high(),
        (highs >= 0 && a.highIncluded()) || (highs <= 0 && b.highIncluded()));
  }

  /** {@return whether a text speaks of a percentage} */
  static boolean isIn(String text) {
    return text.contains("%") || text.contains("percent") || text.contains("per cent");
  }

  /** {@return the range that a text says; empty when it says none} */
  static Optional<ShareRange> parse(String written) {
    String text =
        written
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
            .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .replace("≥", ">=")
            .replace("≤", "<=")
            .replace("％", "%")
            .replace(" - ", "-")
            .replaceFirst(WORDS_BEFORE, "")
            .strip();
    if (text.length() > 200) {
      return Optional.empty();
    }
    try {
      return understood(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // above 100, or the wrong way round; the caller reports it
    }
  }

  private static Optional<ShareRange> understood(String text) {
    Matcher one = ONE.matcher(text);
    if (one.matches()) {
      return Optional.of(exactly(one.group(1), one.group(2) != null));
    }
    Matcher ratio = RATIO.matcher(text);
    if (ratio.matches()) {
      BigInteger part = new BigInteger(ratio.group(1));
      BigInteger whole = new BigInteger(ratio.group(2));
      return part.compareTo(whole) < 0 // 50/50 is no ratio
          ? Optional.of(ShareRange.exactly(Share.ratio(part, whole)))
          : Optional.empty();
    }
    Matcher more = AND_A_SHARE.matcher(text);
    if (more.matches()) {
      return Optional.of(above(share(more.group(1)), false));
    }
    Matcher open = OPEN.matcher(text);
    if (open.matches()) {
      Share end = share(open.group(1));
      return Optional.of(open.group(3).equals("or less") ? upTo(end, true) : above(end, true));
    }
    Matcher bounded = BOUNDED.matcher(text);
    if (bounded.matches() && bounded.group(4) == null) {
      return Optional.of(bound(bounded.group(1), share(bounded.group(2))));
    }
    Matcher range = RANGE.matcher(text);
    return range.matches() ? range(range) : Optional.empty();
  }

  private static ShareRange exactly(String number, boolean percent) {
    BigDecimal value = value(number);
    Share share = Share.percent(value);
    if (percent || value.compareTo(BigDecimal.ONE) > 0) {
      return ShareRange.exactly(share);
    }
    return ShareRange.between(share, Share.percent(value.movePointRight(2)));
  }

  private static Optional<ShareRange> range(Matcher range) {
    boolean anyPercent = range.group(3) != null || range.group(6) != null;
    BigDecimal high = value(range.group(5));
    if (!anyPercent && high.compareTo(BigDecimal.ONE) <= 0) {
      return Optional.empty();
    }
    String from = range.group(1) == null ? ">=" : range.group(1);
    String to = range.group(4) == null ? "<=" : range.group(4);
    ShareRange low = bound(from, share(range.group(2)));
    ShareRange up = bound(to, Share.percent(high));
    boolean isRange =
        low.high().equals(Share.HUNDRED) && up.low().equals(Share.ZERO) && up.lowIncluded();
    return isRange ? low.intersect(up) : Optional.empty();
  }

  private static ShareRange bound(String word, Share end) {
    return switch (word.strip()) {
      case ">", "more than", "over", "above" -> above(end, false);
      case ">=", "=>", "more than or equal to", "not less than", "at least", "from" ->
          above(end, true);
      case "<", "less than", "below", "under" -> upTo(end, false);
      default -> upTo(end, true);
    };
  }

  private static ShareRange above(Share low, boolean included) {
    return new ShareRange(low, included, Share.HUNDRED, true);
  }

  private static ShareRange upTo(Share high, boolean included) {
    return new ShareRange(Share.ZERO, true, high, included);
  }

  private static Share share(String number) {
    return Share.percent(value(number));
  }

  private static BigDecimal value(String number) {
    return new BigDecimal(number.replace(',', '.'));
  }
}
