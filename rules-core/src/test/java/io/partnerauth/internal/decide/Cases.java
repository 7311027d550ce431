package io.partnerauth.internal.decide;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * All situations that the known facts allow, built one attribute at a time.
 *
 * <p>An attribute with one possible value is known; every other one multiplies the cases. The
 * number of cases is bounded, so that a host that knows little cannot make a decision take for
 * ever.
 */
final class Cases {
  /** More cases than this are not asked: the answer is REVIEW. */
  static final int MOST = 3_000;

  private List<Case> cases;
  private boolean tooMany;

  Cases(Situation known) {
    cases = List.of(new Case(known, Map.of()));
  }

  /** Sets an attribute to each value that it could have in a case. */
  Cases split(Attribute attribute, Function<Situation, ? extends List<?>> values) {
    if (tooMany) {
      return this;
    }
    List<Case> next = new ArrayList<>();
    for (Case supposed : cases) {
      List<?> possible = values.apply(supposed.situation());
      if (next.size() + possible.size() > MOST) {
        tooMany = true;
        return this;
      }
      if (possible.size() == 1) {
        next.add(supposed.know(attribute, possible.get(0)));
      } else {
        possible.forEach(value -> next.add(supposed.suppose(attribute, value)));
      }
    }
    cases = next;
    return this;
  }

  /** The cases; empty when they are too many. */
  Optional<List<Case>> all() {
    return tooMany ? Optional.empty() : Optional.of(cases);
  }
}
