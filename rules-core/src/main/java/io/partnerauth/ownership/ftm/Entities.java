package io.partnerauth.ownership.ftm;

import io.partnerauth.internal.register.JsonObject;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.HolderStatement;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Moment;
import io.partnerauth.ownership.history.Nature;
import io.partnerauth.ownership.history.PartyStatement;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.RegisterHistoryBuilder;
import io.partnerauth.ownership.history.Stage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes entities one after the other and makes a history of them. */
final class Entities {
  private static final String UNNAMED = "unnamed holder in ";
  private static final String STATE_BEHIND = "some state behind ";

  private final LocalDate published;
  private final RegisterHistoryBuilder history = RegisterHistory.builder();
  private final Map<String, Integer> withoutBearing = new TreeMap<>();
  private final Map<String, Moment> stateOwned = new LinkedHashMap<>();
  private final Map<String, Set<String>> ownersOfStateOwned = new HashMap<>();
  private final Set<String> persons = new HashSet<>();
  private int position;

  Entities(LocalDate published) {
    this.published = published;
  }

  void add(JsonObject json) {
    Entity entity = new Entity(++position, json, history::notUnderstood);
    entity.nested().forEach(this::add);
    Optional<Schema> schema = Schema.of(entity.schema());
    if (schema.isPresent() && schema.get().isLink()) {
      link(entity, schema.get());
    } else if (schema.isPresent()) {
      party(entity, schema.get());
    } else if (Schema.isWithoutBearing(entity.schema())) {
      withoutBearing.merge(entity.schema(), 1, Integer::sum);
    } else {
      unknown(entity);
    }
  }

  private void unknown(Entity entity) {
    entity.report(
        "its schema is " + entity.schema() + ", so it may say anything about its parties");
    if (entity.has("owner") || entity.has("asset")) {
      link(entity, Schema.OWNERSHIP);
    } else {
      party(entity, Schema.LEGAL_ENTITY);
    }
  }

  private void party(Entity entity, Schema schema) {
    String id = entity.id();
    if (entity.json().text("id").isEmpty()) {
      entity.report("it has no id, so nobody can own it or be owned by it");
    }
    PartyStatement statement = EntityParties.of(entity, schema, published);
    history.party(statement);
    entity.referents().forEach(referent -> history.otherName(referent.toString(), id));
    if (statement.party().kind() == PartyKind.PERSON) {
      persons.add(id);
    }
    if (EntityParties.isStateOwned(entity, schema)) {
      stateOwned.put(id, statement.made());
    }
    for (String parent : entity.values("parent")) {
      Interest interest = Interest.of(Nature.OTHER, ShareRange.UNKNOWN);
      holder(entity, parent, id, Stage.CURRENT, interest);
    }
  }

  private void link(Entity entity, Schema schema) {
    Set<String> holders = entity.values(schema.holder());
    Set<String> held = entity.values(schema.held());
    if (holders.isEmpty()) {
      entity.report("it does not say who the " + schema.holder() + " is");
      String unnamed = UNNAMED + entity.id();
      history.unnamed(
          new PartyStatement(
              entity.id(),
              entity.made(published),
              Stage.CURRENT,
              Party.of(unnamed, PartyKind.UNKNOWN),
              Optional.empty()));
      holders = Set.of(unnamed);
    }
    if (held.isEmpty()) {
      entity.report("it does not say what the " + schema.held() + " is; it may be any");
      held = Set.of(HolderStatement.ANYBODY);
    }
    boolean several = holders.size() * held.size() > 1;
    Stage stage = several ? Stage.UNKNOWN : Stage.CURRENT;
    if (several) {
      entity.report("it names several parties at one end, each of which may be meant");
    }
    Interest interest = EntityInterests.of(entity, schema, published);
    for (String holder : holders) {
      for (String party : held) {
        holder(entity, holder, party, stage, interest);
        if (schema == Schema.UNKNOWN_LINK) {
          holder(entity, party, holder, stage, interest);
        } else if (schema == Schema.OWNERSHIP) {
          ownersOfStateOwned.computeIfAbsent(party, id -> new HashSet<>(2)).add(holder);
        }
      }
    }
  }

  /** Entities of one id replace each other; different pairs of parties are different matters. */
  private void holder(Entity entity, String owner, String owned, Stage stage, Interest interest) {
    history.holder(
        new HolderStatement(
            entity.id(),
            entity.made(published),
            stage,
            entity.id() + " " + owner + " > " + owned,
            owner,
            owned,
            List.of(interest)));
  }

  RegisterHistory history() {
    stateOwned.forEach(this::stateOwned);
    withoutBearing.forEach(
        (schema, count) ->
            history.notCounted(
                schema, "%,d entities of that schema say nothing of owners".formatted(count)));
    return history.build();
  }

  /**
   * A state controls it, whichever it is. How much that state holds is left open by owners who are
   * not named; only where persons are said to own it, it has to be said.
   */
  private void stateOwned(String id, Moment made) {
    String state = STATE_BEHIND + id;
    history.unnamed(
        new PartyStatement(
            id, made, Stage.CURRENT, Party.of(state, PartyKind.PUBLIC_BODY), Optional.empty()));
    Interest control = Interest.of(Nature.CONTROL, ShareRange.UNKNOWN).on(ControlBasis.OTHER);
    Set<String> owners = ownersOfStateOwned.getOrDefault(id, Set.of());
    boolean contradicted = !owners.isEmpty() && persons.containsAll(owners);
    List<Interest> interests =
        contradicted
            ? List.of(control, Interest.of(Nature.OTHER, ShareRange.UNKNOWN))
            : List.of(control);
    history.holder(
        new HolderStatement(id, made, Stage.CURRENT, "gov.soe " + id, state, id, interests));
  }
}
