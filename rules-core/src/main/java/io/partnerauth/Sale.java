package io.partnerauth;

import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sale that is asked about.
 *
 * @param vendor whose product it is; empty asks about every vendor that the partner has a grant of
 * @param kind what is sold; {@code NEW} unless said otherwise
 * @param channel who sells; {@code PARTNER} unless said otherwise
 * @param product the vendor's name of the product; empty when it is not known: then it may be any
 *     product, and where rules or grants tell products apart and the answers differ, the outcome is
 *     REVIEW
 * @param categories what kinds of product it is, all of them, in the pack's words; of a product
 *     that the pack describes, the pack's word counts, and of a named one that it does not know,
 *     this can forbid but permits nothing
 * @param deployment where the product runs, in a word of the pack; the same holds
 * @param classification its export control classification, in a word of the pack; the same holds
 * @param date the day of the sale
 * @param contractSigned the day on which the contract that it belongs to was signed, or that there
 *     is no earlier contract (an empty day); unknown when the host cannot tell. What is left out
 *     means no contract for a sale of kind {@code NEW}, and is unknown for every other kind
 * @param licences the permissions that the sale has, all of them; none is held that is not given,
 *     since rules only ask whether one is missing, and those count that are valid on the sale's day
 * @param labels what else the pack tells sales apart by, in its words; of a product that the pack
 *     does not know they permit nothing
 * @param own what is known of the attributes that the pack adds
 */
public record Sale(
    Optional<String> vendor,
    SaleKind kind,
    Channel channel,
    Optional<String> product,
    Fact<Set<String>> categories,
    Fact<String> deployment,
    Fact<String> classification,
    LocalDate date,
    Fact<Optional<LocalDate>> contractSigned,
    List<Licence> licences,
    Fact<Set<String>> labels,
    OwnFacts own) {
  /**
   * Checks names and days.
   *
   * @throws InvalidQuestionException when a name is blank, or the contract was signed after the
   *     sale
   */
  public Sale {
    Names.given("kind of a sale", kind);
    Names.given("channel of a sale", channel);
    Names.given("date of a sale", date);
    Names.given("contract of a sale", contractSigned);
    Mistakes mistakes = new Mistakes();
    Names.given("vendor of a sale", vendor)
        .ifPresent(name -> Names.check(mistakes, "vendor of a sale", name));
    Names.given("product of a sale", product)
        .ifPresent(name -> Names.check(mistakes, "product of a sale", name));
    categories = Names.words(mistakes, "categories of a sale", categories);
    Names.given("deployment of a sale", deployment)
        .candidates()
        .forEach(word -> Names.check(mistakes, "deployment of a sale", word));
    Names.given("classification of a sale", classification)
        .candidates()
        .forEach(word -> Names.check(mistakes, "classification of a sale", word));
    licences = Names.sortedList(Names.all("licence of a sale", licences));
    labels = Names.words(mistakes, "labels of a sale", labels);
    Names.given("own facts of a sale", own);
    for (Optional<LocalDate> signed : contractSigned.candidates()) {
      if (signed.isPresent() && signed.get().isAfter(date)) {
        mistakes.add(
            IssueCode.HOSTS_DAYS,
            "The sale is on %s, before its contract was signed on %s; a sale under a contract cannot come first"
                .formatted(date, signed.get()));
      }
    }
    mistakes.check();
  }

  /**
   * {@return a new sale on that day, through the partner, of any vendor that the partner has a
   * grant of}
   */
  public static Sale on(LocalDate date) {
    return builder(date).build();
  }

  /** {@return the day of its contract; empty when it has none, or the day is not known} */
  public Optional<LocalDate> knownContract() {
    return contractSigned.value().flatMap(signed -> signed);
  }

  /** {@return the names of its licences that are valid on its day} */
  public Set<String> licensed() {
    if (licences.isEmpty()) {
      return Set.of(); // the usual case: most decisions take 100 ns
    }
    Set<String> names = new TreeSet<>();
    licences.stream()
        .filter(licence -> licence.isValidOn(date))
        .forEach(licence -> names.add(licence.name()));
    return names;
  }

  /** {@return a builder of a sale on that day} */
  public static SaleBuilder builder(LocalDate date) {
    return new SaleBuilder(date);
  }

  /**
   * {@return a builder that says what this sale says, for one that differs in something}
   *
   * <p>That a {@code NEW} sale has no contract says nothing about a sale of another kind: with
   * another {@link SaleBuilder#kind}, the contract is unknown until it is said.
   */
  public SaleBuilder toBuilder() {
    return new SaleBuilder(this);
  }
}
