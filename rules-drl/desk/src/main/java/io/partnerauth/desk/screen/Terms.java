package io.partnerauth.desk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.desk.book.AskedDays;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.internal.text.Sha256;
import io.partnerauth.scenario.PartnerFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every customer of a book is decided by: one partner, one sale on one day, one pack. */
public final class Terms {
  /** Some 50 MB when it is full. */
  private static final int MOST_ANSWERS = 50_000;

  private final AuthorizationRules rules;
  private final Partner partner;
  private final Sale sale;
  private final LocalDate knownOn;
  private final Map<Customer, AnswerCells> answers = new ConcurrentHashMap<>();

  /**
   * Makes sure that the rules know the partner's territories, once for all customers.
   *
   * @throws UserMistake when a territory is neither a country nor a region of the pack
   */
  Terms(AuthorizationRules rules, Partner partner, Sale sale, LocalDate knownOn) {
    this.rules = rules;
    this.partner = partner;
    this.sale = sale;
    this.knownOn = knownOn;
    try {
      rules.evaluate(Customer.builder().build(), partner, sale);
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage() + ".");
    }
  }

  /**
   * Reads partner and sale from a file.
   *
   * @param date the day to decide for; empty takes the sale's, or {@code today} when it has none
   * @param knownOn statements about owners that were made later are left out; empty takes all
   * @throws UserMistake when the file cannot be read or has a mistake
   */
  public static Terms read(
      AuthorizationRules rules,
      Path file,
      Optional<LocalDate> date,
      Optional<LocalDate> knownOn,
      LocalDate today) {
    PartnerFile read = PartnerFile.read(file.toString(), text(file), rules.vendors());
    if (read.partner().isEmpty()) {
      throw new UserMistake(
          "The partner cannot be read.",
          read.issues().stream().flatMap(issue -> issue.toString().lines()).toList());
    }
    Sale sale = read.sale().orElseGet(() -> Sale.on(today));
    try {
      return new Terms(
          rules,
          read.partner().get(),
          on(date.orElse(sale.date()), sale),
          knownOn.orElse(LocalDate.MAX));
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage() + ".");
    }
  }

  /** {@return the decision about one customer, with all that stands behind it} */
  public Decision decide(Customer customer) {
    return rules.evaluate(customer, partner, sale);
  }

  /** {@return who sells} */
  public Partner partner() {
    return partner;
  }

  /** {@return the sale that every customer is asked about} */
  public Sale sale() {
    return sale;
  }

  /** {@return version of the rules that decide} */
  String rulesVersion() {
    return rules.packVersion();
  }

  /** {@return the day that is decided for} */
  LocalDate date() {
    return sale.date();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw new UserMistake(file + " is not UTF-8. Save it as UTF-8.");
    } catch (IOException e) {
      throw new UserMistake(
          Files.exists(file)
              ? "%s cannot be read: %s.".formatted(file, e.getMessage())
              : "There is no file " + file + ".");
    }
  }

  private static Sale on(LocalDate day, Sale sale) {
    return sale.toBuilder().date(day).build();
  }

  /** {@return the days for which owners are asked} */
  public AskedDays days() {
    return new AskedDays(sale.date(), knownOn);
  }

  /** {@return what tells another partner or sale from this one, whatever the day} */
  String partnerDigest() {
    List<Object> asked =
        List.of(
            partner,
            sale.vendor(),
            sale.kind(),
            sale.channel(),
            sale.product(),
            sale.contractSigned(),
            knownOn);
    return Printable.of(partner.id()) + " " + Sha256.of(asked.toString());
  }

  /**
   * {@return the answer for a customer; thread-safe}
   *
   * <p>Open questions and nearest changes take far longer to find than the decision itself, and the
   * customers of a book look alike: so what was worked out is kept by all that is known of a
   * customer. Id and name decide nothing. Owners are not kept: no two customers have the same.
   */
  AnswerCells answer(Customer customer) {
    if (customer.ownership().isPresent()) {
      return AnswerCells.of(rules.evaluate(customer, partner, sale));
    }
    Customer known = customer.toBuilder().id("").name("").build();
    AnswerCells before = answers.get(known);
    if (before != null) {
      return before;
    }
    AnswerCells answer = AnswerCells.of(rules.evaluate(known, partner, sale));
    if (answers.size() < MOST_ANSWERS) {
      answers.put(known, answer);
    }
    return answer;
  }
}
