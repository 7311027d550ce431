package io.partnerauth.internal.form;

import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.Coverage;
import io.partnerauth.ownership.ListEntry;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import io.partnerauth.ownership.StakeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads who owns a customer: {@code parties}, {@code stakes} and {@code controls}. */
public final class OwnershipReader {
  private static final List<String> KEYS = List.of("parties", "stakes", "controls");
  private static final List<String> PARTY =
      List.of("id", "kind", "name", "state", "country", "listings", "coverage");
  private static final List<String> LISTING = List.of("list", "from", "to");
  private static final List<String> STAKE =
      List.of("owner", "owned", "share", "type", "from", "to");
  private static final List<String> CONTROL = List.of("by", "over", "basis", "from", "to");

  private final FormIssues issues;

  /** A reader that tells its mistakes there. */
  public OwnershipReader(FormIssues issues) {
    this.issues = issues;
  }

  Optional<OwnershipGraph> read(Node node) {
    int before = issues.count();
    Fields fields = Fields.of(issues, "an ownership", node, KEYS);
    List<Party> parties = fields.each("parties", this::party);
    List<Stake> stakes = fields.each("stakes", this::stake);
    List<Control> controls = fields.each("controls", this::control);
    return issues.count() > before
        ? Optional.empty()
        : Fields.make(issues, node, () -> OwnershipGraph.of(parties, stakes, controls));
  }

  private Optional<Party> party(Node node) {
    Fields fields = Fields.of(issues, "a party", node, PARTY);
    Optional<String> id = fields.required("id", fields.text("id"));
    Optional<PartyKind> kind = fields.required("kind", fields.constant("kind", PartyKind.class));
    Optional<Coverage> coverage = fields.constant("coverage", Coverage.class);
    Optional<Set<ListEntry>> listings =
        Optional.of(fields)
            .filter(given -> given.has("listings"))
            .map(given -> new TreeSet<>(given.each("listings", this::listing)));
    return id.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () ->
                new Party(
                    id.get(),
                    kind.get(),
                    fields.text("name"),
                    fields.text("state"),
                    fields.text("country"),
                    listings,
                    coverage.orElse(Party.usualCoverage(kind.get()))));
  }

  /** A list that it is on: its word or, where days matter, the word with them. */
  private Optional<ListEntry> listing(Node node) {
    if (node instanceof Node.Scalar) {
      return Fields.text(issues, node)
          .flatMap(list -> Fields.make(issues, node, () -> ListEntry.of(list)));
    }
    Fields fields = Fields.of(issues, "a listing", node, LISTING);
    return fields
        .required("list", fields.text("list"))
        .flatMap(
            list ->
                Fields.make(
                    issues,
                    node,
                    () -> new ListEntry(list, fields.date("from"), fields.date("to"))));
  }

  /** {@return the stake; empty, with an issue, when it cannot be one} */
  public Optional<Stake> stake(Node node) {
    Fields fields = Fields.of(issues, "a stake", node, STAKE);
    Optional<String> owner = fields.required("owner", fields.text("owner"));
    Optional<String> owned = fields.required("owned", fields.text("owned"));
    Optional<ShareRange> share = fields.required("share", SharesReader.read(fields, "share"));
    Optional<StakeType> type = fields.constant("type", StakeType.class);
    return owner.isEmpty() || owned.isEmpty() || share.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () ->
                new Stake(
                    owner.get(),
                    owned.get(),
                    share.get(),
                    type.orElse(StakeType.BOTH),
                    fields.date("from"),
                    fields.date("to")));
  }

  /** {@return the control relation; empty, with an issue, when it cannot be one} */
  public Optional<Control> control(Node node) {
    Fields fields = Fields.of(issues, "a control", node, CONTROL);
    Optional<String> by = fields.required("by", fields.text("by"));
    Optional<String> over = fields.required("over", fields.text("over"));
    Optional<ControlBasis> basis =
        fields.required("basis", fields.constant("basis", ControlBasis.class));
    return by.isEmpty() || over.isEmpty() || basis.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () ->
                new Control(
                    by.get(), over.get(), basis.get(), fields.date("from"), fields.date("to")));
  }
}
