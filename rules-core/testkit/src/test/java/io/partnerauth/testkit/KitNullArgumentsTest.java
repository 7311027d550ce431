package io.partnerauth.testkit;

import io.partnerauth.architecture.NullArguments;
import io.partnerauth.architecture.SampleArguments;
import io.partnerauth.testkit.mutation.RuleMutation;
import io.partnerauth.testkit.reference.ReferenceRules;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the kit's methods are given null for, the author of the test is told what is null. */
class KitNullArgumentsTest {
  /** Whoever writes properties calls these; jqwik and JUnit alone call the rest. */
  private static final Set<String> CALLED =
      Set.of(
          "io.partnerauth.testkit",
          "io.partnerauth.testkit.mutation",
          "io.partnerauth.testkit.reference");

  @TempDir private Path folder;

  @Test
  void everyParameterThatIsNullIsNamed() throws Exception {
    SampleArguments samples = new SampleArguments(folder);
    samples.put(NameArbitrary.class, () -> Given.names("Zoom"));
    samples.put(CustomerArbitrary.class, Given::customers);
    samples.put(PartnerArbitrary.class, Given::partners);
    samples.put(GrantArbitrary.class, Given::grants);
    samples.put(SaleArbitrary.class, Given::sales);
    samples.put(EnquiryArbitrary.class, Given::enquiries);
    samples.put(OwnershipArbitrary.class, Given::ownership);
    samples.put(PlaceArbitrary.class, Given::places);
    samples.put(DateArbitrary.class, Given::dates);
    samples.put(RuleTextArbitrary.class, Given::ruleTexts);
    samples.put(PackArbitrary.class, Given::packs);
    samples.put(GivenProvider.class, GivenProvider::new);
    samples.put(RuleMutation.class, () -> RuleMutation.in(folder));
    samples.put(ReferenceRules.class, () -> ReferenceRules.of(Map.of()));
    NullArguments.areNamed(samples, CALLED::contains, 40);
  }
}
