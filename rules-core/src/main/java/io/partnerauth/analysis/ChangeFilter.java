package io.partnerauth.analysis;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.doubt.NameDecider;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.Table;
import io.partnerauth.internal.space.ValueClass;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells which questions two packs could answer otherwise. Thread-safe once it is made. */
final class ChangeFilter {
  private final List<NameDecider> names;
  private final Regions regions;
  private final Partitions landmarks;
  private final Set<String> editedRegions = new TreeSet<>();

  /** By vendor; none where the diagram would be too large. */
  private final Map<String, Table> retold = new HashMap<>();

  private final boolean sameNames;

  ChangeFilter(PackPair packs, List<RegionEdit> regionEdits) {
    this.names = packs.names();
    this.regions = packs.regions();
    this.landmarks = packs.landmarks();
    this.sameNames = packs.haveTheSameNames();
    regionEdits.forEach(edit -> editedRegions.add(edit.region()));
  }

  /** Adds what was found for a vendor, one of {@link PackPair#vendors}. */
  void add(String vendor, Difference difference) {
    if (difference.finished()) {
      retold.put(vendor, difference.retold());
    }
  }

  boolean mayChange(Customer customer, Partner partner, Sale sale) {
    NameDecider first = names.get(0);
    Customer named = first.spelled(customer);
    Partner spelled = first.spelled(partner);
    Sale sold = first.spelled(sale);
    if (!sameNames || !names.stream().allMatch(one -> one.isCertain(named, spelled, sold))) {
      return true; // what a name means is asked in ways that blocks know nothing of
    }
    for (Grant grant : spelled.grants()) {
      if (!Collections.disjoint(grant.territory(), editedRegions)) {
        return true;
      }
    }
    for (VendorQuestion question : VendorQuestion.all(named, spelled, sold)) {
      Table table = retold.get(like(question.vendor()));
      if (table == null || question.mayReach(table, regions)) {
        return true;
      }
    }
    return false;
  }

  /** One of the vendors that difference is looked for, of which rules say what they say of this. */
  private String like(String vendor) {
    List<ValueClass> classes = landmarks.pieces(Attribute.GRANT_VENDOR);
    return classes.isEmpty()
        ? Ruleset.ANY_VENDOR
        : String.valueOf(classes.get(landmarks.indexOf(Attribute.GRANT_VENDOR, vendor)).value());
  }
}
