package io.partnerauth.analysis;

import static java.util.Objects.requireNonNull;

import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.Grant;
import io.partnerauth.Licence;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Partner;
import io.partnerauth.Place;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.space.Point;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns a situation back into the question of a host. */
final class ExampleQuestions {
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

  private final Point point;

  private ExampleQuestions(Point point) {
    this.point = point;
  }

  static Example of(Point point) {
    ExampleQuestions examples = new ExampleQuestions(point);
    return new Example(examples.customer(), examples.partner(), examples.sale());
  }

  private Customer customer() {
    return Customer.builder()
        .places(point.place(Attribute.CUSTOMER_COUNTRY).map(List::of).orElse(List.of()))
        .headquarters(value(Attribute.CUSTOMER_HEADQUARTERS, String.class))
        .buyerClass(fact(Attribute.CUSTOMER_BUYER_CLASS, BuyerClass.class))
        .sector(fact(Attribute.CUSTOMER_SECTOR, String.class))
        .listings(set(Attribute.CUSTOMER_LISTINGS))
        .endUses(set(Attribute.CUSTOMER_END_USES))
        .labels(set(Attribute.CUSTOMER_LABELS))
        .own(own("Customer"))
        .figures(figures("Customer"))
        .stateInterest(
            value(Attribute.CUSTOMER_STATE_INTEREST, Share.class).map(ShareRange::exactly))
        .stateControlled(fact(Attribute.CUSTOMER_STATE_CONTROLLED, Boolean.class))
        .build();
  }

  private Partner partner() {
    return Partner.builder(value(Attribute.PARTNER_ID, String.class).orElse("example"))
        .country(point.place(Attribute.PARTNER_COUNTRY).map(Place::country))
        .role(value(Attribute.PARTNER_ROLE, String.class))
        .labels(set(Attribute.PARTNER_LABELS))
        .own(own("Partner"))
        .figures(figures("Partner"))
        .grant(
            Grant.builder(point.vendor())
                .program(value(Attribute.GRANT_PROGRAM, String.class))
                .build())
        .build();
  }

  private Sale sale() {
    return Sale.builder(value(Attribute.SALE_DATE, LocalDate.class).orElse(ANY_DAY))
        .vendor(point.vendor())
        .kind(value(Attribute.SALE_KIND, SaleKind.class).orElse(SaleKind.NEW))
        .channel(value(Attribute.SALE_CHANNEL, Channel.class).orElse(Channel.PARTNER))
        .product(value(Attribute.SALE_PRODUCT, String.class))
        .categories(set(Attribute.SALE_CATEGORIES))
        .deployment(fact(Attribute.SALE_DEPLOYMENT, String.class))
        .classification(fact(Attribute.SALE_CLASSIFICATION, String.class))
        .contractSigned(Fact.of(value(Attribute.SALE_CONTRACT_SIGNED, LocalDate.class)))
        .licences(licences())
        .labels(set(Attribute.SALE_LABELS))
        .own(own("Sale"))
        .build();
  }

  private List<Licence> licences() {
    return point.elements(Attribute.SALE_LICENCES).stream()
        .map(name -> licence((String) name))
        .toList();
  }

  /** One that every pack takes, whoever may issue it. */
  private Licence licence(String name) {
    LocalDate day = value(Attribute.SALE_DATE, LocalDate.class).orElse(ANY_DAY);
    return Licence.builder(name)
        .issuer("example")
        .approvers("one", "another")
        .reason("example")
        .from(day)
        .to(day.plusDays(1))
        .build();
  }

  private OwnFacts own(String fact) {
    OwnFacts own = OwnFacts.NONE;
    for (ValueClass one : point.classes()) {
      Attribute attribute = one.attribute();
      if (attribute.kind().isOwn() && attribute.fact().equals(fact)) {
        Object value = requireNonNull(point.value(attribute));
        own =
            switch (attribute.type()) {
              case QUANTITY -> own.number(attribute.key(), Fact.of((BigDecimal) value));
              case DATE -> own.day(attribute.key(), Fact.of((LocalDate) value));
              default -> own.flag(attribute.key(), Fact.of((Boolean) value));
            };
      }
    }
    return own;
  }

  /** The figures of owners that rules ask for, and whether each group that they name controls. */
  private OwnerFigures figures(String fact) {
    OwnerFigures figures = OwnerFigures.NONE;
    for (ValueClass one : point.classes()) {
      Attribute attribute = one.attribute();
      if (attribute.isOfOwners(fact)) {
        Share share = value(attribute, Share.class).orElseThrow();
        figures = figures.share(attribute.component(), attribute.key(), ShareRange.exactly(share));
      }
    }
    for (AttributeKind kind : Attribute.figures(fact).filter(one -> !one.isKeyed()).toList()) {
      Set<Object> controlling = point.elements(Attribute.of(kind));
      for (Object group : point.mentioned(Attribute.of(kind))) {
        figures = figures.controlled(kind.component(), (String) group, controlling.contains(group));
      }
    }
    return figures;
  }

  private <T> Optional<T> value(Attribute attribute, Class<T> type) {
    return Optional.ofNullable(point.value(attribute)).map(type::cast);
  }

  private <T> Fact<T> fact(Attribute attribute, Class<T> type) {
    return value(attribute, type).map(Fact::of).orElse(Fact.unknown());
  }

  private Fact<Set<String>> set(Attribute attribute) {
    if (!point.asks(attribute)) {
      return Fact.unknown();
    }
    Set<String> elements = new TreeSet<>();
    point.elements(attribute).forEach(element -> elements.add((String) element));
    return Fact.of(elements);
  }
}
