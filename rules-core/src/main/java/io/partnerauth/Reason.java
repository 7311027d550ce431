package io.partnerauth;

import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.ownership.OwnershipPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a ruling is what it is: a rule that spoke, whose order it is, and on what facts.
 *
 * @param ruleId the rule's id, such as {@code ZOOM-2021-1}
 * @param ruleName its whole name
 * @param vendor whose sale it spoke about
 * @param authority who stands behind the directive
 * @param status how sure it is that the directive is in force
 * @param outcome what it says here, after its status was looked at
 * @param message what it tells the partner
 * @param source who said so, in words
 * @param url where to read it
 * @param file the rule file, as a path within the pack
 * @param line the line of the rule's name in it, from 1
 * @param places those of the customer's places that it spoke about, in order; empty when no place
 *     is known
 * @param facts what it looked at in the first of them, in the order in which it names them
 * @param ownership the chains of holders behind a state interest; empty when the rule did not ask
 *     for one, or no graph of owners was given
 */
public record Reason(
    String ruleId,
    String ruleName,
    String vendor,
    Authority authority,
    Status status,
    Outcome outcome,
    String message,
    String source,
    Optional<String> url,
    String file,
    int line,
    List<Place> places,
    List<MatchedFact> facts,
    List<OwnershipPath> ownership)
    implements Comparable<Reason> {
  private static final Comparator<Reason> ORDER =
      Comparator.comparing(Reason::outcome)
          .reversed()
          .thenComparing(Reason::ruleId)
          .thenComparing(Reason::vendor);

  /** Copies the lists. */
  public Reason {
    Mistakes.given(
        Reason.class,
        ruleId,
        ruleName,
        vendor,
        authority,
        status,
        outcome,
        message,
        source,
        url,
        file,
        places,
        facts,
        ownership);
    places = Names.sortedList(places);
    facts = List.copyOf(facts);
    ownership = List.copyOf(ownership);
  }

  /** {@return most severe first, then by rule id} */
  @Override
  public int compareTo(Reason other) {
    return ORDER.compare(this, other);
  }

  /** {@return the reason in a few lines that a person can read} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(outcome).append(" by ").append(ruleId).append(": ").append(message);
    text.append("\n  source: ").append(source);
    url.ifPresent(address -> text.append(", ").append(address));
    text.append(" (authority ").append(authority).append(", status ").append(status).append(')');
    text.append("\n  rule:   ").append(file).append(':').append(line);
    if (!places.isEmpty()) {
      text.append("\n  place:  ");
      text.append(String.join(", ", places.stream().map(Place::toString).toList()));
    }
    text.append("\n  facts:  ");
    text.append(String.join(", ", facts.stream().map(MatchedFact::toString).toList()));
    for (OwnershipPath path : ownership) {
      text.append("\n  owners: ").append(path);
    }
    return text.toString();
  }
}
