package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.history.OwnersOnDay;
import io.partnerauth.ownership.history.RegisterHistory;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;

/** A file of many statements that is never held as a whole; run as a program, it is read. */
final class LongBodsFile {
  private static final String NOTES = "0123456789".repeat(20);

  private LongBodsFile() {}

  /** Reads a file of so many statements and prints how many stakes it has. */
  public static void main(String[] arguments) throws IOException {
    RegisterHistory file = BodsReader.read(statements(Integer.parseInt(arguments[0])));
    LocalDate day = LocalDate.of(2021, 4, 8);
    OwnersOnDay owners = file.owners("e0", day, LocalDate.MAX);
    System.out.println(owners.graph().stakes().size() + " stakes, " + owners.notes().size());
  }

  /** A chain: half of the statements are entities, half say that each holds the one before. */
  static InputStream statements(int count) {
    return new SequenceInputStream(
        Collections.enumeration(
            new java.util.AbstractList<InputStream>() {
              @Override
              public InputStream get(int index) {
                return new java.io.ByteArrayInputStream(
                    statement(index).getBytes(StandardCharsets.UTF_8));
              }

              @Override
              public int size() {
                return count;
              }
            }));
  }

  private static String statement(int index) {
    int entity = index / 2;
    String record =
        index % 2 == 0
            ? "\"recordId\":\"e"
                + entity
                + "\",\"recordType\":\"entity\",\"recordDetails\":{\"entityType\":{\"type\":\"registeredEntity\"}}"
            : "\"recordId\":\"r"
                + entity
                + "\",\"recordType\":\"relationship\",\"recordDetails\":{\"subject\":\"e"
                + Math.max(0, entity - 1)
                + "\",\"interestedParty\":\"e"
                + entity
                + "\",\"interests\":[{\"type\":\"shareholding\",\"directOrIndirect\":\"direct\",\"share\":{\"exact\":51}}]}";
    return "{\"statementId\":\"s"
        + index
        + "\",\"statementDate\":\"2020-01-01\","
        + record
        + ",\"annotations\":[{\"description\":\""
        + NOTES
        + "\"}]}\n";
  }
}
