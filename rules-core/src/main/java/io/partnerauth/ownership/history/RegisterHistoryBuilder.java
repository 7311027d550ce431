package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects statements, in any order. Not safe for several threads. */
public final class RegisterHistoryBuilder {
  private final Map<String, List<PartyStatement>> parties = new LinkedHashMap<>();
  private final Map<String, List<HolderStatement>> holdings = new LinkedHashMap<>();

  RegisterHistoryBuilder() {}

  /**
   * Adds what a party is.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder party(PartyStatement statement) {
    InvalidQuestionException.given("statement", statement);
    parties.computeIfAbsent(statement.party().id(), id -> new ArrayList<>(1)).add(statement);
    return this;
  }

  /**
   * Adds who has interests in a party.
   *
   * @return this builder
   */
  public RegisterHistoryBuilder holder(HolderStatement statement) {
    InvalidQuestionException.given("statement", statement);
    holdings.computeIfAbsent(statement.record(), id -> new ArrayList<>(1)).add(statement);
    return this;
  }

  /** {@return the history of all statements so far; the builder is used up} */
  public RegisterHistory build() {
    return new RegisterHistory(this);
  }

  Map<String, List<PartyStatement>> parties() {
    return parties;
  }

  Map<String, List<HolderStatement>> holdings() {
    return holdings;
  }
}
