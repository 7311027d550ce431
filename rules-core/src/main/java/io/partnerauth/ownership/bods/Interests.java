package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.bods.Relationship.Controlling;
import io.partnerauth.ownership.bods.Relationship.Held;
import io.partnerauth.ownership.bods.Relationship.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Relationship records as direct stakes and control. */
final class Interests {
  private final Statement statement;
  private final BiConsumer<Statement, String> report;
  private final List<Held> held = new ArrayList<>();
  private final List<Controlling> controlling = new ArrayList<>();

  private Interests(Statement statement, BiConsumer<Statement, String> report) {
    this.statement = statement;
    this.report = report;
  }

  /** The relationship; empty when one of its ends is not named, which is reported. */
  static Optional<Relationship> relationship(
      Statement statement, BiConsumer<Statement, String> report) {
    JsonObject details = statement.details();
    Optional<String> subject = details.text("subject");
    Optional<String> party = details.text("interestedParty");
    if (subject.isEmpty() || party.isEmpty()) {
      String reason =
          details
              .object(subject.isEmpty() ? "subject" : "interestedParty")
              .flatMap(unspecified -> unspecified.text("reason"))
              .orElse("no reason given");
      report.accept(
          statement,
          (subject.isEmpty() ? "its subject" : "its interested party")
              + " is not specified ("
              + reason
              + "); the subject's other owners count as undisclosed");
      return Optional.empty();
    }
    Interests interests = new Interests(statement, report);
    details.objects("interests").forEach(interests::add);
    if (details.objects("interests").isEmpty()) {
      interests.held.add(
          new Held(false, ShareRange.UNKNOWN, new Span(Optional.empty(), Optional.empty())));
      report.accept(statement, "it names no interest; it counts as a share of unknown size");
    }
    return Optional.of(
        new Relationship(
            statement.id(),
            party.get(),
            subject.get(),
            List.copyOf(interests.held),
            List.copyOf(interests.controlling)));
  }

  private void add(JsonObject interest) {
    String type = interest.text("type").orElse("none");
    String directness = interest.text("directOrIndirect").orElse("unknown");
    if (directness.equals("indirect")) {
      say("its indirect interest (" + type + ") is not counted; direct ones along the way are");
      return;
    }
    if (!directness.equals("direct")) {
      say("it does not say that its interest (" + type + ") is direct; it counts as if it were");
    }
    Span span = span(interest);
    if (!span.lasts()) {
      say("its interest (" + type + ") ends before it begins, so it is not counted");
      return;
    }
    switch (type) {
      case "shareholding" -> held.add(new Held(false, share(interest), span));
      case "votingRights" -> held.add(new Held(true, share(interest), span));
      case "unknownInterest", "unpublishedInterest" ->
          held.add(new Held(false, ShareRange.UNKNOWN, span));
      case "appointmentOfBoard" -> board(interest, span);
      case "controlViaCompanyRulesOrArticles" ->
          control(interest, ControlBasis.COMPANY_RULES, span);
      case "controlByLegalFramework" -> control(interest, ControlBasis.LEGAL_FRAMEWORK, span);
      case "otherInfluenceOrControl" -> control(interest, ControlBasis.DOMINANT_INFLUENCE, span);
      case "rightsGrantedByContract" -> control(interest, ControlBasis.MANAGEMENT_CONTRACT, span);
      case "trustee" -> control(interest, ControlBasis.TRUST, span);
      default ->
          say("its interest (" + type + ") is no share and no control, so it is not counted");
    }
  }

  private void board(JsonObject interest, Span span) {
    ShareRange seats = share(interest);
    if (interest.has("share") && seats.high().compareTo(Share.FIFTY) <= 0) {
      say("it appoints " + seats + " percent of the board, no majority, so it is not counted");
    } else {
      control(interest, ControlBasis.BOARD_MAJORITY, span);
    }
  }

  /** The standard has no golden share of its own; it is told by the interest's details. */
  private void control(JsonObject interest, ControlBasis basis, Span span) {
    boolean golden =
        interest.text("details").orElse("").toLowerCase(Locale.ROOT).contains("golden share");
    controlling.add(new Controlling(golden ? ControlBasis.GOLDEN_SHARE : basis, span));
  }

  private Span span(JsonObject interest) {
    return new Span(day(interest, "startDate"), day(interest, "endDate"));
  }

  private Optional<LocalDate> day(JsonObject interest, String name) {
    Optional<LocalDate> day = interest.text(name).flatMap(Statement::day);
    if (interest.has(name) && day.isEmpty()) {
      say("its " + name + " is no date such as 2021-04-08; it counts as not given");
    }
    return day;
  }

  private ShareRange share(JsonObject interest) {
    if (!interest.has("share")) {
      return ShareRange.UNKNOWN;
    }
    try {
      return ShareBounds.of(interest.object("share").orElseThrow(IllegalArgumentException::new));
    } catch (IllegalArgumentException e) {
      say("its share cannot be right, so its size counts as unknown: " + e.getMessage());
      return ShareRange.UNKNOWN;
    }
  }

  private void say(String text) {
    report.accept(statement, text);
  }
}
