package io.partnerauth.ownership.history;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.ownership.history.Succession.Says;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement that one party has interests in another.
 *
 * <p>Of statements with the same record each replaces the earlier, from the day on which its
 * interests begin; where it names none, that day is not known.
 *
 * @param statementId what notes call it
 * @param made when
 * @param stage where it stands in the life of its record
 * @param record what ties it to other statements about the same matter
 * @param owner id of the holder
 * @param owned id of the party that interests are held in; {@link #ANYBODY} when nobody knows
 * @param interests all that the holder has by this record; none when it only closes the record
 */
public record HolderStatement(
    String statementId,
    Moment made,
    Stage stage,
    String record,
    String owner,
    String owned,
    List<Interest> interests)
    implements Dated {
  /** The party that is held when a statement does not say which: it may be any. */
  public static final String ANYBODY = "";

  /** Copies the interests. */
  public HolderStatement {
    InvalidQuestionException.given("statementId", statementId);
    InvalidQuestionException.given("made", made);
    InvalidQuestionException.given("stage", stage);
    InvalidQuestionException.given("record", record);
    InvalidQuestionException.given("owner", owner);
    InvalidQuestionException.given("owned", owned);
    InvalidQuestionException.given("interests", interests);
    interests.forEach(interest -> InvalidQuestionException.given("interest", interest));
    interests = List.copyOf(interests);
  }

  /** {@return this statement about that party, in that record} */
  public HolderStatement about(String party, String itsRecord) {
    return new HolderStatement(statementId, made, stage, itsRecord, owner, party, interests);
  }

  /** {@return this statement at that stage of its record} */
  public HolderStatement as(Stage itsStage) {
    return new HolderStatement(statementId, made, itsStage, record, owner, owned, interests);
  }

  /** {@return this statement with those interests} */
  public HolderStatement with(List<Interest> others) {
    return new HolderStatement(statementId, made, stage, record, owner, owned, others);
  }

  Presence on(Interest interest, LocalDate day) {
    return interest.on(day, made, stage == Stage.CLOSED);
  }

  /**
   * {@return what it tells of a day} It tells all of the days since it was made, and of those
   * before as far as its own dates leave no doubt.
   */
  Says of(LocalDate day, Optional<HolderStatement> older) {
    List<Presence> presences = interests.stream().map(interest -> on(interest, day)).toList();
    boolean later =
        !presences.isEmpty() && presences.stream().allMatch(one -> one == Presence.NOT_YET);
    if (later && older.isPresent()) {
      boolean follows = stage != Stage.CLOSED && isChangeAfter(older.get());
      return follows ? Says.NOTHING : Says.MAYBE;
    }
    boolean settled =
        !presences.isEmpty() && !later && presences.stream().noneMatch(Presence.MAYBE::equals);
    return settled || !day.isBefore(made.lastDay()) ? Says.ALL : Says.MAYBE;
  }

  /** A beginning before the older statement was made would correct it, and not only follow it. */
  private boolean isChangeAfter(HolderStatement older) {
    return interests.stream()
        .flatMap(interest -> interest.start().stream())
        .allMatch(start -> start.earliest().isAfter(older.made().lastDay()));
  }
}
