package io.partnerauth.internal.decide;

import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person has to know beside the rules: missing grants, wrong data, too many unknowns. */
record RulingNotes(VendorQuestion question) {
  List<String> of(Map<Optional<Place>, PlaceAnswer> answers) {
    Set<String> notes = new LinkedHashSet<>();
    List<String> uncovered = new ArrayList<>();
    answers.forEach(
        (place, answer) -> {
          if (answer.outcome() == Outcome.NO_GRANT || !answer.granted()) {
            uncovered.add(place.map(Place::toString).orElse(""));
          }
        });
    if (!uncovered.isEmpty()) {
      boolean all = uncovered.size() == answers.size();
      notes.add(noGrant(all ? "" : " in " + String.join(", ", uncovered)));
    }
    if (question.customer().ownership().isPresent()) {
      notes.addAll(
          Holding.of(question.customer(), BuyerClass.COMPANY, question.sale().date()).notes());
    }
    return notes.stream().map(Printable::of).toList();
  }

  /** {@return what to tell where a question needs a diagram that is too large} */
  static String tooLarge() {
    return ("Too little is known for rules as many as these: the decision diagram of what is"
            + " possible needs more than %,d nodes.")
        .formatted(AllowedPoints.MOST_NODES);
  }

  private String noGrant(String where) {
    String partner = question.partner().id();
    if (question.vendor().isEmpty()) {
      return "%s has no grant of any vendor.".formatted(partner);
    }
    List<Grant> grants = question.grants();
    if (grants.isEmpty()) {
      return "%s has no grant of %s.".formatted(partner, question.vendor());
    }
    return "No grant of %s covers this sale of %s%s: %s."
        .formatted(
            partner,
            question.vendor(),
            where,
            String.join("; ", grants.stream().map(RulingNotes::limits).toList()));
  }

  private static String limits(Grant grant) {
    StringBuilder text = new StringBuilder("granted");
    append(text, " products ", grant.products());
    append(text, " in ", grant.territory());
    append(text, " through ", grant.channels());
    grant.from().ifPresent(day -> text.append(" from ").append(day));
    grant
        .to()
        .ifPresent(day -> text.append(" until ").append(day).append(" (that day not included)"));
    return text.toString();
  }

  private static void append(StringBuilder text, String word, Set<?> names) {
    if (!names.isEmpty()) {
      text.append(word).append(String.join(", ", names.stream().map(String::valueOf).toList()));
    }
  }
}
