package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Situation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may still be when only one attribute's value is known.
 *
 * @param known the attribute
 * @param situation in which it has its value
 * @param about for a set: the one literal about which the value is meant; all others are open
 * @param open whether the value stands for every text that no rule names in full
 */
record May(Attribute known, Situation situation, @Nullable Object about, boolean open) {
  /** {@return whether the condition may be {@code expected}} */
  boolean be(boolean expected, Condition condition) {
    return condition.accept(new Be(expected));
  }

  private final class Be implements Condition.Visitor<Boolean> {
    private final boolean expected;

    Be(boolean expected) {
      this.expected = expected;
    }

    @Override
    public Boolean and(Condition.And all) {
      return expected
          ? all.parts().stream().allMatch(part -> part.accept(this))
          : all.parts().stream().anyMatch(part -> part.accept(this));
    }

    @Override
    public Boolean or(Condition.Or any) {
      return expected
          ? any.parts().stream().anyMatch(part -> part.accept(this))
          : any.parts().stream().allMatch(part -> part.accept(this));
    }

    @Override
    public Boolean not(Condition.Not not) {
      return not.part().accept(new Be(!expected));
    }

    @Override
    public Boolean test(Condition.Test test) {
      return unknown(test) || test.test(situation) == expected;
    }
  }

  private boolean unknown(Condition.Test test) {
    if (!test.attribute().equals(known)) {
      return true;
    }
    if (known.type().set()) {
      return !Objects.equals(about, test.literal());
    }
    return switch (test.operator()) {
      case STARTS_WITH, ENDS_WITH -> open;
      default -> false;
    };
  }
}
