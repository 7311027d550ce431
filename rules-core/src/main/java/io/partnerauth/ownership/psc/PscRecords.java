package io.partnerauth.ownership.psc;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.DayRange;
import io.partnerauth.ownership.history.HolderStatement;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Moment;
import io.partnerauth.ownership.history.Nature;
import io.partnerauth.ownership.history.PartyStatement;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.RegisterHistoryBuilder;
import io.partnerauth.ownership.history.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes records one after the other and makes a history of them. */
final class PscRecords {
  private static final String NOBODY = "no-individual-or-entity-with-sign";

  private final Moment made;
  private final DayRange until;
  private final RegisterHistoryBuilder history = RegisterHistory.builder();

  /** Companies by number, each with its name where a record of it as an owner has one. */
  private final Map<String, Optional<String>> companies = new LinkedHashMap<>();

  private int position;

  PscRecords(LocalDate published) {
    made = Moment.of(DayRange.of(published));
    until = new DayRange(LocalDate.MIN, published);
  }

  void add(JsonObject json) {
    position++;
    JsonObject data = json.inside("data");
    String kind = data.text("kind").orElse("none");
    if (kind.startsWith("totals#")) {
      return; // the last line of a snapshot counts its records
    }
    String id = data.inside("links").text("self").orElse("#" + position);
    Consumer<String> report = text -> history.notUnderstood(id, text);
    Optional<String> company =
        json.text("company_number").filter(number -> !number.isBlank()).map(CompanyNumber::of);
    if (company.isEmpty()) {
      report.accept("it has no company_number, so it may be about any company");
    }
    company.ifPresent(number -> companies.putIfAbsent(number, Optional.empty()));
    String owned = company.orElse(HolderStatement.ANYBODY);
    if (kind.equals("persons-with-significant-control-statement")) {
      noPerson(id, owned, data, report);
    } else if (kind.equals("exemptions")) {
      report.accept("the company need not name anybody, so it is somebody unknown");
      unknownHolder(id, owned, data, report);
    } else {
      holder(id, owned, kind, data, report);
    }
  }

  private void noPerson(String id, String owned, JsonObject data, Consumer<String> report) {
    String said = data.text("statement").orElse("none");
    if (said.startsWith(NOBODY)) {
      history.notCounted(
          id, "nobody has more than 25 percent alone; who has up to that much is never told");
      return;
    }
    report.accept("it states \"" + said + "\", so it is somebody unknown");
    unknownHolder(id, owned, data, report);
  }

  private void unknownHolder(String id, String owned, JsonObject data, Consumer<String> report) {
    String somebody = unnamed("somebody unknown in " + id, id);
    hold(id, somebody, owned, List.of(influence()), data, report);
  }

  private void holder(
      String id, String owned, String kind, JsonObject data, Consumer<String> report) {
    String owner = owner(id, kind, data, report);
    List<Interest> own = new ArrayList<>();
    List<Interest> byOther = new ArrayList<>();
    for (Object written : data.values("natures_of_control")) {
      Optional<NatureOfControl> nature = NatureOfControl.of(written.toString());
      if (nature.isEmpty()) {
        report.accept("its nature of control " + written + " is none that is known; it may be any");
      }
      (nature.isPresent() && nature.get().byOther() ? byOther : own)
          .addAll(
              nature
                  .map(NatureOfControl::interests)
                  .orElse(List.of(Interest.of(Nature.OTHER, ShareRange.UNKNOWN))));
    }
    if (own.isEmpty() && byOther.isEmpty()) {
      report.accept("it names no nature of control, so it may be any");
      own.add(Interest.of(Nature.OTHER, ShareRange.UNKNOWN));
    }
    if (!own.isEmpty()) {
      hold(id, owner, owned, own, data, report);
    }
    if (!byOther.isEmpty()) {
      String other = unnamed("trust or firm in " + id, id);
      hold(id, other, owned, byOther, data, report);
      hold(id, owner, other, List.of(influence()), data, report);
    }
  }

  private static Interest influence() {
    return Interest.of(Nature.INFLUENCE, ShareRange.UNKNOWN);
  }

  private void hold(
      String id,
      String owner,
      String owned,
      List<Interest> interests,
      JsonObject data,
      Consumer<String> report) {
    Optional<DayRange> start =
        day(data, "notified_on", report).map(days -> new DayRange(LocalDate.MIN, days.latest()));
    Optional<DayRange> end =
        day(data, data.has("ceased_on") ? "ceased_on" : "ceased", report)
            .or(() -> ceased(data) ? Optional.of(until) : Optional.empty());
    history.holder(
        new HolderStatement(
            id,
            made,
            Stage.CURRENT,
            id + " " + owner + " > " + owned,
            owner,
            owned,
            interests.stream().map(interest -> interest.during(start, end, report)).toList()));
  }

  private static boolean ceased(JsonObject data) {
    return Boolean.TRUE.equals(data.fields().get("ceased"));
  }

  private static Optional<DayRange> day(JsonObject data, String name, Consumer<String> report) {
    if (!data.has(name) || data.fields().get(name) instanceof Boolean) {
      return Optional.empty();
    }
    Optional<DayRange> days = data.text(name).flatMap(DayRange::parse);
    if (days.isEmpty()) {
      report.accept("its " + name + " is no date such as 2021-04-08; it may be any day");
    }
    return Optional.of(days.orElse(DayRange.ANY));
  }

  private String owner(String id, String kind, JsonObject data, Consumer<String> report) {
    Optional<String> name = data.text("name");
    if (kind.startsWith("individual-") || kind.startsWith("super-secure-")) {
      return party(id, PartyKind.PERSON, id, name);
    }
    if (kind.startsWith("corporate-entity-") || kind.startsWith("legal-person-")) {
      Optional<String> number = CompanyNumber.british(data.inside("identification"));
      if (number.isPresent()) {
        companies.merge(number.get(), name, (before, now) -> before.or(() -> now));
        return number.get();
      }
      boolean corporate = kind.startsWith("corporate-entity-");
      return party(id, corporate ? PartyKind.COMPANY : PartyKind.UNKNOWN, id, name);
    }
    report.accept("its kind is " + kind + ", so it may be anybody");
    return party(id, PartyKind.UNKNOWN, id, name);
  }

  private String party(String party, PartyKind kind, String statement, Optional<String> name) {
    Party described = Party.of(party, kind);
    history.party(
        statement(
            statement,
            name.filter(text -> !text.isBlank()).map(described::named).orElse(described),
            Optional.empty()));
    return party;
  }

  private String unnamed(String party, String statement) {
    history.unnamed(statement(statement, Party.of(party, PartyKind.UNKNOWN), Optional.empty()));
    return party;
  }

  private PartyStatement statement(String id, Party party, Optional<String> place) {
    return new PartyStatement(id, made, Stage.CURRENT, party, place);
  }

  RegisterHistory history() {
    companies.forEach(
        (number, name) -> {
          boolean british = CompanyNumber.isOfACompany(number);
          Party party = Party.of(number, british ? PartyKind.COMPANY : PartyKind.UNKNOWN);
          history.party(
              statement(
                  number,
                  name.map(party::named).orElse(party),
                  british ? Optional.of("GB") : Optional.empty()));
        });
    return history.build();
  }
}
