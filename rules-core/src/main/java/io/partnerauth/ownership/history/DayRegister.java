package io.partnerauth.ownership.history;

import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.StakeType;
import io.partnerauth.ownership.history.StatementNote.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * The holders of one party on one day, in one kind of share, so that all can be true at once.
 *
 * <p>It is partial as long as everything said fits into the whole. What does not fit makes it
 * complete: the lines lose what others may have instead, and what nobody discloses becomes a line
 * of its own, so that no figure grows beyond what somebody said.
 */
final class DayRegister {
  /**
   * One holder.
   *
   * @param least what it has at least if those of its statements are so that say the most
   * @param isSure whether it is sure that it has something
   * @param alone what it has at least if nothing is so that is not sure; more than the low end of
   *     its share where something unsure may be another class of it
   */
  record HolderLine(
      String owner,
      ShareRange share,
      Share least,
      boolean isSure,
      Share alone,
      Set<String> statements) {
    HolderLine atMost() {
      return new HolderLine(owner, share, share.high(), isSure, alone, statements);
    }

    boolean mayNeedMore() {
      return isSure ? least.compareTo(share.low()) > 0 : !share.high().equals(Share.ZERO);
    }

    /** {@return what it may have besides what it surely has} */
    HolderLine beyondSure() {
      Share low = share.low();
      ShareRange more = Stated.fromNothing(ShareRange.exactly(share.high().minus(low)));
      return isSure
          ? new HolderLine(owner, more, least.minus(low), true, Share.ZERO, statements)
          : this;
    }

    HolderLine with(ShareRange other) {
      Share less = share.low().minus(other.low());
      return new HolderLine(owner, other, least.minus(less), isSure, alone.minus(less), statements);
    }
  }

  private final Party owned;
  private final StakeType type;
  private final Notes notes;
  private final List<HolderLine> lines = new ArrayList<>();
  private final Map<String, Share> lowered = new HashMap<>();
  private Share undisclosed = Share.HUNDRED;
  private boolean complete;

  DayRegister(Party owned, StakeType type, List<HeldEntry> entries, Notes notes) {
    this.owned = owned;
    this.type = type;
    this.notes = notes;
    entries.stream().filter(entry -> entry.slot().isLine()).forEach(this::line);
    nominees(entries, true);
    makeFit();
    nominees(entries, false); // what is not sure explains no contradiction
    if (!complete) {
      undisclosed = left(lines);
    }
  }

  private void nominees(List<HeldEntry> entries, boolean sure) {
    entries.stream()
        .filter(entry -> entry.slot().nature() == Nature.NOMINEE)
        .filter(entry -> entry.stated().sure() == sure)
        .forEach(this::nominee);
  }

  private void line(HeldEntry entry) {
    Stated stated = entry.stated();
    lines.add(
        new HolderLine(
            entry.slot().owner(),
            stated.possible(),
            stated.least(),
            !stated.possible().low().equals(Share.ZERO),
            stated.alone(),
            entry.statements()));
    if (entry.several()) {
      notes.addAll(
          entry.statements(),
          Treatment.WIDENED,
          "more than one interest says what "
              + entry.slot().owner()
              + " holds of "
              + owned.id()
              + "; they may be one, of different classes, or add up: "
              + stated.possible()
              + " percent");
    }
  }

  private static HolderLine line(Claim claim, ShareRange share) {
    boolean sure = !share.low().equals(Share.ZERO);
    return new HolderLine(
        claim.owner(), share, claim.least(), sure, share.low(), claim.statements());
  }

  private void nominee(HeldEntry entry) {
    Share forOthers = entry.stated().range().high();
    for (int i = 0; i < lines.size(); i++) {
      HolderLine line = lines.get(i);
      if (line.owner().equals(entry.slot().owner())) {
        lines.set(i, line.with(lowered(line.share(), forOthers)));
        Share less = line.share().low().minus(lines.get(i).share().low());
        lowered.merge(line.owner(), less, max());
      }
    }
    notes.addAll(
        entry.statements(),
        Treatment.WIDENED,
        entry.slot().owner()
            + " holds up to "
            + forOthers.readable()
            + " percent of "
            + owned.id()
            + " as a nominee, for anybody");
  }

  private static ShareRange lowered(ShareRange share, Share by) {
    if (by.equals(Share.ZERO)) {
      return share;
    }
    Share low = share.low().minus(by);
    return low.equals(Share.ZERO)
        ? Stated.fromNothing(share)
        : new ShareRange(low, share.lowIncluded(), share.high(), share.highIncluded());
  }

  private void makeFit() {
    if (!isOver(lines)) {
      undisclosed = left(lines);
      return;
    }
    List<HolderLine> rounded = lines.stream().map(DayRegister::unrounded).toList();
    Set<String> statements = new LinkedHashSet<>();
    lines.stream().filter(HolderLine::isSure).forEach(one -> statements.addAll(one.statements()));
    if (!isOver(rounded)) {
      lines.clear();
      lines.addAll(rounded);
      undisclosed = left(lines);
      notes.addAll(
          statements,
          Treatment.WIDENED,
          "the shares of " + owned.id() + " add up to more than 100 as rounded figures do");
      return;
    }
    Share largest = lines.stream().map(line -> line.share().low()).reduce(Share.ZERO, max());
    lines.replaceAll(line -> line.with(Stated.fromNothing(line.share())));
    undisclosed = Share.HUNDRED.minus(largest);
    complete = true;
    notes.addAll(
        statements,
        Treatment.WIDENED,
        "the shares of "
            + owned.id()
            + " add up to more than 100, so some are held jointly or wrong; each holder has"
            + " anything up to its share");
  }

  private static BinaryOperator<Share> max() {
    return (a, b) -> a.compareTo(b) >= 0 ? a : b;
  }

  private static boolean isOver(List<HolderLine> lines) {
    Share left = Share.HUNDRED;
    boolean above = false;
    for (HolderLine line : lines) {
      Share least = max().apply(line.share().low(), line.alone());
      if (least.compareTo(left) > 0) {
        return true;
      }
      left = left.minus(least);
      above |= !line.share().lowIncluded();
    }
    return left.equals(Share.ZERO) && above;
  }

  private static Share left(List<HolderLine> lines) {
    return lines.stream().map(line -> line.share().low()).reduce(Share.HUNDRED, Share::minus);
  }

  /** {@return the shares that are written so when they are rounded} */
  private static HolderLine unrounded(HolderLine line) {
    if (!line.share().isExact()) {
      return line;
    }
    String text = line.share().low().toString();
    if (text.indexOf('/') >= 0) {
      return line;
    }
    Share half = Share.percent(new BigDecimal(text).ulp().divide(BigDecimal.valueOf(2)));
    Share share = line.share().low();
    return line.with(ShareRange.between(share.minus(half), share.plus(half)));
  }

  /** Takes in what somebody is said to have besides the lines. */
  void settle(List<Claim> claims) {
    claims.forEach(this::lessFor);
    List<HolderLine> possible = new ArrayList<>();
    for (Claim claim : claims) {
      if (!claim.agrees()) {
        possible.add(line(claim, Stated.fromNothing(claim.share())));
      }
    }
    List<HolderLine> unsure = new ArrayList<>(possible);
    lines.stream().filter(HolderLine::mayNeedMore).map(HolderLine::beyondSure).forEach(unsure::add);
    if (!complete && !fit(unsure)) {
      makeRoom(unsure);
    }
    lines.addAll(possible);
    if (!complete) {
      takeUp(claims.stream().filter(claim -> isMore(claim)).toList(), unsure);
    }
  }

  private static boolean isMore(Claim claim) {
    return claim.agrees() && !claim.share().low().equals(Share.ZERO);
  }

  /**
   * What a state surely has through undisclosed holders is taken from their share, as long as
   * nothing that may be so contradicts it.
   */
  private void takeUp(List<Claim> claims, List<HolderLine> unsure) {
    List<HolderLine> more = claims.stream().map(claim -> line(claim, claim.share())).toList();
    List<HolderLine> all = new ArrayList<>(more);
    unsure.forEach(line -> all.add(line.atMost()));
    if (fit(all)) {
      lines.addAll(more);
      undisclosed = left(lines);
      more.forEach(
          line ->
              notes.addAll(
                  line.statements(),
                  Treatment.WIDENED,
                  line.owner()
                      + " has "
                      + line.share()
                      + " percent of "
                      + owned.id()
                      + " through holders that nobody discloses"));
    }
  }

  /** The statement says less than the lines give its owner, so these may be too much. */
  private void lessFor(Claim claim) {
    if (!claim.excess().equals(Share.ZERO)) {
      lines.replaceAll(line -> line.with(lowered(line.share(), claim.excess())));
      undisclosed = undisclosed.plus(claim.excess());
      notes.addAll(
          claim.statements(),
          Treatment.WIDENED,
          "the direct interests give "
              + claim.owner()
              + " more of "
              + owned.id()
              + " than it says; it may be that much less");
    }
  }

  /** {@return whether what is not sure fits into what the sure lines leave} */
  private boolean fit(List<HolderLine> unsure) {
    Share left = undisclosed;
    for (HolderLine line : unsure) {
      if (left.equals(Share.ZERO) || line.least().compareTo(left) > 0) {
        return false;
      }
      left = left.minus(line.least());
    }
    return true;
  }

  private void makeRoom(List<HolderLine> unsure) {
    lines.replaceAll(
        line ->
            line.isSure()
                ? line.with(lowered(line.share(), neededByOthers(line.owner(), unsure)))
                : line);
    complete = true;
    unsure.forEach(
        line ->
            notes.addAll(
                line.statements(),
                Treatment.WIDENED,
                line.owner()
                    + " may have up to "
                    + line.share().high().readable()
                    + (line.isSure() ? " percent more of " : " percent of ")
                    + owned.id()
                    + ", for which the others leave no room; these may hold so much on its"
                    + " behalf"));
  }

  /** {@return what others than the owner may need beyond the undisclosed share} */
  private Share neededByOthers(String owner, List<HolderLine> unsure) {
    Share left = undisclosed;
    Share needed = Share.ZERO;
    for (HolderLine line : unsure) {
      if (!line.owner().equals(owner)) {
        Share high = line.share().high();
        needed = needed.plus(high.minus(left));
        left = left.minus(high);
      }
    }
    return needed;
  }

  StakeType type() {
    return type;
  }

  /** {@return how much of the line of a nominee was taken to be somebody else's} */
  Share heldForOthers(String nominee) {
    return lowered.getOrDefault(nominee, Share.ZERO);
  }

  List<HolderLine> lines() {
    return lines;
  }

  /** {@return whether nobody but the lines and {@link #undisclosed} holds anything} */
  boolean isComplete() {
    return complete;
  }

  /** {@return what holders that nobody names may have} */
  ShareRange undisclosed() {
    return ShareRange.between(Share.ZERO, undisclosed);
  }
}
