package io.partnerauth.testkit.laws;

import io.partnerauth.Enquiry;
import net.jqwik.api.Example;
import net.jqwik.api.Label;

/** Laws of licences: 38. */
public interface LicenceLaws extends RulesUnderTest {
  /**
   * Law 38. A licence never makes the answer more severe. It changes nothing where no rule names
   * it, before its first day, and after its last. Each licence that the pack knows is given to the
   * sale of each cell that has none; where only some cells are drawn, of as many on each day that a
   * rule names.
   */
  @Example
  @Label("Law 38: a licence helps where a rule names it, on its days, and never hurts")
  @LookAt("how the licences of a sale that are valid on its day reach the rules.")
  default void aLicenceHelpsWhereARuleNamesItOnItsDaysAndNeverHurts() {
    Subject subject = Subject.of(this);
    Licensed licensed = new Licensed(this);
    CellQuestions cells = subject.cells().spread(KnownThen.sales(subject.pack().rules()));
    for (Enquiry cell : cells.questions()) {
      if (ChangedQuestion.sale(cell).licences().isEmpty()) {
        licensed.check(cell);
      }
    }
    Covered.say(cells + " without licences");
  }
}
