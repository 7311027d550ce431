package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.text.English;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Some pieces of an attribute's values, written for people; runs of pieces as one interval. */
final class PieceWords {
  private final Attribute attribute;
  private final List<ValueClass> pieces;
  private final BitSet chosen;
  private final BitSet possible;

  /**
   * Words for some pieces.
   *
   * @param chosen the pieces that are meant
   * @param possible those of them that can occur with what else is said
   */
  PieceWords(Attribute attribute, List<ValueClass> pieces, BitSet chosen, BitSet possible) {
    this.attribute = attribute;
    this.pieces = pieces;
    this.chosen = chosen;
    this.possible = possible;
  }

  String text() {
    if (attribute.kind().figure().isPresent()) {
      return attribute.written() + " " + English.or(runs(PieceWords::numbers));
    }
    return switch (attribute.kind()) {
      case CUSTOMER_STATE_INTEREST -> "state interest " + English.or(runs(PieceWords::numbers));
      case CUSTOMER_STATE_CONTROLLED ->
          Boolean.TRUE.equals(pieces.get(chosen.nextSetBit(0)).value())
              ? "state-controlled"
              : "not state-controlled";
      case SALE_DATE -> English.or(runs(PieceWords::days));
      case SALE_CONTRACT_SIGNED -> contract();
      case CUSTOMER_BUYER_CLASS, SALE_KIND, SALE_CHANNEL -> constants();
      case CUSTOMER_SECTOR -> "sector " + texts();
      case PARTNER_ROLE -> "partner role " + texts();
      case PARTNER_ID -> "partner " + texts();
      case GRANT_VENDOR_COUNTRY -> "vendor in " + texts();
      case CUSTOMER_HEADQUARTERS -> "headquarters in " + texts();
      default -> attribute.name() + " " + other();
    };
  }

  private String other() {
    return switch (attribute.type()) {
      case QUANTITY -> English.or(runs(PieceWords::quantities));
      case DATE -> English.or(runs(PieceWords::days));
      default -> texts();
    };
  }

  private static String quantities(ValueClass first, ValueClass last) {
    return ((ValueClass.NumberClass) first).upTo((ValueClass.NumberClass) last).toString();
  }

  private String contract() {
    List<String> signed = runs(PieceWords::days);
    boolean absent = pieces.get(chosen.length() - 1) instanceof ValueClass.AbsentClass;
    if (signed.isEmpty()) {
      return "no earlier contract";
    }
    return "contract signed " + English.or(signed) + (absent ? " or no earlier contract" : "");
  }

  /** The texts of all runs of pieces that have an order; a piece that is absent is in none. */
  private List<String> runs(BiFunction<ValueClass, ValueClass, String> text) {
    List<String> runs = new ArrayList<>();
    int first = chosen.nextSetBit(0);
    while (first >= 0) {
      int last = chosen.nextClearBit(first) - 1;
      int end = pieces.get(last) instanceof ValueClass.AbsentClass ? last - 1 : last;
      if (end >= first) {
        runs.add(text.apply(pieces.get(first), pieces.get(end)));
      }
      first = chosen.nextSetBit(last + 1);
    }
    return runs;
  }

  private static String numbers(ValueClass first, ValueClass last) {
    ShareRange low = ((ValueClass.ShareClass) first).range();
    ShareRange high = ((ValueClass.ShareClass) last).range();
    return share(new ShareRange(low.low(), low.lowIncluded(), high.high(), high.highIncluded()));
  }

  /** Bounds are written exactly: 50.23456 is not "about 50.23". */
  private static String share(ShareRange range) {
    if (range.isExact()) {
      return "exactly " + range.low();
    }
    if (range.high().equals(Share.HUNDRED) && range.highIncluded()) {
      return (range.lowIncluded() ? "" : "above ")
          + range.low()
          + (range.lowIncluded() ? " and above" : "");
    }
    String to = (range.highIncluded() ? "" : "below ") + range.high();
    return range.low().equals(Share.ZERO) && range.lowIncluded()
        ? (range.highIncluded() ? "up to " : "") + to
        : (range.lowIncluded() ? "" : "above ") + range.low() + " to " + to;
  }

  private static String days(ValueClass first, ValueClass last) {
    LocalDate from = ((ValueClass.DayClass) first).from();
    LocalDate to = ((ValueClass.DayClass) last).to();
    if (from.equals(LocalDate.MIN)) {
      return to.equals(LocalDate.MAX) ? "on any day" : "before " + English.day(to.plusDays(1));
    }
    if (to.equals(LocalDate.MAX)) {
      return "from " + English.day(from);
    }
    return from.equals(to)
        ? "on " + English.day(from)
        : "from " + English.day(from) + " to " + English.day(to);
  }

  /** Names the constants that are meant, or if these are fewer, those that are not. */
  private String constants() {
    Set<Enum<?>> meant = new LinkedHashSet<>();
    Set<Enum<?>> others = new LinkedHashSet<>();
    for (int i = 0; i < pieces.size(); i++) {
      Set<Enum<?>> constants = ((ValueClass.ConstantClass) pieces.get(i)).constants();
      if (possible.get(i)) {
        meant.addAll(constants);
      } else if (!chosen.get(i)) {
        others.addAll(constants);
      }
    }
    return others.size() < meant.size()
        ? "not " + English.or(names(others))
        : English.or(names(meant));
  }

  private static List<String> names(Set<Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).toList();
  }

  private String texts() {
    List<String> meant = new ArrayList<>();
    List<String> others = new ArrayList<>();
    boolean named = true;
    for (int i = 0; i < pieces.size(); i++) {
      boolean exact = !(pieces.get(i) instanceof ValueClass.TextClass text) || text.mentioned();
      named &= exact || chosen.get(i);
      (chosen.get(i) ? meant : others).add(pieces.get(i).label());
    }
    return named && others.size() < meant.size() ? "not " + English.or(others) : English.or(meant);
  }
}
