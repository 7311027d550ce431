package io.partnerauth.ownership.ftm;

import io.partnerauth.internal.place.Jurisdiction;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.history.PartyStatement;
import io.partnerauth.ownership.history.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Entities as parties. */
final class EntityParties {
  /** Codes that FollowTheMoney has for parts of countries, by ISO 3166-2. */
  private static final Map<String, String> PARTS =
      Map.of("ua-cri", "UA-43", "ua-dpr", "UA-14", "ua-lpr", "UA-09");

  private EntityParties() {}

  static PartyStatement of(Entity entity, Schema schema, LocalDate published) {
    Set<String> places = places(entity);
    PartyKind kind = kind(entity, schema);
    Party party = Party.of(entity.id(), kind);
    party = entity.values("name").stream().findFirst().map(party::named).orElse(party);
    if (kind == PartyKind.PUBLIC_BODY) {
      Set<String> states = new TreeSet<>();
      places.forEach(
          place -> Jurisdiction.state(place).ifPresentOrElse(states::add, () -> states.add("")));
      if (states.size() == 1 && !states.contains("")) {
        party = party.ofState(states.iterator().next());
      } else {
        entity.report("it does not name one country, so it may belong to any state");
      }
    }
    boolean ended = entity.has("dissolutionDate");
    // of a person it may be any country that it has to do with
    Optional<String> place =
        places.size() == 1 && kind != PartyKind.PERSON
            ? Optional.of(places.iterator().next())
            : Optional.empty();
    return new PartyStatement(
        entity.id(), entity.made(published), ended ? Stage.CLOSED : Stage.CURRENT, party, place);
  }

  private static Set<String> places(Entity entity) {
    for (String property : List.of("jurisdiction", "mainCountry", "country")) {
      Set<String> codes = entity.values(property);
      if (!codes.isEmpty()) {
        Set<String> places = new TreeSet<>();
        for (String code : codes) {
          places.add(Jurisdiction.code(PARTS.getOrDefault(code, code)).orElse(code));
        }
        return places;
      }
    }
    return Set.of();
  }

  static boolean isStateOwned(Entity entity, Schema schema) {
    return schema != Schema.PERSON && entity.hasTopic("gov.soe");
  }

  private static PartyKind kind(Entity entity, Schema schema) {
    if (schema == Schema.PERSON) {
      return PartyKind.PERSON;
    }
    if (isStateOwned(entity, schema)) {
      return PartyKind.COMPANY;
    }
    boolean government = entity.hasTopic("gov") && !entity.hasTopic("gov.igo");
    return switch (schema) {
      case PUBLIC_BODY -> PartyKind.PUBLIC_BODY;
      case COMPANY -> {
        if (entity.hasTopic("gov")) {
          entity.report("it is a company with a topic of government; it may be either");
          yield PartyKind.UNKNOWN;
        }
        yield PartyKind.COMPANY;
      }
      default -> government ? PartyKind.PUBLIC_BODY : PartyKind.UNKNOWN;
    };
  }
}
