package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.Outcome;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Laws of names: 35, 36. */
public interface NameLaws extends RulesUnderTest {
  /** {@return questions, each with the same question in other spellings of its names} */
  @Provide
  default Arbitrary<Tuple2<Enquiry, Enquiry>> respelled() {
    AuthorizationRules rules = Subject.of(this).rules();
    return enquiries()
        .flatMap(right -> Spellings.meant(rules, right).map(other -> Tuple.of(right, other)));
  }

  /** {@return questions, each with the same question in which a name is misspelled} */
  @Provide
  default Arbitrary<Tuple2<Enquiry, Enquiry>> misspelled() {
    AuthorizationRules rules = Subject.of(this).rules();
    return enquiries()
        .flatMap(right -> Spellings.wrong(rules, right).map(other -> Tuple.of(right, other)));
  }

  /**
   * Law 35. A vendor, product, partner program or region in another case, with spaces around it, in
   * letters of full width or by an alias gets the same outcome from the same rules. Hosts write
   * names in their own way.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 35: a name means the same in whatever case, and by its aliases")
  @LookAt("whatever compares names of hosts with those of the pack, character by character.")
  default void aNameMeansTheSameInWhateverCase(
      @ForAll("respelled") Tuple2<Enquiry, Enquiry> asked) {
    AuthorizationRules rules = Subject.of(this).rules();
    Decision right = decide(rules, asked.get1());
    Decision other = decide(rules, asked.get2());
    if (right.outcome() != other.outcome() || !Said.inShort(right).equals(Said.inShort(other))) {
      throw Breach.of(
          "Spelled otherwise, another answer.", asked.get2(), "right", right, "so", other);
    }
  }

  /**
   * Law 36. A misspelled name never gives permission that the right one does not give: the outcome
   * is {@code REVIEW} or more severe, or the name does not matter and the outcome is the same. Of a
   * vendor that is not known nobody knows the rules, so its name always matters.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 36: a misspelled name is never permission")
  @LookAt("what becomes of a name that the rules do not know: it is an unknown fact.")
  default void aMisspelledNameIsNeverPermission(
      @ForAll("misspelled") Tuple2<Enquiry, Enquiry> asked) {
    AuthorizationRules rules = Subject.of(this).rules();
    Decision right = decide(rules, asked.get1());
    Decision wrong = decide(rules, asked.get2());
    if (wrong.outcome().compareTo(Outcome.REVIEW) < 0 && wrong.outcome() != right.outcome()) {
      throw Breach.of(
          "Misspelled, it is milder than REVIEW.", asked.get2(), "right", right, "so", wrong);
    }
  }
}
