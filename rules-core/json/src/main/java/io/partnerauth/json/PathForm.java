package io.partnerauth.json;

import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.OwnershipReader;
import io.partnerauth.internal.form.OwnershipWriter;
import io.partnerauth.ownership.OwnershipLink;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.OwnershipPath.Method;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.Stake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chain of holders, each link with the figures that are counted. */
final class PathForm {
  private static final List<String> KEYS = List.of("holder", "method", "links");
  private static final List<String> LINK = List.of("stake", "counted", "circular", "control");

  private PathForm() {}

  static Map<String, Object> write(OwnershipPath path) {
    return new Keys()
        .text("holder", path.holder())
        .text("method", path.method())
        .value("links", path.links().stream().map(PathForm::write).toList())
        .map();
  }

  private static Map<String, Object> write(OwnershipLink link) {
    if (link instanceof OwnershipLink.Held held) {
      return new Keys()
          .value("stake", OwnershipWriter.stake(held.stake()))
          .text("counted", held.counted())
          .text("circular", held.circular())
          .map();
    }
    OwnershipLink.Controlled controlled = (OwnershipLink.Controlled) link;
    return new Keys().value("control", OwnershipWriter.control(controlled.control())).map();
  }

  static Optional<OwnershipPath> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "an ownership path", node, KEYS);
    Optional<String> holder = fields.required("holder", fields.text("holder"));
    Optional<Method> method = fields.required("method", fields.constant("method", Method.class));
    List<OwnershipLink> links = fields.each("links", one -> link(issues, one));
    return holder.isEmpty() || method.isEmpty()
        ? Optional.empty()
        : fields.make("links", () -> new OwnershipPath(holder.get(), method.get(), links));
  }

  private static Optional<OwnershipLink> link(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a link", node, LINK);
    OwnershipReader reader = new OwnershipReader(issues);
    if (fields.has("control")) {
      return fields.value("control").flatMap(reader::control).map(OwnershipLink.Controlled::new);
    }
    Optional<Stake> stake = fields.required("stake", fields.value("stake").flatMap(reader::stake));
    Optional<Share> counted = share(fields, "counted");
    Optional<Share> circular = share(fields, "circular");
    return stake.isEmpty() || counted.isEmpty() || circular.isEmpty()
        ? Optional.empty()
        : fields.make(
            "circular", () -> new OwnershipLink.Held(stake.get(), counted.get(), circular.get()));
  }

  private static Optional<Share> share(Fields fields, String key) {
    return fields.required(
        key, fields.text(key).flatMap(text -> fields.make(key, () -> Share.parse(text))));
  }
}
