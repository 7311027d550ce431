package io.partnerauth.analysis;

import io.partnerauth.Ruling;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.doubt.NameDecider;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.region.Regions;

/** What {@code evaluate} answers under a pack. Thread-safe. */
final class PackEvaluator {
  private final Regions regions;
  private final OutcomeTables tables;
  private final Decider decider;

  PackEvaluator(Ruleset ruleset, Regions regions) {
    this.regions = regions;
    this.tables = ruleset.tables(regions);
    this.decider = new Decider(tables, regions);
  }

  Regions regions() {
    return regions;
  }

  /** {@return what tells names apart before these rules are asked} */
  NameDecider names(Catalogue catalogue) {
    return new NameDecider(decider, tables, catalogue, regions, false);
  }

  /** {@return the ruling on the example's sale} */
  Ruling of(Example example) {
    return decider.rule(
        new VendorQuestion(
            example.customer(),
            example.partner(),
            example.sale(),
            example.sale().vendor().orElseThrow()));
  }
}
