package io.partnerauth.ownership.gleif;

import io.partnerauth.internal.place.Jurisdiction;
import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes records one after the other and makes a history of them. */
final class LeiRecords {
  private static final Set<String> OTHER_PERIODS =
      Set.of("ACCOUNTING_PERIOD", "DOCUMENT_FILING_PERIOD");

  private final LocalDate published;
  private final RegisterHistoryBuilder history = RegisterHistory.builder();
  private final Set<String> described = new HashSet<>();
  private final Set<String> named = new LinkedHashSet<>();
  private int count;

  LeiRecords(LocalDate published) {
    this.published = published;
  }

  int count() {
    return count;
  }

  void add(JsonObject json) {
    count++;
    LeiRecord record = new LeiRecord(json.object("RelationshipRecord").orElse(json));
    if (record.json().has("Relationship")) {
      relationship(record);
    } else if (record.json().has("ExceptionCategory") || record.json().has("Exception")) {
      exception(record);
    } else if (record.json().has("Entity")) {
      entity(record);
    } else {
      history.notUnderstood("#" + count, "it is no record of a relationship, exception or entity");
    }
  }

  /** {@return an LEI as it is compared, or nothing where none is given} */
  private Optional<String> lei(LeiRecord record, String... path) {
    Optional<String> lei = record.text(path).map(text -> text.toUpperCase(Locale.ROOT));
    lei.ifPresent(named::add);
    return lei;
  }

  private Moment made(LeiRecord record) {
    return record
        .text("Registration", "LastUpdateDate")
        .flatMap(Moment::parse)
        .orElse(Moment.of(DayRange.of(published)));
  }

  private void relationship(LeiRecord record) {
    String type = record.code("Relationship", "RelationshipType");
    Optional<String> child = lei(record, "Relationship", "StartNode", "NodeID");
    Optional<String> parent = lei(record, "Relationship", "EndNode", "NodeID");
    String id = child.orElse("#" + count) + " " + type + " " + parent.orElse("#" + count);
    Consumer<String> report = text -> history.notUnderstood(id, text);
    if (child.isEmpty()) {
      report.accept("it has no StartNode, so it may be about any body");
    }
    if (parent.isEmpty()) {
      report.accept("it has no EndNode, so its parent may be anybody");
    }
    String owner = parent.orElseGet(() -> unknown(id, "unnamed parent in " + id));
    history.holder(
        new HolderStatement(
            id,
            made(record),
            stage(record, report),
            id,
            owner,
            child.orElse(HolderStatement.ANYBODY),
            interests(record, type, report)));
  }

  private static Stage stage(LeiRecord record, Consumer<String> report) {
    String status = record.code("Relationship", "RelationshipStatus");
    String registration = record.code("Registration", "RegistrationStatus");
    if (status.equals("ACTIVE") && registration.equals("PUBLISHED")) {
      return Stage.CURRENT;
    }
    report.accept(
        "its status is %s and its registration %s, so it may be so or not"
            .formatted(status, registration));
    return Stage.UNKNOWN;
  }

  private static List<Interest> interests(LeiRecord record, String type, Consumer<String> report) {
    List<Interest> interests =
        switch (type) {
          case "IS_DIRECTLY_CONSOLIDATED_BY", "IS_ULTIMATELY_CONSOLIDATED_BY" ->
              List.of(control(Nature.CONTROL));
          case "IS_INTERNATIONAL_BRANCH_OF" ->
              List.of(
                  Interest.of(Nature.SHARES, ShareRange.exactly(Share.HUNDRED)),
                  control(Nature.CONTROL));
          case "IS_FUND-MANAGED_BY", "IS_FUND_MANAGED_BY", "IS_SUBFUND_OF", "IS_FEEDER_TO" ->
              List.of(control(Nature.INFLUENCE));
          default -> {
            report.accept("its type " + type + " is none that is known; it may be any interest");
            yield List.of(Interest.of(Nature.OTHER, ShareRange.UNKNOWN));
          }
        };
    Optional<DayRange> start = Optional.empty();
    Optional<DayRange> end = Optional.empty();
    for (LeiRecord period : record.periods()) {
      String kind = period.either("PeriodType").orElse("none");
      if (kind.equals("RELATIONSHIP_PERIOD")) {
        start = both(start, day(period, "StartDate", report));
        end = both(end, day(period, "EndDate", report));
      } else if (!OTHER_PERIODS.contains(kind)) {
        report.accept("its period of type " + kind + " leaves open when it is so");
        start = Optional.of(DayRange.ANY);
        end = Optional.of(DayRange.ANY);
      }
    }
    Optional<DayRange> first = start;
    Optional<DayRange> last = end;
    return interests.stream().map(interest -> interest.during(first, last, report)).toList();
  }

  private static Interest control(Nature nature) {
    return Interest.of(nature, ShareRange.UNKNOWN).on(ControlBasis.DOMINANT_INFLUENCE);
  }

  private static Optional<DayRange> both(Optional<DayRange> one, Optional<DayRange> other) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(one.get().orAny(other.get()))
        : one.or(() -> other);
  }

  private static Optional<DayRange> day(LeiRecord period, String name, Consumer<String> report) {
    Optional<String> written = period.either(name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<DayRange> days = DayRange.parse(written.get());
    if (days.isEmpty()) {
      report.accept("its " + name + " is no date such as 2021-04-08; it may be any day");
    }
    return Optional.of(days.orElse(DayRange.ANY));
  }

  private void exception(LeiRecord record) {
    Optional<String> lei = lei(record, "LEI");
    String category =
        record.text("ExceptionCategory").or(() -> record.text("Exception", "Category")).orElse("?");
    List<String> reasons = record.reasons();
    String id = lei.orElse("#" + count) + " " + category;
    if (!reasons.isEmpty() && reasons.stream().allMatch("NATURAL_PERSONS"::equals)) {
      history.notCounted(
          id, "no company consolidates it, but persons control it; who owns it is not said");
      return;
    }
    history.notUnderstood(
        id,
        "its parent is not told (%s); it is somebody unknown, if there is one"
            .formatted(reasons.isEmpty() ? "no reason given" : String.join(", ", reasons)));
    history.holder(
        new HolderStatement(
            id,
            made(record),
            Stage.CURRENT,
            id,
            unknown(id, "undisclosed parent in " + id),
            lei.orElse(HolderStatement.ANYBODY),
            List.of(control(Nature.INFLUENCE))));
  }

  private String unknown(String statement, String id) {
    history.unnamed(unknownParty(statement, id));
    return id;
  }

  private PartyStatement unknownParty(String statement, String id) {
    return new PartyStatement(
        statement,
        Moment.of(DayRange.of(published)),
        Stage.CURRENT,
        Party.of(id, PartyKind.UNKNOWN),
        Optional.empty());
  }

  private void entity(LeiRecord record) {
    Optional<String> lei = lei(record, "LEI");
    if (lei.isEmpty()) {
      history.notUnderstood("#" + count, "it has no LEI, so nobody can own it or be owned by it");
      return;
    }
    described.add(lei.get());
    Optional<String> written = record.text("Entity", "LegalJurisdiction");
    Optional<String> place = written.map(code -> Jurisdiction.code(code).orElse(code));
    Party party = Party.of(lei.get(), kind(record));
    party = record.text("Entity", "LegalName").map(party::named).orElse(party);
    if (party.kind() == PartyKind.PUBLIC_BODY) {
      party = written.flatMap(Jurisdiction::state).map(party::ofState).orElse(party);
    }
    boolean ended = record.code("Entity", "EntityStatus").equals("INACTIVE");
    history.party(
        new PartyStatement(
            lei.get(), made(record), ended ? Stage.CLOSED : Stage.CURRENT, party, place));
  }

  private static PartyKind kind(LeiRecord record) {
    return switch (record.code("Entity", "EntityCategory")) {
      case "RESIDENT_GOVERNMENT_ENTITY" -> PartyKind.PUBLIC_BODY;
      case "FUND", "BRANCH" -> PartyKind.COMPANY;
      default -> PartyKind.UNKNOWN;
    };
  }

  RegisterHistory history() {
    named.stream()
        .filter(lei -> !described.contains(lei))
        .forEach(lei -> history.party(unknownParty(lei, lei)));
    return history.build();
  }
}
