package io.partnerauth.internal.form;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ListEntry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.util.List;
import java.util.Map;

/** Writes who owns a customer, as {@link OwnershipReader} reads it. */
public final class OwnershipWriter {
  /** What the customer is when nobody says otherwise. */
  private static final Party SELF = Party.of(OwnershipGraph.SELF, PartyKind.COMPANY);

  private OwnershipWriter() {}

  static Map<String, Object> write(OwnershipGraph graph) {
    List<Map<String, Object>> parties =
        graph.parties().values().stream()
            .filter(party -> !party.equals(SELF))
            .map(OwnershipWriter::party)
            .toList();
    return new Keys()
        .list("parties", parties)
        .list("stakes", graph.stakes().stream().map(OwnershipWriter::stake).toList())
        .list("controls", graph.controls().stream().map(OwnershipWriter::control).toList())
        .map();
  }

  private static Map<String, Object> party(Party party) {
    boolean usual = party.coverage() == Party.usualCoverage(party.kind());
    Keys keys =
        new Keys()
            .text("id", party.id())
            .text("kind", party.kind())
            .text("name", party.name().orElse(""))
            .text("state", party.state().orElse(""))
            .text("country", party.country().orElse(""));
    party
        .listings()
        .ifPresent(
            entries ->
                keys.value("listings", entries.stream().map(OwnershipWriter::listing).toList()));
    return keys.text("coverage", usual ? "" : party.coverage()).map();
  }

  private static Object listing(ListEntry entry) {
    return entry.equals(ListEntry.of(entry.list()))
        ? entry.list()
        : new Keys()
            .text("list", entry.list())
            .date("from", entry.from())
            .date("to", entry.to())
            .map();
  }

  /** {@return its keys and values} */
  public static Map<String, Object> stake(Stake stake) {
    return new Keys()
        .text("owner", stake.owner())
        .text("owned", stake.owned())
        .value("share", SharesWriter.write(stake.share()))
        .text("type", stake.type() == StakeType.BOTH ? "" : stake.type())
        .date("from", stake.from())
        .date("to", stake.to())
        .map();
  }

  /** {@return its keys and values} */
  public static Map<String, Object> control(Control control) {
    return new Keys()
        .text("by", control.by())
        .text("over", control.over())
        .text("basis", control.basis())
        .date("from", control.from())
        .date("to", control.to())
        .map();
  }
}
