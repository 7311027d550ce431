package io.partnerauth.testkit.laws;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.Location;
import io.partnerauth.ownership.OwnershipGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs and questions in another order, or with things in them twice. */
final class Orders {
  private Orders() {}

  /** {@return the files of the same rules, each in a folder of its own, the last one first} */
  static Map<String, String> reversed(Subject subject) {
    List<Rule> rules = reversed(subject.pack().rules());
    List<Rule> moved = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      String path = "folder%04d/rule.drl".formatted(i);
      moved.add(
          new Rule(
              rule.id(),
              rule.name(),
              rule.directive(),
              rule.metadata(),
              rule.parts(),
              rule.verdict(),
              rule.message(),
              new Location(path, 1, 1),
              rule.vendors(),
              rule.namesVendor()));
    }
    return subject.files(moved);
  }

  /** {@return the question with its lists turned round} */
  static Enquiry reversed(Enquiry enquiry) {
    Customer customer = enquiry.customer();
    Enquiry turned = ChangedQuestion.places(enquiry, reversed(customer.places()));
    if (customer.ownership().isPresent()) {
      OwnershipGraph graph = customer.ownership().get();
      turned =
          ChangedQuestion.with(
              turned,
              turned.customer().toBuilder()
                  .ownership(
                      OwnershipGraph.of(
                          reversed(graph.parties().values()),
                          reversed(graph.stakes()),
                          reversed(graph.controls())))
                  .build());
    }
    return ChangedQuestion.grants(turned, reversed(enquiry.partner().grants()));
  }

  /** {@return the question with every place, grant, party and stake twice} */
  static Enquiry twice(Enquiry enquiry) {
    Customer customer = enquiry.customer();
    Enquiry doubled = ChangedQuestion.places(enquiry, twice(customer.places()));
    if (customer.ownership().isPresent()) {
      OwnershipGraph graph = customer.ownership().get();
      doubled =
          ChangedQuestion.with(
              doubled,
              doubled.customer().toBuilder()
                  .ownership(
                      OwnershipGraph.of(
                          twice(graph.parties().values()),
                          twice(graph.stakes()),
                          twice(graph.controls())))
                  .build());
    }
    return ChangedQuestion.grants(doubled, twice(enquiry.partner().grants()));
  }

  /** {@return the files of the pack with one of them twice} */
  static Map<String, String> twice(Subject subject, String path) {
    Map<String, String> files = new LinkedHashMap<>(subject.files());
    String beside = path.substring(0, path.length() - ".drl".length()) + "-again.drl";
    files.put(beside, files.get(path));
    return files;
  }

  static <T> List<T> reversed(Collection<T> some) {
    List<T> turned = new ArrayList<>(some);
    Collections.reverse(turned);
    return turned;
  }

  private static <T> List<T> twice(Collection<T> some) {
    List<T> twice = new ArrayList<>(some);
    twice.addAll(some);
    return twice;
  }
}
