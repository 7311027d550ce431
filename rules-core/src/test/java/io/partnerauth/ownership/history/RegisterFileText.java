package io.partnerauth.ownership.history;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Files of registers as tests write them: lines of text, read as published on one day. */
public final class RegisterFileText {
  /** When all files were published. */
  public static final LocalDate PUBLISHED = LocalDate.of(2021, 3, 1);

  /** The day that is asked about. */
  public static final LocalDate DAY = LocalDate.of(2021, 4, 8);

  private RegisterFileText() {}

  /** What reads files of one format. */
  public interface Reader {
    /** Reads them. */
    RegisterHistory read(LocalDate published, InputStream... files) throws IOException;
  }

  /** Reads lines as one file. */
  public static RegisterHistory read(Reader reader, List<String> lines) {
    return read(reader, PUBLISHED, String.join("\n", lines));
  }

  /** Reads a text as one file. */
  public static RegisterHistory read(Reader reader, LocalDate published, String text) {
    try {
      return reader.read(
          published, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the owners come to. */
  public static GroupHolding holding(OwnersOnDay owners) {
    return owners.graph().stateHolding(OwnershipGraph.SELF, owners.day());
  }

  /** Asks for the owners of a party on {@link #DAY}. */
  public static OwnersOnDay owners(RegisterHistory history, String party) {
    return history.owners(party, DAY, LocalDate.MAX);
  }

  /** Asks what the owners of a party come to on {@link #DAY}. */
  public static GroupHolding holding(RegisterHistory history, String party) {
    return holding(owners(history, party));
  }

  /** What the owners come to, for short. */
  public static String figures(RegisterHistory history, String party) {
    GroupHolding holding = holding(history, party);
    return holding.interest() + ", " + holding.controlled();
  }

  /** Says what was told of a party's owners. */
  public static List<String> notes(RegisterHistory history, String party) {
    return owners(history, party).notes().stream().map(StatementNote::toString).toList();
  }
}
