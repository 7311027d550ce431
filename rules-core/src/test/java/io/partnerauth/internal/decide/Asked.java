package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.internal.space.Partitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules are asked when a question is decided, in one place of the customer.
 *
 * @param place empty when no place is known
 * @param situations all that the known facts allow, under each program that the sale was granted
 *     in; empty when they are too many to be asked
 * @param open the attributes that are not known
 */
public record Asked(
    VendorQuestion question,
    Optional<Place> place,
    List<Situation> situations,
    Set<Attribute> open) {

  /**
   * {@return what is asked in each place of the customer}
   *
   * @param landmarks of the rules that must be able to tell the situations apart
   */
  public static List<Asked> of(VendorQuestion question, Partitions landmarks, Regions regions) {
    Allowed allowed = new Allowed(question, landmarks, regions);
    List<Asked> all = new ArrayList<>();
    for (Optional<Place> place : question.places()) {
      List<Case> cases = allowed.cases(place).orElse(List.of());
      Set<Attribute> open = new TreeSet<>();
      cases.forEach(supposed -> open.addAll(supposed.choices().keySet()));
      List<Situation> situations =
          cases.stream().map(Case::situation).flatMap(s -> programs(question, s).stream()).toList();
      all.add(new Asked(question, place, situations, open));
    }
    return all;
  }

  private static List<Situation> programs(VendorQuestion question, Situation situation) {
    List<Situation> granted =
        question.grants().stream()
            .filter(grant -> GrantCoverage.covers(grant, question.sale(), situation))
            .map(Grant::program)
            .distinct()
            .map(program -> situation.with(Attribute.GRANT_PROGRAM, program.orElse(null)))
            .toList();
    return granted.isEmpty() ? List.of(situation) : granted;
  }
}
