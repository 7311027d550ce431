package io.partnerauth.ownership.bods;

import static io.partnerauth.ownership.history.Nature.CONTROL;
import static io.partnerauth.ownership.history.Nature.INFLUENCE;
import static io.partnerauth.ownership.history.Nature.NOMINATOR;
import static io.partnerauth.ownership.history.Nature.NOMINEE;
import static io.partnerauth.ownership.history.Nature.NONE;
import static io.partnerauth.ownership.history.Nature.OTHER;
import static io.partnerauth.ownership.history.Nature.SHARES;
import static io.partnerauth.ownership.history.Nature.VOTES;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.DayRange;
import io.partnerauth.ownership.history.Directness;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The interests of a relationship record; what is not understood may be anything.
 *
 * @param report takes what was not understood
 */
record Interests(Consumer<String> report) {

  List<Interest> of(JsonObject details) {
    List<Interest> interests = new ArrayList<>();
    List<JsonObject> objects = details.objects("interests");
    objects.forEach(object -> interests.add(interest(object)));
    if (details.has("interests") && objects.size() != details.valuesIn("interests")) {
      report.accept("one of its interests is no object, so it may be any share or control");
      interests.add(Interest.UNKNOWN);
    }
    return interests;
  }

  private Interest interest(JsonObject interest) {
    String type = interest.text("type").orElse("none");
    ShareRange share = share(interest);
    Nature nature = nature(type, interest, share);
    return Interest.of(nature, share)
        .held(directness(interest, type))
        .on(basis(type, interest))
        .during(day(interest, "startDate"), day(interest, "endDate"), report);
  }

  private Directness directness(JsonObject interest, String type) {
    return switch (interest.text("directOrIndirect").orElse("unknown")) {
      case "direct" -> Directness.DIRECT;
      case "indirect" -> Directness.INDIRECT;
      default -> {
        report.accept(
            "it does not say whether its interest ("
                + type
                + ") is direct; it may be part of what others hold, or not");
        yield Directness.UNKNOWN;
      }
    };
  }

  private Nature nature(String type, JsonObject interest, ShareRange share) {
    return switch (type) {
      case "shareholding" -> SHARES;
      case "votingRights" -> VOTES;
      case "appointmentOfBoard" -> board(interest, share);
      case "controlViaCompanyRulesOrArticles", "controlByLegalFramework" -> CONTROL;
      case "otherInfluenceOrControl" -> isGoldenShare(interest) ? CONTROL : INFLUENCE;
      case "rightsGrantedByContract",
          "conditionalRightsGrantedByContract",
          "boardMember",
          "boardChair",
          "seniorManagingOfficial" ->
          INFLUENCE;
      case "nominator" -> NOMINATOR;
      case "nominee" -> NOMINEE;
      case "trustee",
          "settlor",
          "protector",
          "beneficiaryOfLegalArrangement",
          "rightsToSurplusAssetsOnDissolution",
          "rightsToProfitOrIncome",
          "rightToProfitOrIncomeFromAssets",
          "enjoymentAndUseOfAssets",
          "unknownInterest",
          "unpublishedInterest" ->
          OTHER;
      default -> {
        report.accept("its interest (" + type + ") is none that is known; it may be any");
        yield OTHER;
      }
    };
  }

  private Nature board(JsonObject interest, ShareRange seats) {
    if (interest.has("share") && seats.high().compareTo(Share.FIFTY) <= 0) {
      report.accept(
          "it appoints " + seats + " percent of the board, no majority, so it is no control");
      return NONE;
    }
    int low = seats.low().compareTo(Share.FIFTY);
    return low > 0 || (low == 0 && !seats.lowIncluded()) ? CONTROL : INFLUENCE;
  }

  /**
   * The standard has no golden share of its own; it is told by how the interest's details begin.
   */
  private static boolean isGoldenShare(JsonObject interest) {
    return interest
        .text("details")
        .orElse("")
        .strip()
        .toLowerCase(Locale.ROOT)
        .startsWith("golden share");
  }

  private static ControlBasis basis(String type, JsonObject interest) {
    return switch (type) {
      case "appointmentOfBoard" -> ControlBasis.BOARD_MAJORITY;
      case "controlViaCompanyRulesOrArticles" -> ControlBasis.COMPANY_RULES;
      case "controlByLegalFramework" -> ControlBasis.LEGAL_FRAMEWORK;
      default -> isGoldenShare(interest) ? ControlBasis.GOLDEN_SHARE : ControlBasis.OTHER;
    };
  }

  private Optional<DayRange> day(JsonObject interest, String name) {
    if (!interest.has(name)) {
      return Optional.empty();
    }
    Optional<DayRange> days = interest.text(name).flatMap(DayRange::parse);
    if (days.isEmpty()) {
      report.accept(
          "its " + name + " is no date such as 2021-04-08, 2021-04 or 2021; it may be any day");
      return Optional.of(DayRange.ANY);
    }
    return days;
  }

  private ShareRange share(JsonObject interest) {
    if (!interest.has("share")) {
      return ShareRange.UNKNOWN;
    }
    try {
      return ShareBounds.of(
          interest
              .object("share")
              .orElseThrow(() -> new IllegalArgumentException("it is no object")));
    } catch (IllegalArgumentException e) {
      report.accept("its share cannot be right, so its size counts as unknown: " + e.getMessage());
      return ShareRange.UNKNOWN;
    }
  }
}
