package io.partnerauth.ownership.bods;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.IntStream;

/** A file of many statements that is never held as a whole; run as a program, it is read. */
final class LongBodsFile {
  private LongBodsFile() {}

  /** Reads a file of so many statements and prints how many stakes it has. */
  public static void main(String[] arguments) throws IOException {
    BodsFile file = BodsReader.read(statements(Integer.parseInt(arguments[0])));
    LocalDate day = LocalDate.of(2021, 4, 8);
    BodsOwners owners = file.owners("e0", day, LocalDate.MAX);
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
    String notes = IntStream.range(0, 20).mapToObj(i -> "0123456789").reduce("", String::concat);
    return index % 2 == 0
        ? "{\"statementId\":\"s%d\",\"statementDate\":\"2020-01-01\",\"recordId\":\"e%d\",\"recordType\":\"entity\",\"recordDetails\":{\"entityType\":{\"type\":\"registeredEntity\"}},\"annotations\":[{\"description\":\"%s\"}]}\n"
            .formatted(index, entity, notes)
        : "{\"statementId\":\"s%d\",\"statementDate\":\"2020-01-01\",\"recordId\":\"r%d\",\"recordType\":\"relationship\",\"recordDetails\":{\"subject\":\"e%d\",\"interestedParty\":\"e%d\",\"interests\":[{\"type\":\"shareholding\",\"directOrIndirect\":\"direct\",\"share\":{\"exact\":51}}]},\"annotations\":[{\"description\":\"%s\"}]}\n"
            .formatted(index, entity, Math.max(0, entity - 1), entity, notes);
  }
}
