package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.OwnershipGraph;
import java.util.List;

/**
 * What a file says of the owners of one entity.
 *
 * @param graph all parties and direct interests of the file; the entity that was asked about is
 *     {@link OwnershipGraph#SELF}
 * @param messages what was wrong, unknown or not counted, in the order of the file
 */
public record BodsFile(OwnershipGraph graph, List<BodsMessage> messages) {
  /** Copies the messages. */
  public BodsFile {
    messages = List.copyOf(messages);
  }
}
