package io.partnerauth.internal.doubt;

import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words and attributes in a question that the pack does not declare. */
record UnknownWords(VendorQuestion question, Catalogue catalogue) {
  /** {@return a sentence about each unknown word of these attributes} */
  List<String> notes(Collection<Attribute> asked) {
    Stream<String> words =
        asked.stream()
            .filter(attribute -> attribute.type().declared())
            .flatMap(
                attribute -> said(attribute).distinct().flatMap(word -> note(attribute, word)));
    return Stream.concat(words, asked.stream().map(Attribute::fact).distinct().flatMap(this::own))
        .toList();
  }

  /** Attributes that the pack does not declare: what their author may have meant is unknown. */
  private Stream<String> own(String fact) {
    OwnFacts own =
        switch (fact) {
          case "Customer" -> question.customer().own();
          case "Partner" -> question.partner().own();
          case "Sale" -> question.sale().own();
          default -> OwnFacts.NONE;
        };
    List<String> declared = catalogue.own(fact).stream().map(Attribute::key).toList();
    return Stream.of(own.numbers(), own.days(), own.flags())
        .flatMap(facts -> facts.keySet().stream())
        .filter(name -> !declared.contains(name))
        .map(
            name ->
                "The attribute \"%s\" of %s is not known%s"
                    .formatted(
                        name,
                        fact,
                        Suggestion.nearest(name, declared)
                            .map(near -> "; did you mean \"" + near + "\"?")
                            .orElse(".")));
  }

  private Stream<String> note(Attribute attribute, String word) {
    KnownNames known = catalogue.words(attribute);
    if (known.contains(word)) {
      return Stream.empty();
    }
    Optional<String> near = known.nearest(word);
    return Stream.of(
        "The word \"%s\" of %s is not known%s"
            .formatted(
                word, attribute, near.map(n -> "; did you mean \"" + n + "\"?").orElse(".")));
  }

  private Stream<String> said(Attribute attribute) {
    return switch (attribute.kind()) {
      case CUSTOMER_SECTOR -> question.customer().sector().candidates().stream();
      case CUSTOMER_LISTINGS -> words(question.customer().listings());
      case CUSTOMER_END_USES -> words(question.customer().endUses());
      case CUSTOMER_LABELS -> words(question.customer().labels());
      case PARTNER_ROLE -> question.partner().role().stream();
      case PARTNER_LABELS -> words(question.partner().labels());
      case SALE_CATEGORIES -> words(question.sale().categories());
      case SALE_DEPLOYMENT -> question.sale().deployment().candidates().stream();
      case SALE_CLASSIFICATION -> question.sale().classification().candidates().stream();
      case SALE_LICENCES -> question.sale().licensed().stream();
      case SALE_LABELS -> words(question.sale().labels());
      default -> Stream.empty();
    };
  }

  private static Stream<String> words(Fact<? extends Collection<String>> fact) {
    return fact.candidates().stream().flatMap(Collection::stream);
  }
}
