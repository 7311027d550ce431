package io.partnerauth;

import io.partnerauth.internal.cell.Memo;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.decide.Question;
import io.partnerauth.internal.decide.Verdicts;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.pack.Pack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.region.Countries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules that are loaded and ready: {@code rules.evaluate(customer, partner)}.
 *
 * <p>Load them once and share them. Immutable and thread-safe; a changed folder is a new instance.
 *
 * <pre>{@code
 * AuthorizationRules rules = AuthorizationRules.load();
 * Decision decision = rules.evaluate(customer, partner);
 * }</pre>
 */
public final class AuthorizationRules {
  /** Bounds what varied traffic can make the memo keep; some 8 MB when it is full. */
  private static final int DEFAULT_MOST_CELLS = 1 << 18;

  private final Pack pack;
  private final Knowledge knowledge;
  private final Memo<Verdicts> memo;
  private final Policy policy;
  private final Clock clock;
  private final Decider decider;

  private AuthorizationRules(
      Pack pack, Knowledge knowledge, Memo<Verdicts> memo, Policy policy, Clock clock) {
    this.pack = pack;
    this.knowledge = knowledge;
    this.memo = memo;
    this.policy = policy;
    this.clock = clock;
    this.decider = new Decider(memo, pack.regions(), policy);
  }

  private AuthorizationRules(
      Pack pack, Knowledge knowledge, int mostCells, Policy policy, Clock clock) {
    this(pack, knowledge, emptyMemo(pack, knowledge, mostCells), policy, clock);
  }

  private static Memo<Verdicts> emptyMemo(Pack pack, Knowledge knowledge, int mostCells) {
    return new Memo<>(knowledge, mostCells, pack.regions().slices().sets(), Verdicts::of);
  }

  private static AuthorizationRules of(Pack pack) {
    return new AuthorizationRules(
        pack,
        Knowledge.of(pack.rules()),
        DEFAULT_MOST_CELLS,
        new Policy(Outcome.REVIEW),
        Clock.systemDefaultZone());
  }

  /**
   * {@return the shipped rules, from the artifact {@code rules-drl} on the class path}
   *
   * @throws InvalidRulesException when the artifact is missing or damaged
   */
  public static AuthorizationRules load() {
    return of(Pack.shipped());
  }

  /**
   * {@return the rules in a folder}
   *
   * @param folder one folder per vendor with its rule files, and {@code regions.csv}
   * @throws InvalidRulesException when there is an error in it; it carries all of them, and nothing
   *     is loaded
   */
  public static AuthorizationRules load(Path folder) {
    return of(Pack.load(Names.given("rules folder", folder)));
  }

  /**
   * {@return the rules of a pack whose files are these texts, for hosts that keep rules elsewhere
   * than in a folder}
   *
   * @param texts by path within the pack, with slashes, such as {@code zoom/russia-cis-2021.drl};
   *     the version is that of a folder with the same files
   * @throws InvalidRulesException when there is an error in them; it carries all of them, and
   *     nothing is loaded
   */
  public static AuthorizationRules load(Map<String, String> texts) {
    return of(Pack.of(PackFiles.of(Names.given("map of texts", texts))));
  }

  /**
   * {@return the same rules with another clock; it tells what day it is when a question names no
   * sale}
   *
   * @param other the system's clock in its default time zone unless said otherwise
   */
  public AuthorizationRules clock(Clock other) {
    return new AuthorizationRules(pack, knowledge, memo, policy, Names.given("clock", other));
  }

  /**
   * {@return the same rules with another policy for directives that only the press reported}
   *
   * @param outcome the most that their verdicts count for: CONDITIONAL, REVIEW (the default) or
   *     REVOKED; a verdict never counts for more than its rule says
   * @throws IllegalArgumentException when it is AUTHORIZED or NO_GRANT
   */
  public AuthorizationRules unverified(Outcome outcome) {
    return new AuthorizationRules(pack, knowledge, memo, new Policy(outcome), clock);
  }

  /**
   * {@return the same rules as if some had another status, for "what if it is withdrawn?"}
   *
   * <p>Decisions name a version that shows the supposition, so that none is taken for the pack's
   * own.
   *
   * @param status by the beginning of rule ids: {@code ZOOM-2021} means that id and all that begin
   *     with {@code ZOOM-2021-}; the longest beginning decides
   * @throws IllegalArgumentException when no rule's id begins so
   */
  public AuthorizationRules assuming(Map<String, Status> status) {
    if (status.isEmpty()) {
      return this;
    }
    Pack supposed = pack.assuming(new TreeMap<>(status));
    return new AuthorizationRules(
        supposed, Knowledge.of(supposed.rules()), memo.mostCells(), policy, clock);
  }

  /**
   * {@return the same rules with another bound on what they remember, and nothing remembered yet}
   *
   * <p>What is remembered changes no answer, only how soon it is there.
   *
   * @param most cells that the memo may keep, 262,144 unless said otherwise, some 8 MB when it is
   *     full; 0 runs the rules for every decision
   * @throws IllegalArgumentException when it is negative
   */
  public AuthorizationRules memo(int most) {
    return new AuthorizationRules(pack, knowledge, most, policy, clock);
  }

  /**
   * Makes now what is otherwise made when a vendor is first asked about, on all processors: for
   * hosts that want the first answers as quick as all others. No answer depends on it.
   *
   * @return these rules
   */
  public AuthorizationRules ready() {
    decider.makeReady();
    return this;
  }

  /**
   * Decides whether the partner may sell to the customer: a new sale today, through the partner,
   * under each of its grants.
   *
   * @throws IllegalArgumentException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  public Decision evaluate(Customer customer, Partner partner) {
    return evaluate(customer, partner, Sale.on(LocalDate.now(clock)));
  }

  /**
   * Decides whether the partner may make this sale to the customer.
   *
   * @throws IllegalArgumentException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  public Decision evaluate(Customer customer, Partner partner, Sale sale) {
    Names.given("customer", customer);
    checkTerritories(Names.given("partner", partner));
    Names.given("sale", sale);
    Decision decision =
        new Decision(
            outcome(customer, partner, sale),
            customer.id(),
            partner.id(),
            sale.date(),
            pack.version(),
            () -> rulings(customer, partner, sale));
    DecisionLog.DEFAULT.log(decision);
    return decision;
  }

  /**
   * Tells of each rule that can speak about this sale why it does, or which of its conditions does
   * not hold.
   *
   * @return for each vendor and place that a decision asks about, all rules about that vendor's
   *     sales, by vendor, place and rule
   * @throws IllegalArgumentException when a grant's territory is neither a country nor a region of
   *     this pack
   */
  public List<RuleTrace> trace(Customer customer, Partner partner, Sale sale) {
    Names.given("customer", customer);
    checkTerritories(Names.given("partner", partner));
    Names.given("sale", sale);
    return Question.all(customer, partner, sale).stream()
        .flatMap(question -> decider.trace(question).stream())
        .sorted()
        .toList();
  }

  /** {@return SHA-256 of the pack, in hex; every decision names it} */
  public String packVersion() {
    return pack.version();
  }

  /**
   * {@return where the answers of these rules can change: what a test has to try, and what a report
   * of the vocabulary in use lists}
   */
  public Landmarks landmarks() {
    return pack.landmarks();
  }

  /** {@return what the pack's rules are, for people: each letter or law with its clauses} */
  public List<Directive> directives() {
    return pack.directives();
  }

  /** {@return the warnings that loading gave, sorted by place} */
  public List<Issue> warnings() {
    return pack.warnings();
  }

  /**
   * Decides many enquiries, each as {@link #evaluate(Customer, Partner, Sale)} does.
   *
   * @param enquiries sequential or parallel; they are read as decisions are, and never held
   * @return a decision for each, in their order and of their kind: made when it is read, and for
   *     the same day where an enquiry names no sale
   */
  public Stream<Decision> evaluateAll(Stream<Enquiry> enquiries) {
    Sale today = Sale.on(LocalDate.now(clock));
    return Names.given("enquiries", enquiries)
        .map(one -> evaluate(one.customer(), one.partner(), one.sale().orElse(today)));
  }

  /**
   * Decides many enquiries: see {@link #evaluateAll(Stream)}.
   *
   * @return a decision for each, in their order, made when it is read
   */
  public Stream<Decision> evaluateAll(Collection<Enquiry> enquiries) {
    return evaluateAll(Names.given("enquiries", enquiries).stream());
  }

  private Outcome outcome(Customer customer, Partner partner, Sale sale) {
    if (sale.vendor().isPresent()) {
      return decider.outcome(customer, partner, sale, sale.vendor().get());
    }
    if (partner.grants().isEmpty()) {
      return decider.outcome(customer, partner, sale, "");
    }
    Outcome worst = Outcome.AUTHORIZED;
    String before = "";
    for (int i = 0; i < partner.grants().size(); i++) { // sorted by vendor
      String vendor = partner.grants().get(i).vendor();
      if (!vendor.equals(before)) {
        before = vendor;
        worst = worst.max(decider.outcome(customer, partner, sale, before));
      }
    }
    return worst;
  }

  private List<Ruling> rulings(Customer customer, Partner partner, Sale sale) {
    return Question.all(customer, partner, sale).stream().map(decider::rule).toList();
  }

  private void checkTerritories(Partner partner) {
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      if (grant.territory().isEmpty()) {
        continue;
      }
      for (String name : grant.territory()) {
        if (!Countries.isCountry(name)
            && !pack.regions().names().contains(name)
            && !Countries.isSubdivision(name)) {
          throw new IllegalArgumentException(
              "The territory \"%s\" of partner %s's grant of %s is neither a country (ISO 3166-1 alpha-2) nor a region of this pack: %s"
                  .formatted(name, partner.id(), grant.vendor(), pack.regions().names()));
        }
      }
    }
  }
}
