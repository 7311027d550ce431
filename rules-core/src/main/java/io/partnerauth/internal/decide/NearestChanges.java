package io.partnerauth.internal.decide;

import io.partnerauth.Licence;
import io.partnerauth.NearestChange;
import io.partnerauth.Outcome;
import io.partnerauth.Sale;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The single changes that would make a ruling milder, each with the outcome that it gives.
 *
 * <p>Every alternative that a rule or grant tells apart is decided like the question itself; none
 * is guessed.
 */
final class NearestChanges {
  private final Decider decider;
  private final VendorQuestion question;
  private final Partitions landmarks;
  private final Regions regions;
  private final List<NearestChange> changes = new ArrayList<>();

  NearestChanges(Decider decider, VendorQuestion question, Partitions landmarks, Regions regions) {
    this.decider = decider;
    this.question = question;
    this.landmarks = landmarks;
    this.regions = regions;
  }

  List<NearestChange> from(Outcome outcome) {
    Sale sale = question.sale();
    for (Channel channel : Channel.values()) {
      act("channel", channel.name(), sale.toBuilder().channel(channel).build(), outcome);
    }
    for (SaleKind kind : SaleKind.values()) {
      act("kind", kind.name(), sale.toBuilder().kind(kind).build(), outcome);
    }
    if (sale.product().isPresent()) {
      products().forEach(name -> act("product", name, other(name), outcome));
    }
    for (Object name : landmarks.mentioned(Attribute.SALE_LICENCES)) {
      Licence another = Licence.of((String) name, "somebody");
      act("licences", another.name(), sale.toBuilder().licence(another).build(), outcome);
    }
    changes.addAll(new NearestDates(decider, question, landmarks, regions).from(outcome));
    changes.addAll(new NearestOwnership(decider, question, landmarks, regions).from(outcome));
    for (BuyerClass buyerClass : BuyerClass.values()) {
      if (!question.customer().buyerClass().allows(buyerClass)) {
        Outcome then =
            decider.outcome(
                question.customer(question.customer().toBuilder().buyerClass(buyerClass).build()));
        add(new NearestChange("buyerClass", Values.of(buyerClass), then, false), outcome);
      }
    }
    return changes;
  }

  /** A sale of another product, of which nothing is known but what the pack says. */
  private Sale other(String product) {
    return question.sale().product().filter(product::equals).isPresent()
        ? question.sale()
        : VendorQuestion.ofProduct(question.sale(), Optional.of(product));
  }

  private void act(String attribute, String value, Sale other, Outcome now) {
    if (!other.equals(question.sale())) {
      Outcome then = decider.outcome(question.sale(other));
      add(new NearestChange(attribute, Values.of(value), then, true), now);
    }
  }

  private void add(NearestChange change, Outcome now) {
    if (helps(change.outcome(), now)) {
      changes.add(change);
    }
  }

  /** Products that a rule or a grant names. */
  private Set<String> products() {
    Set<String> products = new TreeSet<>();
    landmarks.mentioned(Attribute.SALE_PRODUCT).forEach(name -> products.add((String) name));
    question.grants().forEach(grant -> products.addAll(grant.products()));
    return products;
  }

  /** A change that leads to no grant at all helps nobody, mild as it is. */
  static boolean helps(Outcome then, Outcome now) {
    return then.compareTo(now) < 0 && then != Outcome.NO_GRANT;
  }
}
