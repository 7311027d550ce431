package io.partnerauth.testkit.laws;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Outcome;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** Laws of names: 35 to 37. */
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
   * Law 36. A misspelled name or word never gives permission that the right one does not give: the
   * outcome is {@code REVIEW} or more severe, or the name does not matter and the outcome is the
   * same. Of a vendor that is not known nobody knows the rules, so its name always matters. A
   * territory that is neither a country nor a region is no question that can be decided.
   */
  @Property(tries = 300, shrinking = ShrinkingMode.FULL)
  @Label("Law 36: a misspelled name is never permission")
  @LookAt("what becomes of a name that the rules do not know: it is an unknown fact.")
  default void aMisspelledNameIsNeverPermission(
      @ForAll("misspelled") Tuple2<Enquiry, Enquiry> asked) {
    AuthorizationRules rules = Subject.of(this).rules();
    Decision right = decide(rules, asked.get1());
    Decision wrong;
    try {
      wrong = decide(rules, asked.get2());
    } catch (InvalidQuestionException e) {
      return; // the territory; nothing is permitted
    }
    if (wrong.outcome().compareTo(Outcome.REVIEW) < 0 && wrong.outcome() != right.outcome()) {
      throw Breach.of(
          "Misspelled, it is milder than REVIEW.", asked.get2(), "right", right, "so", wrong);
    }
  }

  /** {@return questions, most about a name, each with rules that know less, such as this name} */
  @Provide
  default Arbitrary<Optional<Tuple2<Enquiry, Forgotten>>> forgotten() {
    List<Forgotten> all = Subject.of(this).forgotten();
    return all.isEmpty()
        ? Arbitraries.just(Optional.empty())
        : Combinators.combine(
                enquiries(),
                Arbitraries.of(all).flatMap(less -> less.asked().map(name -> Tuple.of(less, name))))
            .as(
                (enquiry, less) ->
                    Optional.of(
                        Tuple.of(
                            less.get2().map(name -> name.in(enquiry)).orElse(enquiry),
                            less.get1())));
  }

  /**
   * Law 37. What is taken out of a pack never makes an answer milder, unless to {@code REVIEW}: a
   * row or an alias of {@code vendors.csv}, {@code products.csv} or {@code words.csv}, or any table
   * as a whole. Either the rest is refused, or who knows less permits no more. What a table says in
   * the rows of regions and in {@code includes} is not taken out: no pack can tell that it had
   * more; {@link io.partnerauth.testkit.mutation.RuleMutation} shows which scenarios notice.
   */
  @Property(tries = 200, shrinking = ShrinkingMode.FULL)
  @Label("Law 37: to know less is never permission")
  @LookAt("what becomes of a vendor, product, word or region because no table has it.")
  default void toKnowLessIsNeverPermission(
      @ForAll("forgotten") Optional<Tuple2<Enquiry, Forgotten>> asked) {
    if (asked.isEmpty()) {
      Covered.say("on no question, since the pack has no tables that it loads without");
      return;
    }
    Enquiry enquiry = asked.get().get1();
    Forgotten less = asked.get().get2();
    Decision before = decide(Subject.of(this).plain(), enquiry);
    Decision after;
    try {
      after = decide(less.rules(), enquiry);
    } catch (InvalidQuestionException e) {
      return; // a territory that is now none; nothing is permitted
    }
    if (after.outcome().compareTo(Outcome.REVIEW) < 0
        && after.outcome().compareTo(before.outcome()) < 0) {
      throw Breach.of(
          "Without " + less.what() + " it is milder.", enquiry, "with it", before, "so", after);
    }
  }
}
