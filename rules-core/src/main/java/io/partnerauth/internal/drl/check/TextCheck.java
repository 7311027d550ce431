package io.partnerauth.internal.drl.check;

import io.partnerauth.internal.drl.syntax.Token;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.place.PlaceHints;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.OwnerFigure;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.Letters;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a text that an attribute is compared with, and holds it against the closed vocabularies.
 */
final class TextCheck {
  private static final int SHOWN = 12;

  private final IssueCollector issues;
  private final PackNames known;

  TextCheck(IssueCollector issues, PackNames known) {
    this.issues = issues;
    this.known = known;
  }

  Optional<String> value(Attribute attribute, Operator operator, Token token) {
    String text = token.value();
    boolean part = operator == Operator.STARTS_WITH || operator == Operator.ENDS_WITH;
    boolean good =
        notBlank(token, text, part)
            && (isDeclared(attribute, text) || sameLetters(token, text))
            && isKnown(attribute, new WrittenText(token, operator.symbol()));
    return good ? Optional.of(text) : Optional.empty();
  }

  private boolean notBlank(Token token, String text, boolean part) {
    boolean good = part ? !text.isBlank() : !text.isBlank() && text.equals(text.strip());
    if (!good) {
      issues.add(
          IssueCode.BLANK_TEXT,
          token.start(),
          text.isBlank() ? "This text is empty." : "This text begins or ends with a space.",
          text.isBlank()
              ? "Write a value; for an attribute that is absent, write == null."
              : "Did you mean \"" + text.strip() + "\"?");
    }
    return good;
  }

  /** Its letters were looked at where it was declared. */
  private boolean isDeclared(Attribute attribute, String text) {
    if (attribute.kind().figure().filter(one -> one.holders() == Holders.LISTED).isPresent()) {
      return isDeclared(Attribute.CUSTOMER_LISTINGS, text);
    }
    Stream<KnownNames> names =
        switch (attribute.kind()) {
          case GRANT_VENDOR -> known.vendors().stream();
          case SALE_PRODUCT -> known.products().stream().flatMap(all -> all.values().stream());
          default -> known.words().names(attribute).stream();
        };
    return names.anyMatch(declared -> declared.contains(text));
  }

  private boolean sameLetters(Token token, String text) {
    Optional<Letters.Flaw> flaw = Letters.flaw(text);
    flaw.ifPresent(
        found ->
            issues.add(
                found.hidden() ? IssueCode.INVISIBLE_CHARACTER : IssueCode.MIXED_SCRIPT,
                token.start(),
                token.quoted() + " has " + found.what() + ".",
                found.help()));
    return flaw.isEmpty();
  }

  private boolean isKnown(Attribute attribute, WrittenText written) {
    Token token = written.token();
    String text = token.value();
    Optional<OwnerFigure> figure = attribute.kind().figure();
    if (figure.isPresent()) {
      return switch (figure.get().holders()) {
        case STATE -> isKnown(Attribute.CUSTOMER_COUNTRY, written);
        case LISTED -> isKnown(Attribute.CUSTOMER_LISTINGS, written);
        case FROM -> Countries.isCountry(text) || isKnown(Attribute.CUSTOMER_REGIONS, written);
      };
    }
    if (!written.isWhole()
        && !attribute.equals(Attribute.GRANT_VENDOR)
        && !attribute.equals(Attribute.GRANT_PROGRAM)) {
      return true;
    }
    return switch (attribute.kind()) {
      case CUSTOMER_COUNTRY, CUSTOMER_HEADQUARTERS, PARTNER_COUNTRY, GRANT_VENDOR_COUNTRY ->
          Countries.isCountry(text)
              || unknown(
                  IssueCode.COUNTRY,
                  token,
                  "There is no country " + token.quoted() + ".",
                  country(text));
      case CUSTOMER_SUBDIVISION ->
          PlaceCodes.isSubdivision(text)
              || unknown(
                  IssueCode.SUBDIVISION,
                  token,
                  token.quoted() + " is not a subdivision of a country.",
                  subdivision(text));
      case CUSTOMER_REGIONS, PARTNER_REGIONS ->
          known.regions().contains(text)
              || unknown(
                  IssueCode.REGION,
                  token,
                  "There is no region " + token.quoted() + " in regions.csv.",
                  region(text));
      case GRANT_VENDOR ->
          isName(known.vendors(), written, IssueCode.UNKNOWN_VENDOR, "vendor", "vendors.csv");
      case SALE_PRODUCT -> true; // waits until it is known of which vendor it is
      default ->
          isName(
              known.words().names(attribute),
              written,
              IssueCode.UNKNOWN_WORD,
              "word of " + attribute,
              "words.csv");
    };
  }

  /** {@return the word that is perhaps meant; empty when none is near} */
  Optional<String> nearestWord(Attribute attribute, String written) {
    return known
        .words()
        .names(attribute)
        .flatMap(
            names -> names.nearest(written.replace('_', '-')).or(() -> names.nearest(written)));
  }

  /** An alias is no name: decisions compare the name itself. */
  private boolean isName(
      Optional<KnownNames> listed, WrittenText written, IssueCode code, String what, String table) {
    return listed.isEmpty()
        || written.isOf(listed.get())
        || unknown(
            code,
            written.token(),
            written.none(what, table),
            written.didYouMean(listed.get(), issues));
  }

  private static String country(String text) {
    return PlaceHints.help(text)
        .orElse("Write its ISO 3166-1 code of two letters, such as \"RU\".");
  }

  /** A place has one code, and facts have that one. */
  private static String subdivision(String text) {
    String place = PlaceCodes.canonical(text);
    if (place.equals(text)) {
      return PlaceHints.help(text).orElse("Write its ISO 3166-2 code, such as \"UA-43\".");
    }
    return Countries.isCountry(place)
        ? "That place has a code of its own: country == \"" + place + "\"."
        : "That place has another code: subdivision == \"" + place + "\".";
  }

  private String region(String text) {
    if (Countries.isCountry(text)) {
      return "That is a country: country == \"" + text + "\".";
    }
    Optional<String> near = issues.nearest(Letters.latin(text), known.regions());
    if (near.isPresent()) {
      return "Did you mean \"" + near.get() + "\"?";
    }
    return known.regions().isEmpty()
        ? "The file has no regions."
        : "It has "
            + known.regions().stream().limit(SHOWN).collect(Collectors.joining(", "))
            + (known.regions().size() > SHOWN ? ", …" : ".");
  }

  private boolean unknown(IssueCode code, Token token, String message, String help) {
    issues.add(code, token.start(), message, help);
    return false;
  }
}
