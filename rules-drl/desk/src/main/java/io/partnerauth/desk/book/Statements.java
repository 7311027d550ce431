package io.partnerauth.desk.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.ownership.bods.BodsReader;
import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import io.partnerauth.ownership.history.StatementNote;
import io.partnerauth.ownership.history.StatementNote.Treatment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The BODS statements about one customer and its owners. */
record Statements(OwnersOnDay owners) {
  private static final int MOST_NOTES = 5;

  static Statements read(String json, AskedDays days) throws BadRow {
    try {
      RegisterHistory file = BodsReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
      return new Statements(file.owners(file.subject(), days.day(), days.knownOn()));
    } catch (IllegalArgumentException e) {
      throw new BadRow("owners: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
  }

  /** {@return what was not understood or made a figure a range, the first few} */
  List<String> notes() {
    List<String> all =
        owners.notes().stream()
            .filter(note -> note.treatment() != Treatment.NOT_COUNTED)
            .map(StatementNote::toString)
            .toList();
    if (all.size() <= MOST_NOTES) {
      return all;
    }
    List<String> few = new ArrayList<>(all.subList(0, MOST_NOTES));
    few.add("and %d more".formatted(all.size() - MOST_NOTES));
    return few;
  }
}
