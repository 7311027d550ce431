package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.OwnershipGraph;
import java.util.List;
import java.util.Optional;

/**
 * What a file says of the owners of one entity.
 *
 * @param graph all parties and direct interests of the file; the entity that was asked about is
 *     {@link OwnershipGraph#SELF}
 * @param subject the record id of that entity
 * @param jurisdiction code of the country or subdivision whose law it is under, as the file writes
 *     it; empty when the file does not say
 * @param messages what was wrong, unknown or not counted, in the order of the file
 */
public record BodsFile(
    OwnershipGraph graph,
    String subject,
    Optional<String> jurisdiction,
    List<BodsMessage> messages) {
  /** Copies the messages. */
  public BodsFile {
    messages = List.copyOf(messages);
  }
}
