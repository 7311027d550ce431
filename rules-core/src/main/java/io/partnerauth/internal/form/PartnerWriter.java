package io.partnerauth.internal.form;

import io.partnerauth.Grant;
import io.partnerauth.Partner;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Writes a partner with its grants, as {@link PartnerReader} reads it. */
public final class PartnerWriter {
  private PartnerWriter() {}

  /** {@return its keys and values} */
  public static Map<String, Object> write(Partner partner) {
    Keys keys =
        new Keys()
            .text("id", partner.id())
            .text("name", partner.name())
            .text("country", partner.country().orElse(""));
    partner.role().ifPresent(role -> keys.text("role", role));
    keys.sets("labels", partner.labels());
    keys.figures(partner.figures());
    partner.ownership().ifPresent(graph -> keys.value("ownership", OwnershipWriter.write(graph)));
    keys.own(partner.own());
    return keys.value("grants", partner.grants().stream().map(PartnerWriter::grant).toList()).map();
  }

  private static Map<String, Object> grant(Grant grant) {
    return new Keys()
        .text("vendor", grant.vendor())
        .text("program", grant.program().orElse(""))
        .list("products", texts(grant.products()))
        .list("territory", texts(grant.territory()))
        .list("channels", texts(grant.channels()))
        .date("from", grant.from())
        .date("to", grant.to())
        .map();
  }

  private static List<String> texts(Collection<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
