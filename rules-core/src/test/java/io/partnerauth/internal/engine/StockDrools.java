package io.partnerauth.internal.engine;

import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.Customer;
import io.partnerauth.facts.Grant;
import io.partnerauth.facts.Partner;
import io.partnerauth.facts.Ruling;
import io.partnerauth.facts.Sale;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.rule.RandomRules;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * A rule file as stock Drools understands it: compiled to Java, four facts, the ruling as a global.
 */
public final class StockDrools implements AutoCloseable {
  private Collection<Attribute> keyed = RandomRules.OWN;
  private final KieContainer container;
  private final KieBase base;

  private StockDrools(KieContainer container) {
    this.container = container;
    this.base = container.getKieBase();
  }

  /**
   * {@return these rule files, compiled}
   *
   * @throws IllegalArgumentException when Drools refuses one
   */
  public static StockDrools compile(String... files) {
    KieServices services = KieServices.get();
    ReleaseId id = services.newReleaseId("test", "rules" + System.nanoTime(), "1");
    KieFileSystem system = services.newKieFileSystem().generateAndWritePomXML(id);
    for (int i = 0; i < files.length; i++) {
      system.write("src/main/resources/test/rules/file" + i + ".drl", files[i]);
    }
    KieBuilder builder = services.newKieBuilder(system).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(errors + "\n" + String.join("\n", files));
    }
    return new StockDrools(services.newKieContainer(id));
  }

  /** {@return the same, told what situations have of these attributes with a key} */
  public StockDrools keyed(Collection<Attribute> attributes) {
    keyed = List.copyOf(attributes);
    return this;
  }

  /** {@return the messages that the rules give for the situation, each once} */
  public Set<String> ask(Situation situation) {
    Set<String> messages = new TreeSet<>();
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("ruling", new Recorder(messages));
      session.insert(customer(situation));
      session.insert(partner(situation));
      session.insert(
          new Grant(
              as(String.class, Attribute.GRANT_VENDOR, situation),
              as(String.class, Attribute.GRANT_PROGRAM, situation),
              as(String.class, Attribute.GRANT_VENDOR_COUNTRY, situation)));
      session.insert(sale(situation));
      session.fireAllRules();
    } finally {
      session.dispose();
    }
    return messages;
  }

  private Customer customer(Situation situation) {
    return new Customer(
        as(String.class, Attribute.CUSTOMER_COUNTRY, situation),
        as(String.class, Attribute.CUSTOMER_SUBDIVISION, situation),
        set(String.class, Attribute.CUSTOMER_REGIONS, situation),
        as(String.class, Attribute.CUSTOMER_HEADQUARTERS, situation),
        as(BuyerClass.class, Attribute.CUSTOMER_BUYER_CLASS, situation),
        as(String.class, Attribute.CUSTOMER_SECTOR, situation),
        percent(as(Share.class, Attribute.CUSTOMER_STATE_INTEREST, situation)),
        as(Boolean.class, Attribute.CUSTOMER_STATE_CONTROLLED, situation),
        set(String.class, Attribute.CUSTOMER_LISTINGS, situation),
        set(String.class, Attribute.CUSTOMER_END_USES, situation),
        set(String.class, Attribute.CUSTOMER_LABELS, situation),
        own(AttributeKind.CUSTOMER_NUMBER, BigDecimal.class, situation, BigDecimal::doubleValue),
        own(AttributeKind.CUSTOMER_DAY, LocalDate.class, situation, day -> day),
        own(AttributeKind.CUSTOMER_FLAG, Boolean.class, situation, flag -> flag),
        own(AttributeKind.CUSTOMER_INTEREST_OF_STATE, Share.class, situation, StockDrools::percent),
        own(AttributeKind.CUSTOMER_OWNED_BY_STATE, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.CUSTOMER_CONTROLLED_BY_STATE, situation),
        own(
            AttributeKind.CUSTOMER_INTEREST_OF_LISTED,
            Share.class,
            situation,
            StockDrools::percent),
        own(AttributeKind.CUSTOMER_OWNED_BY_LISTED, Share.class, situation, StockDrools::percent),
        own(AttributeKind.CUSTOMER_SINGLE_LISTED, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.CUSTOMER_CONTROLLED_BY_LISTED, situation),
        own(AttributeKind.CUSTOMER_INTEREST_FROM, Share.class, situation, StockDrools::percent),
        own(AttributeKind.CUSTOMER_OWNED_FROM, Share.class, situation, StockDrools::percent),
        own(AttributeKind.CUSTOMER_SINGLE_FROM, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.CUSTOMER_CONTROLLED_FROM, situation));
  }

  private Partner partner(Situation situation) {
    return new Partner(
        as(String.class, Attribute.PARTNER_ID, situation),
        as(String.class, Attribute.PARTNER_COUNTRY, situation),
        set(String.class, Attribute.PARTNER_REGIONS, situation),
        as(String.class, Attribute.PARTNER_ROLE, situation),
        set(String.class, Attribute.PARTNER_LABELS, situation),
        own(AttributeKind.PARTNER_NUMBER, BigDecimal.class, situation, BigDecimal::doubleValue),
        own(AttributeKind.PARTNER_DAY, LocalDate.class, situation, day -> day),
        own(AttributeKind.PARTNER_FLAG, Boolean.class, situation, flag -> flag),
        own(AttributeKind.PARTNER_INTEREST_OF_STATE, Share.class, situation, StockDrools::percent),
        own(AttributeKind.PARTNER_OWNED_BY_STATE, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.PARTNER_CONTROLLED_BY_STATE, situation),
        own(AttributeKind.PARTNER_INTEREST_OF_LISTED, Share.class, situation, StockDrools::percent),
        own(AttributeKind.PARTNER_OWNED_BY_LISTED, Share.class, situation, StockDrools::percent),
        own(AttributeKind.PARTNER_SINGLE_LISTED, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.PARTNER_CONTROLLED_BY_LISTED, situation),
        own(AttributeKind.PARTNER_INTEREST_FROM, Share.class, situation, StockDrools::percent),
        own(AttributeKind.PARTNER_OWNED_FROM, Share.class, situation, StockDrools::percent),
        own(AttributeKind.PARTNER_SINGLE_FROM, Share.class, situation, StockDrools::percent),
        groups(AttributeKind.PARTNER_CONTROLLED_FROM, situation));
  }

  private Sale sale(Situation situation) {
    return new Sale(
        as(SaleKind.class, Attribute.SALE_KIND, situation),
        as(Channel.class, Attribute.SALE_CHANNEL, situation),
        as(String.class, Attribute.SALE_PRODUCT, situation),
        set(String.class, Attribute.SALE_CATEGORIES, situation),
        as(String.class, Attribute.SALE_DEPLOYMENT, situation),
        as(String.class, Attribute.SALE_CLASSIFICATION, situation),
        as(LocalDate.class, Attribute.SALE_DATE, situation),
        as(LocalDate.class, Attribute.SALE_CONTRACT_SIGNED, situation),
        set(String.class, Attribute.SALE_LICENCES, situation),
        set(String.class, Attribute.SALE_LABELS, situation),
        own(AttributeKind.SALE_NUMBER, BigDecimal.class, situation, BigDecimal::doubleValue),
        own(AttributeKind.SALE_DAY, LocalDate.class, situation, day -> day),
        own(AttributeKind.SALE_FLAG, Boolean.class, situation, flag -> flag));
  }

  /** What the situation has of these attributes of a pack's own. */
  private <T, V> Map<String, V> own(
      AttributeKind kind, Class<T> type, Situation situation, Function<T, V> shown) {
    Map<String, V> values = new HashMap<>();
    keyed.stream()
        .filter(attribute -> attribute.kind() == kind && situation.get(attribute) != null)
        .forEach(
            attribute ->
                values.put(attribute.key(), shown.apply(type.cast(situation.get(attribute)))));
    return values;
  }

  private static Set<String> groups(AttributeKind kind, Situation situation) {
    Set<String> groups = set(String.class, Attribute.of(kind), situation);
    return groups == null ? Set.of() : groups;
  }

  /** A decimal share as the nearest number, just as Drools reads a literal. */
  private static double percent(Share share) {
    String text = share.toString();
    return text.contains("/") ? share.doubleValue() : Double.parseDouble(text);
  }

  private static <T> T as(Class<T> type, Attribute attribute, Situation situation) {
    return type.cast(situation.get(attribute));
  }

  @SuppressWarnings("unchecked") // RandomRules gives each set elements of the attribute's type
  private static <T> Set<T> set(Class<T> type, Attribute attribute, Situation situation) {
    return (Set<T>) situation.get(attribute);
  }

  @Override
  public void close() {
    container.dispose();
  }

  /** Writes down what rules say. */
  private record Recorder(Set<String> messages) implements Ruling {
    @Override
    public void revoke(String message) {
      messages.add(message);
    }

    @Override
    public void review(String message) {
      messages.add(message);
    }

    @Override
    public void condition(String message) {
      messages.add(message);
    }
  }
}
