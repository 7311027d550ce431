package io.partnerauth.internal.decide;

import io.partnerauth.Customer;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.cell.Memo;
import io.partnerauth.internal.cell.Sieve;
import io.partnerauth.internal.cell.VendorCells;
import io.partnerauth.internal.region.Slices;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shortcut of each vendor, made when the vendor is first asked about. Thread-safe. */
final class Shortcuts {
  private final Map<String, Lazy> vendors = new HashMap<>();
  private final Lazy others;

  Shortcuts(Memo<Verdicts> memo, Slices slices, Policy policy) {
    Judge judge = new Judge(memo, policy);
    for (String vendor : memo.vendors()) {
      vendors.put(vendor, new Lazy(memo.cells(vendor), slices, judge));
    }
    others = new Lazy(memo.others(), slices, judge);
  }

  /** Makes the shortcut of every vendor. */
  void makeReady() {
    vendors.values().parallelStream().forEach(Lazy::get);
    others.get();
  }

  /** {@return the outcome; null when it has to be found the long way} */
  @Nullable Outcome outcome(Customer customer, Partner partner, Sale sale, String vendor) {
    Shortcut shortcut = vendors.getOrDefault(vendor, others).get();
    return shortcut == null ? null : shortcut.outcome(customer, partner, sale, vendor);
  }

  private static final class Lazy {
    private final VendorCells<Verdicts> cells;
    private final Slices slices;
    private final Judge judge;
    private volatile @Nullable Shortcut made;

    Lazy(VendorCells<Verdicts> cells, Slices slices, Judge judge) {
      this.cells = cells;
      this.slices = slices;
      this.judge = judge;
    }

    /** {@return the shortcut; null when the vendor's rules are too intricate for one} */
    @Nullable Shortcut get() {
      Shortcut known = made;
      if (known != null) {
        return known;
      }
      Sieve sieve = cells.sieve();
      if (sieve != null) {
        known = new Shortcut(cells, sieve, slices, judge);
        made = known; // two threads may both get here, with shortcuts that answer alike
      }
      return known;
    }
  }
}
