package io.partnerauth;

import io.partnerauth.internal.text.Folding;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: may this partner sell to this customer?
 *
 * <p>Rules only take an authorization away, so the outcome is the most severe of the rulings, and
 * adding a rule never makes it milder. The outcome is there at once; rulings with their reasons are
 * worked out when they are first read, from the facts and rules of the moment of the decision: each
 * in a microsecond or two where all that matters is known. What the parts cost stands at {@link
 * Ruling}; here it is that for each vendor.
 *
 * <p>Immutable and thread-safe; equal when everything that can be read from it is.
 */
public final class Decision {
  private final Outcome outcome;
  private final String customer;
  private final String partner;
  private final Sale sale;
  private final String packVersion;
  private volatile @Nullable Supplier<List<Ruling>> pending;
  private volatile @Nullable List<Ruling> rulings;

  Decision(
      Outcome outcome,
      String customer,
      String partner,
      Sale sale,
      String packVersion,
      Supplier<List<Ruling>> pending) {
    this.outcome = outcome;
    this.customer = customer;
    this.partner = partner;
    this.sale = sale;
    this.packVersion = packVersion;
    this.pending = pending;
  }

  /**
   * {@return a decision that was made before, from what is kept of it}
   *
   * @param customer the host's identifier of the customer; empty when it gave none
   * @param partner the host's identifier of the partner
   * @param sale the sale that was asked about, as the host wrote it
   * @param packVersion SHA-256 of the pack that decided, in hex
   * @param rulings one per vendor; the most severe is the outcome
   * @throws IllegalArgumentException when there is no ruling: no ruling is no permission
   */
  public static Decision made(
      String customer, String partner, Sale sale, String packVersion, List<Ruling> rulings) {
    Names.given("customer", customer);
    Names.given("partner", partner);
    Names.given("sale of a decision", sale);
    Names.given("pack version", packVersion);
    List<Ruling> all = Names.sortedList(Names.all("ruling", rulings));
    Outcome worst =
        all.stream()
            .map(Ruling::outcome)
            .max(Comparator.naturalOrder())
            .orElseThrow(
                () -> new IllegalArgumentException("A decision has at least one ruling; got none"));
    return new Decision(worst, customer, partner, sale, packVersion, () -> all);
  }

  /** {@return the most severe outcome of all rulings} */
  public Outcome outcome() {
    return outcome;
  }

  /** {@return one ruling per vendor that was asked about, in order of vendor; never empty} */
  public List<Ruling> rulings() {
    List<Ruling> known = rulings;
    if (known != null) {
      return known;
    }
    Supplier<List<Ruling>> work = pending;
    if (work != null) { // several threads may do it; all get equal lists
      rulings = Names.sortedList(work.get());
      pending = null;
    }
    return Objects.requireNonNull(rulings);
  }

  /**
   * {@return the ruling for this vendor's product; empty when the decision was not about it}
   *
   * @param vendor as the pack writes it; case and spaces around it do not matter
   */
  public Optional<Ruling> ruling(String vendor) {
    String folded = Folding.fold(Names.given("vendor", vendor));
    return rulings().stream()
        .filter(ruling -> Folding.fold(ruling.vendor()).equals(folded))
        .findFirst();
  }

  /** {@return the ids of the rules of all rulings, sorted; cheaper than {@link #reasons}} */
  public List<String> ruleIds() {
    List<Ruling> all = rulings();
    return all.size() == 1
        ? all.get(0).ruleIds()
        : Names.sortedList(all.stream().flatMap(ruling -> ruling.ruleIds().stream()).toList());
  }

  /** {@return the reasons of all rulings, most severe first} */
  public List<Reason> reasons() {
    List<Ruling> all = rulings();
    return all.size() == 1
        ? all.get(0).reasons()
        : all.stream().flatMap(ruling -> ruling.reasons().stream()).sorted().toList();
  }

  /** {@return the conditions under which the sale may be made; empty unless a rule names one} */
  public List<String> conditions() {
    return rulings().stream().flatMap(ruling -> ruling.conditions().stream()).distinct().toList();
  }

  /** {@return the unknown facts that make a ruling a REVIEW, by attribute} */
  public List<OpenQuestion> openQuestions() {
    return rulings().stream().flatMap(ruling -> ruling.openQuestions().stream()).sorted().toList();
  }

  /**
   * {@return the single changes that would make the ruling of that severity milder, mildest outcome
   * first; empty when several rulings share the severity, since no single change mends them all}
   */
  public List<NearestChange> nearestChanges() {
    List<Ruling> worst = rulings().stream().filter(ruling -> ruling.outcome() == outcome).toList();
    return worst.size() == 1 ? worst.get(0).nearestChanges() : List.of();
  }

  /** {@return the licences that carry a ruling, each once; see {@link Ruling#licences()}} */
  public List<Licence> licences() {
    return rulings().stream()
        .flatMap(ruling -> ruling.licences().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** {@return the host's identifier of the customer; empty when it gave none} */
  public String customer() {
    return customer;
  }

  /** {@return the host's identifier of the partner} */
  public String partner() {
    return partner;
  }

  /**
   * {@return the sale that was asked about, as the host wrote it; of the day of the decision where
   * the question named none}
   */
  public Sale sale() {
    return sale;
  }

  /** {@return the day of the sale that was asked about} */
  public LocalDate decidedFor() {
    return sale.date();
  }

  /**
   * {@return the version that decided: SHA-256 of the pack in hex, and what its host supposed or
   * knew besides, see {@link Rules#packVersion()}}
   */
  public String packVersion() {
    return packVersion;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decision decision
        && outcome == decision.outcome
        && customer.equals(decision.customer)
        && partner.equals(decision.partner)
        && sale.equals(decision.sale)
        && packVersion.equals(decision.packVersion)
        && rulings().equals(decision.rulings());
  }

  @Override
  public int hashCode() {
    return Objects.hash(outcome, customer, partner, sale, packVersion);
  }

  /** {@return the decision in a few lines that a person can read} */
  @Override
  public String toString() {
    return rulings().stream()
        .map(Ruling::toString)
        .collect(
            Collectors.joining(
                "\n",
                outcome
                    + " on "
                    + decidedFor()
                    + ", rules "
                    + packVersion.substring(0, Math.min(12, packVersion.length()))
                    + "\n",
                ""));
  }
}
