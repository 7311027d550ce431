package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import java.util.List;

/** One thing in which combinations differ, with finitely many options. Immutable. */
public sealed interface Variable {
  /** {@return the attribute that it is about} */
  Attribute attribute();

  /** {@return how many options it has; at least 1} */
  int size();

  /**
   * Classes of an attribute's values.
   *
   * @param pieces those classes of the partition that can occur
   */
  record AttributeVariable(Attribute attribute, List<ValueClass> pieces, Partition partition)
      implements Variable {
    /** Copies the list. */
    public AttributeVariable {
      pieces = List.copyOf(pieces);
    }

    @Override
    public int size() {
      return pieces.size();
    }
  }

  /** Whether a set holds one element: not (0) or yes (1). */
  record Element(Attribute attribute, Object element) implements Variable {
    @Override
    public int size() {
      return 2;
    }
  }

  /**
   * Kinds of places: of the customer or of the partner.
   *
   * @param attribute the country of one or of the other
   * @param tests what rules ask about the place itself
   */
  record PlaceVariable(Attribute attribute, List<PlaceClass> kinds, List<Condition.Test> tests)
      implements Variable {
    /** Copies the list. */
    public PlaceVariable {
      kinds = List.copyOf(kinds);
      tests = List.copyOf(tests);
    }

    @Override
    public int size() {
      return kinds.size();
    }
  }

  /**
   * Whether a place belongs to a region, where a map of regions leaves that unknown: not (0) or yes
   * (1).
   *
   * @param attribute the regions of the customer or of the partner
   */
  record DoubtfulRegion(Attribute attribute, String region) implements Variable {
    @Override
    public int size() {
      return 2;
    }
  }
}
