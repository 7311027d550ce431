package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import io.partnerauth.Licence;
import io.partnerauth.Sale;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Licences for sales that have none. */
final class Licensed {
  private final RulesUnderTest test;
  private final Subject subject;

  /** By name of each licence that is known, the vendors of the rules that ask for it. */
  private final Map<String, Set<String>> asked = new TreeMap<>();

  Licensed(RulesUnderTest test) {
    this.test = test;
    this.subject = Subject.of(test);
    subject.rules().words(Attribute.SALE_LICENCES.toString()).keySet().forEach(this::add);
  }

  private void add(String name) {
    Collection<String> under =
        subject.pack().catalogue().withUnions(Attribute.SALE_LICENCES, Set.of(name));
    Set<String> vendors = new TreeSet<>();
    for (Rule rule : subject.pack().rules()) {
      if (!Collections.disjoint(Conditions.literals(rule, Attribute.SALE_LICENCES), under)) {
        vendors.addAll(rule.vendors().isEmpty() ? Set.of("") : rule.vendors());
      }
    }
    asked.put(name, vendors);
  }

  /** Gives the sale of a cell each licence that rules about it ask for, and one that none does. */
  void check(Enquiry cell) {
    boolean idle = false;
    for (Map.Entry<String, Set<String>> one : asked.entrySet()) {
      Licence licence =
          Licence.builder(one.getKey())
              .issuer("an issuer")
              .approvers("one", "another")
              .reason("a law")
              .from(ChangedQuestion.sale(cell).date().minusDays(9))
              .to(ChangedQuestion.sale(cell).date().plusDays(9))
              .build();
      if (one.getValue().contains("") || one.getValue().contains(ChangedQuestion.vendor(cell))) {
        checkAsked(cell, licence);
      } else if (!idle) {
        idle = true;
        with("with the licence %s, which no rule names,", cell, licence)
            .isAnsweredLike(without(cell, licence));
      }
    }
  }

  private void checkAsked(Enquiry cell, Licence licence) {
    Sale sale = ChangedQuestion.sale(cell);
    ComparedEnquiry without = without(cell, licence);
    without.isNeverMilderInItsCellThan(with("with the licence %s", cell, licence));
    Licence over = licence.toBuilder().to(sale.date()).build();
    with("with the licence %s, which is over,", cell, over).isAnsweredLike(without);
    Licence later = licence.toBuilder().from(sale.date().plusDays(1)).build();
    with("with the licence %s, which has not begun,", cell, later).isAnsweredLike(without);
  }

  private ComparedEnquiry without(Enquiry cell, Licence licence) {
    return asked("without the licence %s", cell, licence);
  }

  private ComparedEnquiry with(String how, Enquiry cell, Licence licence) {
    Sale sale = ChangedQuestion.sale(cell).toBuilder().licence(licence).build();
    return asked(how, ChangedQuestion.with(cell, sale), licence);
  }

  private ComparedEnquiry asked(String how, Enquiry enquiry, Licence licence) {
    return new ComparedEnquiry(test, how.formatted(licence.name()), subject.rules(), enquiry);
  }
}
