package io.partnerauth.desk.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.ownership.bods.BodsFile;
import io.partnerauth.ownership.bods.BodsMessage;
import io.partnerauth.ownership.bods.BodsReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The BODS statements about one customer and its owners. */
record Statements(BodsFile file) {
  private static final int MOST_NOTES = 5;

  static Statements read(String json) throws BadRow {
    try {
      return new Statements(BodsReader.read(new ByteArrayInputStream(json.getBytes(UTF_8))));
    } catch (IllegalArgumentException e) {
      throw new BadRow("owners: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail", e);
    }
  }

  /** {@return what was not counted, the first few} */
  List<String> notes() {
    List<String> all = file.messages().stream().map(BodsMessage::toString).toList();
    if (all.size() <= MOST_NOTES) {
      return all;
    }
    List<String> few = new ArrayList<>(all.subList(0, MOST_NOTES));
    few.add("and %d more".formatted(all.size() - MOST_NOTES));
    return few;
  }
}
