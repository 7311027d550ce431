package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Conjunct;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;

/**
 * Finds conditions that a licence helps to meet. Without them a licence never makes an answer more
 * severe, and a sale whose licences nobody told is answered as if it had none.
 */
final class LicencesHeld implements Check {
  @Override
  public void check(Drafts pack, PackIssues issues) {
    for (Draft rule : pack.rules()) {
      for (Conjunct part : rule.sound() ? rule.parts() : List.<Conjunct>of()) {
        if (part.condition().accept(new Helped(Operator.CONTAINS))) {
          issues
              .of(rule.own())
              .add(
                  IssueCode.LICENCE_HELD,
                  part.location(),
                  "This rule speaks because the sale has a licence.",
                  "Ask whether it is missing: Sale( licences not contains \"…\" ).");
        }
      }
    }
  }

  /**
   * Whether a condition is helped by a licence.
   *
   * @param helped the operator that a licence helps to meet, so deep in negations
   */
  private record Helped(Operator helped) implements Condition.Visitor<Boolean> {
    @Override
    public Boolean and(Condition.And all) {
      return all.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean or(Condition.Or any) {
      return any.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(Condition.Not not) {
      boolean held = helped == Operator.CONTAINS;
      return not.part().accept(new Helped(held ? Operator.NOT_CONTAINS : Operator.CONTAINS));
    }

    @Override
    public Boolean test(Condition.Test test) {
      return test.attribute().equals(Attribute.SALE_LICENCES) && test.operator() == helped;
    }
  }
}
