package io.partnerauth.ownership.psc;

import static java.util.Objects.requireNonNull;

import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.Directness;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Nature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the natures of control that the register has codes for.
 *
 * @param interests what it says
 * @param byOther whether a trust or a firm has it, and not the holder that is named
 */
record NatureOfControl(List<Interest> interests, boolean byOther) {
  private static final Map<String, ShareRange> BANDS =
      Map.of(
          "25-to-50", new ShareRange(Share.percent(25), false, Share.FIFTY, true),
          "50-to-75", new ShareRange(Share.FIFTY, false, Share.percent(75), true),
          "75-to-100", ShareRange.between(Share.percent(75), Share.HUNDRED),
          "more-than-25", new ShareRange(Share.percent(25), false, Share.HUNDRED, true));

  private static final Pattern BAND =
      Pattern.compile(
          "(ownership-of-shares|voting-rights|(?:part-)?right-to-share-surplus-assets)"
              + "-(25-to-50|50-to-75|75-to-100|more-than-25)-percent(-.+)?");
  private static final Pattern BOARD =
      Pattern.compile("right-to-appoint-and-remove-(directors|members|person)(-.+)?");
  private static final Pattern INFLUENCE =
      Pattern.compile("significant-influence-or-control(-.+)?");

  /** {@return what a code says; empty when it is none that is known} */
  static Optional<NatureOfControl> of(String written) {
    String code = written.strip().toLowerCase(Locale.ROOT);
    boolean byOther =
        code.contains("-as-trust")
            || code.contains("-as-firm")
            || code.contains("-as-control-over");
    Matcher band = BAND.matcher(code);
    if (band.matches()) {
      return Optional.of(new NatureOfControl(band(band.group(1), band.group(2)), byOther));
    }
    if (BOARD.matcher(code).matches()) {
      return Optional.of(
          new NatureOfControl(
              List.of(control(Nature.CONTROL).on(ControlBasis.BOARD_MAJORITY)), byOther));
    }
    return INFLUENCE.matcher(code).matches()
        ? Optional.of(new NatureOfControl(List.of(control(Nature.INFLUENCE)), byOther))
        : Optional.empty();
  }

  private static List<Interest> band(String what, String band) {
    ShareRange share = requireNonNull(BANDS.get(band));
    Nature nature = what.equals("voting-rights") ? Nature.VOTES : Nature.SHARES;
    Interest held = Interest.of(nature, share).held(Directness.UNKNOWN);
    boolean most = share.low().compareTo(Share.FIFTY) >= 0;
    boolean ofSurplus = what.endsWith("surplus-assets");
    return most && !ofSurplus
        ? List.of(held, control(Nature.CONTROL).on(ControlBasis.DOMINANT_INFLUENCE))
        : List.of(held);
  }

  private static Interest control(Nature nature) {
    return Interest.of(nature, ShareRange.UNKNOWN);
  }
}
