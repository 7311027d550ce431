package io.partnerauth.internal.form;

import io.partnerauth.Fact;
import io.partnerauth.Licence;
import io.partnerauth.OwnFacts;
import io.partnerauth.Sale;
import io.partnerauth.SaleBuilder;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a sale; it needs a date, so that a scenario has the same answer every day. */
public final class SaleReader {
  /** The keys that it may have. */
  public static final List<String> KEYS =
      List.of(
          "vendor",
          "kind",
          "channel",
          "product",
          "categories",
          "deployment",
          "classification",
          "date",
          "contractSigned",
          "licences",
          "labels",
          "number",
          "day",
          "flag");

  private SaleReader() {}

  /** {@return the sale; empty, with an issue, when it cannot be one} */
  public static Optional<Sale> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a sale", node, KEYS);
    issues.names().checkWords(fields, "Sale", issues);
    issues.names().checkVendor(fields, issues);
    issues.names().checkProducts(fields, "product", issues);
    Optional<LocalDate> date = fields.required("date", fields.date("date"));
    List<Optional<LocalDate>> signed = fields.daysOrNone("contractSigned");
    Fact<Set<String>> categories = new Fact<>(fields.sets("categories"));
    Fact<String> deployment = new Fact<>(fields.names("deployment"));
    Fact<String> classification = new Fact<>(fields.names("classification"));
    List<Licence> licences = fields.each("licences", one -> LicenceForm.read(issues, one));
    Fact<Set<String>> labels = new Fact<>(fields.sets("labels"));
    OwnFacts own = new OwnFactsReader(fields, "Sale", issues).read();
    Optional<SaleKind> kind = fields.constant("kind", SaleKind.class);
    Optional<Channel> channel = fields.constant("channel", Channel.class);
    return date.isEmpty()
        ? Optional.empty()
        : Fields.make(
            issues,
            node,
            () -> {
              SaleBuilder sale =
                  Sale.builder(date.get())
                      .vendor(fields.name("vendor"))
                      .kind(kind.orElse(SaleKind.NEW))
                      .channel(channel.orElse(Channel.PARTNER))
                      .product(fields.name("product"))
                      .categories(categories)
                      .deployment(deployment)
                      .classification(classification)
                      .licences(licences)
                      .labels(labels)
                      .own(own);
              if (fields.has("contractSigned")) {
                sale.contractSigned(new Fact<>(signed));
              }
              return sale.build();
            });
  }
}
