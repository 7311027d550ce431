package io.partnerauth.ownership.ftm;

import io.partnerauth.InvalidQuestionException;
import io.partnerauth.internal.register.JsonRecords;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Set;

/**
 * Reads FollowTheMoney entities, one JSON object per line, such as OpenSanctions publishes.
 *
 * <p>Entities may come in any order, may be nested in others, and may be spread over several files.
 * How the statements count is said at {@link RegisterHistory}; what becomes of an entity:
 *
 * <ul>
 *   <li>An {@code Ownership} is a direct share of the percentage that it names. Its text may be a
 *       number, a range or a bound ({@code 25-50%}, {@code >75 %}, {@code 75,1}); several are
 *       alternatives; what is no percentage is a share of unknown size, never none. Where a role
 *       says that it is indirect, beneficial or a band of a register of control, others may hold
 *       it.
 *   <li>A {@code PublicBody}, or an organization with a topic of government, is a state body of its
 *       country. With the topic {@code gov.soe} it is a company that some state controls; whose
 *       state, and how much it holds, is not said.
 *   <li>A company is a company, a person a person, and every other legal entity may be anything.
 *   <li>A directorship, membership, representation or link leaves open whether it is control.
 *   <li>A date may be a year or a month; what does not say from when it is so, is so since it was
 *       last changed, or else since the file was published.
 * </ul>
 *
 * <p>The key of a party is the id of its entity; nothing is matched by name. Thread-safe. One
 * entity is held at a time besides what bears on ownership. Source: <a
 * href="https://followthemoney.tech/explorer/">followthemoney.tech</a>.
 */
public final class FtmReader {
  private static final JsonRecords.RecordShape SHAPE =
      new JsonRecords.RecordShape("FollowTheMoney file", "entity", Set.of("entities"), false);

  private FtmReader() {}

  /**
   * Reads the files of one register.
   *
   * @param published when the files were published, or taken from their publisher: what they say
   *     was so by then
   * @param files UTF-8; not closed
   * @return all of their statements
   * @throws IllegalArgumentException when one is not JSON, names a field twice in one object, is no
   *     list of entities, has none, or exceeds a bound; nothing is kept then
   * @throws IOException when one cannot be read
   * @throws IllegalStateException when Jackson is missing; it says which dependency to add
   */
  public static RegisterHistory read(LocalDate published, InputStream... files) throws IOException {
    InvalidQuestionException.given("day of publication", published);
    Entities entities = new Entities(published);
    for (InputStream file : InvalidQuestionException.given("files", files)) {
      JsonRecords.read(InvalidQuestionException.given("file", file), SHAPE, entities::add);
    }
    return entities.history();
  }
}
