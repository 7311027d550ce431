package io.partnerauth.internal.form;

import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.facts.Channel;
import io.partnerauth.ownership.OwnershipGraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a partner with its grants. */
public final class PartnerReader {
  /** The keys that it may have. */
  public static final List<String> KEYS =
      Stream.concat(
              Stream.of(
                  "id",
                  "name",
                  "country",
                  "role",
                  "labels",
                  "ownership",
                  "number",
                  "day",
                  "flag",
                  "grants"),
              OwnerFiguresReader.keys().stream())
          .toList();

  private static final List<String> GRANT =
      List.of("vendor", "program", "products", "territory", "channels", "from", "to");

  private final FormIssues issues;

  /** A reader that tells its mistakes there. */
  public PartnerReader(FormIssues issues) {
    this.issues = issues;
  }

  /** {@return the partner; empty, with an issue, when it cannot be one} */
  public Optional<Partner> read(Node node) {
    Fields fields = Fields.of(issues, "a partner", node, KEYS);
    issues.names().checkWords(fields, "Partner", issues);
    Optional<String> id = fields.required("id", fields.text("id"));
    Optional<String> role = fields.name("role");
    Fact<Set<String>> labels = new Fact<>(fields.sets("labels"));
    OwnFacts own = new OwnFactsReader(fields, "Partner", issues).read();
    Optional<OwnershipGraph> ownership =
        fields.value("ownership").flatMap(new OwnershipReader(issues)::read);
    OwnerFigures figures = new OwnerFiguresReader(fields, "Partner", issues).read();
    List<Grant> grants = fields.each("grants", this::grant);
    return id.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () ->
                Partner.builder(id.get())
                    .name(fields.text("name").orElse(""))
                    .country(fields.text("country"))
                    .role(role)
                    .labels(labels)
                    .figures(figures)
                    .ownership(ownership)
                    .own(own)
                    .grants(grants)
                    .build());
  }

  private Optional<Grant> grant(Node node) {
    Fields fields = Fields.of(issues, "a grant", node, GRANT);
    issues.names().checkWords(fields, "Grant", issues);
    Optional<String> vendor = fields.required("vendor", fields.name("vendor"));
    issues.names().checkVendor(fields, issues);
    issues.names().checkProducts(fields, "products", issues);
    List<Channel> channels = fields.constants("channels", Channel.class);
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> to = fields.date("to");
    return vendor.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () ->
                Grant.builder(vendor.get())
                    .program(fields.name("program"))
                    .products(fields.names("products"))
                    .territory(fields.names("territory"))
                    .channels(channels)
                    .from(from)
                    .to(to)
                    .build());
  }
}
