package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Grant;
import io.partnerauth.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name that rules know: of a vendor, of a product or of a partner program.
 *
 * @param vendor whose product it is; empty for a program
 * @param written the name or an alias
 */
record KnownName(Kind kind, String vendor, String written) {
  enum Kind {
    VENDOR,
    PRODUCT,
    PROGRAM
  }

  /** {@return all names and aliases that these rules know} */
  static Set<KnownName> of(AuthorizationRules rules) {
    Set<KnownName> names = new LinkedHashSet<>();
    for (Vendor vendor : rules.vendors()) {
      names.add(new KnownName(Kind.VENDOR, vendor.name(), vendor.name()));
      vendor.aliases().forEach(a -> names.add(new KnownName(Kind.VENDOR, vendor.name(), a)));
      for (Vendor.Product product : vendor.products()) {
        names.add(new KnownName(Kind.PRODUCT, vendor.name(), product.name()));
        product.aliases().forEach(a -> names.add(new KnownName(Kind.PRODUCT, vendor.name(), a)));
      }
    }
    rules.programs().forEach(name -> names.add(new KnownName(Kind.PROGRAM, "", name)));
    return names;
  }

  /** {@return the question, about this name} */
  Enquiry in(Enquiry enquiry) {
    String sold = kind == Kind.VENDOR ? written : vendor;
    List<Grant> grants = new ArrayList<>(enquiry.partner().grants());
    Grant first = grants.isEmpty() ? Grant.of("any vendor") : grants.remove(0);
    grants.add(
        kind == Kind.PROGRAM
            ? first.toBuilder().program(written).build()
            : first.toBuilder().vendor(sold).products().build());
    Enquiry granted = ChangedQuestion.grants(enquiry, grants);
    return switch (kind) {
      case VENDOR -> ChangedQuestion.ofVendor(granted, sold);
      case PRODUCT ->
          ChangedQuestion.with(
              granted,
              ChangedQuestion.sale(granted).toBuilder().vendor(sold).product(written).build());
      case PROGRAM -> ChangedQuestion.ofVendor(granted, first.vendor());
    };
  }
}
