package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import java.util.Comparator;

/**
 * One fact that, were it otherwise, would give a milder outcome.
 *
 * @param attribute the component, as rules name it, such as {@code channel}
 * @param value what it would have to be, such as {@code VENDOR_DIRECT} or {@code below 10}
 * @param outcome what the ruling would be then
 * @param actionable whether the host can make it so (another channel, kind, product or day, a
 *     licence) or can only learn that it is so (the customer's class or owners)
 */
public record NearestChange(String attribute, FactValues value, Outcome outcome, boolean actionable)
    implements Comparable<NearestChange> {
  /** Refuses null. */
  public NearestChange {
    Mistakes.given(NearestChange.class, attribute, value, outcome);
  }

  private static final Comparator<NearestChange> ORDER =
      Comparator.comparing(NearestChange::outcome)
          .thenComparing(change -> !change.actionable)
          .thenComparing(NearestChange::attribute)
          .thenComparing(change -> change.value.toString());

  /** {@return mildest outcome first, and what the host can act on before what it can only learn} */
  @Override
  public int compareTo(NearestChange other) {
    return ORDER.compare(this, other);
  }

  /** {@return the change in a few words, such as "channel VENDOR_DIRECT gives AUTHORIZED"} */
  @Override
  public String toString() {
    return attribute + " " + value + " gives " + outcome;
  }
}
