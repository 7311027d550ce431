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
import io.partnerauth.internal.region.PlaceCodes;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
public final class AuthorizationRules implements Rules {
  private static final Logger LOG = LoggerFactory.getLogger(AuthorizationRules.class);

  /** Bounds what varied traffic can make the memo keep; some 8 MB when it is full. */
  private static final int DEFAULT_MOST_CELLS = 1 << 18;

  private final Pack pack;
  private final Knowledge knowledge;
  private final Memo<Verdicts> memo;
  private final Policy policy;
  private final Clock clock;
  private final List<DecisionListener> listeners;
  private final Decider decider;

  private AuthorizationRules(
      Pack pack,
      Knowledge knowledge,
      Memo<Verdicts> memo,
      Policy policy,
      Clock clock,
      List<DecisionListener> listeners) {
    this.pack = pack;
    this.knowledge = knowledge;
    this.memo = memo;
    this.policy = policy;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.decider = new Decider(memo, pack.regions(), policy);
  }

  private AuthorizationRules(
      Pack pack,
      Knowledge knowledge,
      int mostCells,
      Policy policy,
      Clock clock,
      List<DecisionListener> listeners) {
    this(pack, knowledge, emptyMemo(pack, knowledge, mostCells), policy, clock, listeners);
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
        Clock.systemDefaultZone(),
        List.of(DecisionLog.DEFAULT));
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
    return new AuthorizationRules(
        pack, knowledge, memo, policy, Names.given("clock", other), listeners);
  }

  /**
   * {@return the same rules with another policy for directives that only the press reported}
   *
   * @param outcome the most that their verdicts count for: CONDITIONAL, REVIEW (the default) or
   *     REVOKED; a verdict never counts for more than its rule says
   * @throws InvalidQuestionException when it is AUTHORIZED or NO_GRANT
   */
  public AuthorizationRules unverified(Outcome outcome) {
    return new AuthorizationRules(
        pack,
        knowledge,
        memo,
        new Policy(Names.given("outcome of unverified directives", outcome)),
        clock,
        listeners);
  }

  /**
   * {@return the same rules as if some had another status, for "what if it is withdrawn?"}
   *
   * <p>Decisions name a version that shows the supposition, so that none is taken for the pack's
   * own.
   *
   * @param status by the beginning of rule ids: {@code ZOOM-2021} means that id and all that begin
   *     with {@code ZOOM-2021-}; the longest beginning decides
   * @throws InvalidQuestionException when no rule's id begins so
   */
  public AuthorizationRules assuming(Map<String, Status> status) {
    if (Names.given("assumed status", status).isEmpty()) {
      return this;
    }
    Pack supposed = pack.assuming(new TreeMap<>(status));
    return new AuthorizationRules(
        supposed, Knowledge.of(supposed.rules()), memo.mostCells(), policy, clock, listeners);
  }

  /**
   * {@return the same rules with another bound on what they remember, and nothing remembered yet}
   *
   * <p>What is remembered changes no answer, only how soon it is there.
   *
   * @param most cells that the memo may keep, 262,144 unless said otherwise, some 8 MB when it is
   *     full; 0 runs the rules for every decision
   * @throws InvalidQuestionException when it is negative
   */
  public AuthorizationRules memo(int most) {
    return new AuthorizationRules(pack, knowledge, most, policy, clock, listeners);
  }

  /**
   * {@return the same rules, which tell this listener of each decision besides}
   *
   * @param listener told after the decision log, on the thread that asked; what it throws is logged
   *     and harms nothing
   */
  public AuthorizationRules onDecision(DecisionListener listener) {
    List<DecisionListener> more = new ArrayList<>(listeners);
    more.add(Names.given("listener", listener));
    return new AuthorizationRules(pack, knowledge, memo, policy, clock, more);
  }

  /**
   * {@return the same rules, whose decisions nobody is told of: neither the decision log nor a
   * listener; for questions that nobody asked, such as those of a test}
   */
  public AuthorizationRules silent() {
    return new AuthorizationRules(pack, knowledge, memo, policy, clock, List.of());
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

  @Override
  public Decision evaluate(Customer customer, Partner partner) {
    return evaluate(customer, partner, Sale.on(LocalDate.now(clock)));
  }

  @Override
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
    for (int i = 0; i < listeners.size(); i++) { // no iterator: most decisions take 100 ns
      tell(listeners.get(i), customer, partner, sale, decision);
    }
    return decision;
  }

  private static void tell(
      DecisionListener listener, Customer customer, Partner partner, Sale sale, Decision decision) {
    try {
      listener.onDecision(customer, partner, sale, decision);
    } catch (Exception | LinkageError e) { // other languages throw checked ones, too
      LOG.error("a listener failed on a decision, which stands", e);
    }
  }

  @Override
  public List<RuleTrace> trace(Customer customer, Partner partner, Sale sale) {
    Names.given("customer", customer);
    checkTerritories(Names.given("partner", partner));
    Names.given("sale", sale);
    return Question.all(customer, partner, sale).stream()
        .flatMap(question -> decider.trace(question).stream())
        .sorted()
        .toList();
  }

  @Override
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

  @Override
  public List<Directive> directives() {
    return pack.directives();
  }

  /** {@return the warnings that loading gave, sorted by place} */
  public List<Issue> warnings() {
    return pack.warnings();
  }

  @Override
  public Stream<Evaluation> evaluateAll(Stream<Enquiry> enquiries) {
    Sale today = Sale.on(LocalDate.now(clock));
    return Names.given("enquiries", enquiries).map(one -> evaluated(one, today));
  }

  private Evaluation evaluated(Enquiry enquiry, Sale today) {
    Names.given("enquiry", enquiry);
    try {
      Sale sale = enquiry.sale().orElse(today);
      Decision decision = evaluate(enquiry.customer(), enquiry.partner(), sale);
      return new Evaluation(enquiry, Optional.of(decision), List.of());
    } catch (InvalidQuestionException e) {
      return new Evaluation(enquiry, Optional.empty(), e.issues());
    }
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
    for (int i = 0; i < grants.size(); i++) { // no iterator: most decisions take 100 ns
      if (grants.get(i).territory().isEmpty()) {
        continue;
      }
      for (String name : grants.get(i).territory()) {
        if (!isTerritory(name)) {
          throw unknownTerritories(partner);
        }
      }
    }
  }

  private boolean isTerritory(String name) {
    return Countries.isCountry(name)
        || pack.regions().names().contains(name)
        || PlaceCodes.isSubdivision(name);
  }

  private InvalidQuestionException unknownTerritories(Partner partner) {
    Mistakes mistakes = new Mistakes();
    for (Grant grant : partner.grants()) {
      for (String name : grant.territory()) {
        if (!isTerritory(name)) {
          mistakes.add(
              IssueCode.TERRITORY,
              "The territory \"%s\" of partner %s's grant of %s is neither a country (ISO 3166-1 alpha-2) nor a region of this pack%s: %s"
                  .formatted(
                      Printable.of(name),
                      Printable.of(partner.id()),
                      Printable.of(grant.vendor()),
                      PlaceCodes.hint(name).map(hint -> " (" + hint + ")").orElse(""),
                      pack.regions().names()));
        }
      }
    }
    return mistakes.exception();
  }
}
