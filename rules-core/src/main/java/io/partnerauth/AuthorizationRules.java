package io.partnerauth;

import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.Policy;
import io.partnerauth.internal.doubt.NameDecider;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.lazy.Lazy;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.place.PlaceHints;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.Printable;
import io.partnerauth.trust.Trust;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  private final LoadedPack pack;
  private final OutcomeTables tables;
  private final Clock clock;
  private final List<DecisionListener> listeners;
  private final Decider decider;
  private final boolean openVendors;
  private final NameDecider names;
  private final String version;
  private final Optional<LocalDate> knownOn;
  private final SortedSet<LocalDate> stepDays;
  private final Lazy<Landmarks> landmarks;
  private final Lazy<AuthorizationRules> silent;
  private final boolean settled;

  /** The same rules as they are known from one day with a step to the next. */
  private final Map<LocalDate, AuthorizationRules> earlier = new ConcurrentHashMap<>();

  private AuthorizationRules(
      LoadedPack pack,
      Optional<LocalDate> knownOn,
      OutcomeTables tables,
      boolean openVendors,
      Clock clock,
      List<DecisionListener> listeners) {
    this.pack = pack;
    this.knownOn = knownOn;
    this.stepDays = pack.stepDays();
    this.landmarks = new Lazy<>(pack::landmarks);
    this.settled = knownOn.isPresent() || stepDays.isEmpty() || knowsAll(LocalDate.now(clock));
    this.tables = tables;
    this.clock = clock;
    this.listeners = List.copyOf(listeners);
    this.openVendors = openVendors;
    this.decider = new Decider(tables, pack.regions(), pack.catalogue()::described);
    this.names = new NameDecider(decider, tables, pack.catalogue(), pack.regions(), openVendors);
    this.silent =
        new Lazy<>(
            () ->
                listeners.isEmpty()
                    ? this
                    : new AuthorizationRules(pack, knownOn, tables, openVendors, clock, List.of()));
    this.version = pack.version() + pack.catalogue().added() + policies();
  }

  /** What the version shows of policies that are not the default. */
  private String policies() {
    Outcome unverified = tables.policy().unverified();
    return (unverified == Outcome.REVIEW ? "" : "+{unverified=" + unverified + "}")
        + (openVendors ? "+{unknownVendors=" + Outcome.AUTHORIZED + "}" : "");
  }

  /** Whether nothing becomes known later than on a day; only where something does at all. */
  private boolean knowsAll(LocalDate day) {
    return !day.isBefore(stepDays.last());
  }

  /** {@return the rules as they are known today} */
  private AuthorizationRules today() {
    if (settled) {
      return this;
    }
    LocalDate now = LocalDate.now(clock);
    if (knowsAll(now)) {
      return this;
    }
    SortedSet<LocalDate> known = stepDays.headSet(now.plusDays(1));
    LocalDate last = known.isEmpty() ? LocalDate.MIN : known.last();
    return earlier.computeIfAbsent(last, day -> known(pack.today(day), day));
  }

  private AuthorizationRules known(LoadedPack other, LocalDate day) {
    return new AuthorizationRules(
        other,
        Optional.of(day),
        tables.knowledge(Knowledge.of(other.rules())),
        openVendors,
        clock,
        listeners);
  }

  private static AuthorizationRules of(LoadedPack pack) {
    Policy policy = new Policy(Outcome.REVIEW);
    return new AuthorizationRules(
        pack,
        Optional.empty(),
        new OutcomeTables(Knowledge.of(pack.rules()), pack.regions(), policy, false),
        false,
        Clock.systemDefaultZone(),
        List.of(DecisionLog.DEFAULT));
  }

  /**
   * {@return the shipped rules, from the artifact {@code rules-drl} on the class path}
   *
   * @throws InvalidRulesException when the artifact is missing or damaged
   */
  public static AuthorizationRules load() {
    return of(LoadedPack.shipped());
  }

  /**
   * {@return the rules in a folder}
   *
   * @param folder one folder per vendor with its rule files; {@code regions.csv}, {@code
   *     vendors.csv}, {@code products.csv} and {@code words.csv}
   * @throws InvalidRulesException when there is an error in it; it carries all of them, and nothing
   *     is loaded
   */
  public static AuthorizationRules load(Path folder) {
    return of(LoadedPack.load(Names.given("rules folder", folder)));
  }

  /**
   * {@return the rules in a folder, if its author and enough others signed exactly what lies there}
   *
   * @param folder as for {@link #load(Path)}, with the {@code manifest.json} that {@code desk seal}
   *     writes
   * @throws InvalidRulesException when that is not so, or there is an error in it; nothing is
   *     loaded
   */
  public static AuthorizationRules load(Path folder, Trust trust) {
    PackFiles files = PackFiles.in(Names.given("rules folder", folder));
    Names.given("trust", trust);
    Trust.Sealed sealed = trust.check(files.texts(), files.others());
    if (sealed.manifest().isEmpty() || !files.issues().isEmpty()) {
      List<Issue> issues = new ArrayList<>(files.issues());
      sealed.issues().stream().filter(issue -> !issues.contains(issue)).forEach(issues::add);
      throw new InvalidRulesException(files.where(), issues);
    }
    return of(LoadedPack.of(files));
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
    return of(LoadedPack.of(PackFiles.of(Names.given("map of texts", texts))));
  }

  /**
   * {@return the same rules with another clock; it tells what day it is when a question names no
   * sale}
   *
   * @param other the system's clock in its default time zone unless said otherwise
   */
  public AuthorizationRules clock(Clock other) {
    return new AuthorizationRules(
        pack, knownOn, tables, openVendors, Names.given("clock", other), listeners);
  }

  /**
   * {@return the same rules with another policy for directives that only the press reported}
   *
   * <p>Decisions name a version that shows a policy other than the default.
   *
   * @param outcome the most that their verdicts count for: CONDITIONAL, REVIEW (the default) or
   *     REVOKED; a verdict never counts for more than its rule says
   * @throws InvalidQuestionException when it is AUTHORIZED or NO_GRANT
   */
  public AuthorizationRules unverified(Outcome outcome) {
    Policy policy = new Policy(Names.given("outcome of unverified directives", outcome));
    return new AuthorizationRules(
        pack, knownOn, tables.policy(policy), openVendors, clock, listeners);
  }

  /**
   * {@return the same rules with another policy for vendors that they do not know}
   *
   * <p>Decisions name a version that shows a policy other than the default.
   *
   * @param outcome what a grant of such a vendor comes to where no rule for everybody says more:
   *     REVIEW (the default) or AUTHORIZED; a vendor whose name is near to a known one stays REVIEW
   *     whatever is said here: give it to {@link #vendors(Collection)} if it is another
   * @throws InvalidQuestionException when it is any other outcome
   */
  public AuthorizationRules unknownVendors(Outcome outcome) {
    Names.given("outcome of unknown vendors", outcome);
    if (outcome != Outcome.AUTHORIZED && outcome != Outcome.REVIEW) {
      throw Names.refused(
          "A vendor that is not known counts as REVIEW or AUTHORIZED, not as " + outcome);
    }
    return new AuthorizationRules(
        pack, knownOn, tables, outcome == Outcome.AUTHORIZED, clock, listeners);
  }

  /**
   * {@return the same rules, which know these vendors and their products besides those of the pack}
   *
   * <p>Decisions name a version that shows that names were added, and which ones by a digest.
   *
   * @param more one that is known already gets the aliases and products of both
   * @throws InvalidQuestionException when a name or alias already means another vendor or product,
   *     or has letters that look like others
   */
  public AuthorizationRules vendors(Collection<Vendor> more) {
    List<Vendor> added = Names.all("vendor", more);
    try {
      return knowing(pack.catalogue().and(added));
    } catch (IllegalArgumentException e) {
      throw Names.refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * {@return the same rules, which know these partner programs besides those of the pack; decisions
   * name a version that shows it}
   *
   * @throws InvalidQuestionException when a name is blank, or has letters that look like others
   */
  public AuthorizationRules programs(Collection<String> more) {
    List<String> added = Names.all("program", more);
    Mistakes mistakes = new Mistakes();
    added.forEach(name -> Names.check(mistakes, "name of a program", name));
    mistakes.check();
    try {
      return knowing(pack.catalogue().withPrograms(added));
    } catch (IllegalArgumentException e) {
      throw Names.refused(String.valueOf(e.getMessage()));
    }
  }

  private AuthorizationRules knowing(Catalogue catalogue) {
    LoadedPack other = pack.catalogue(catalogue);
    OutcomeTables others =
        other.rules() == pack.rules() ? tables : tables.knowledge(Knowledge.of(other.rules()));
    return new AuthorizationRules(other, knownOn, others, openVendors, clock, listeners);
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
    Map<String, Status> given = Mistakes.all("beginning of rule ids", "assumed status", status);
    LoadedPack whole = pack.assuming(new TreeMap<>(given));
    LoadedPack supposed = knownOn.map(whole::today).orElse(whole);
    return new AuthorizationRules(
        supposed,
        knownOn,
        tables.knowledge(Knowledge.of(supposed.rules())),
        openVendors,
        clock,
        listeners);
  }

  /**
   * {@return some of the rules alone, for "what does this law say for itself?"}
   *
   * <p>Decisions name a version that shows it, so that none is taken for the pack's own.
   *
   * @param ruleIds those that speak; no other does
   * @throws InvalidQuestionException when no rule has one of these ids
   */
  public AuthorizationRules only(Collection<String> ruleIds) {
    LoadedPack some = pack.only(new TreeSet<>(Names.all("id of a rule", ruleIds)));
    return new AuthorizationRules(
        some, knownOn, tables.knowledge(Knowledge.of(some.rules())), openVendors, clock, listeners);
  }

  /**
   * {@return the same rules as they were known on a day, for "what did we know then?"}
   *
   * <p>Of each directive the latest step counts that was known by then; of what nobody had heard
   * of, no rule speaks. A withdrawal or suspension is about sales from its own day on. Unless said
   * so, the day is today by the clock, whatever the day of the sale. Decisions name a version that
   * shows the day.
   */
  public AuthorizationRules asKnownOn(LocalDate day) {
    return known(pack.asKnownOn(Names.given("day of knowledge", day)), day);
  }

  /**
   * {@return the day of knowledge that {@link #asKnownOn} fixed; empty where the clock tells it}
   */
  public Optional<LocalDate> knownOn() {
    return knownOn;
  }

  /** {@return the days on which something became known about a directive} */
  public SortedSet<LocalDate> stepDays() {
    return stepDays;
  }

  /**
   * {@return the same rules, which ask Drools for every decision}
   *
   * <p>Unless said so, Drools is asked the first time that a way into an answer is used; each
   * answer is otherwise found in tables made from the rules. A disagreement throws {@link
   * IllegalStateException} either way. For audits and tests: a decision takes microseconds then.
   */
  public AuthorizationRules everyDecision() {
    return new AuthorizationRules(
        pack, knownOn, tables.everyDecision(), openVendors, clock, listeners);
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
    return new AuthorizationRules(pack, knownOn, tables, openVendors, clock, more);
  }

  /**
   * {@return the same rules, whose decisions nobody is told of: neither the decision log nor a
   * listener; for questions that nobody asked, such as those of a test}
   */
  public AuthorizationRules silent() {
    return silent.get();
  }

  /**
   * Makes now what is otherwise made when a vendor is first asked about, on all processors: for
   * hosts that want the first answers as quick as all others. No answer depends on it.
   *
   * @return these rules
   */
  public AuthorizationRules ready() {
    today().decider.makeReady();
    return this;
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner) {
    return evaluate(customer, partner, Sale.on(LocalDate.now(clock)));
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner, Sale sale) {
    Customer named = names.spelled(Names.given("customer", customer));
    Partner spelled = names.spelled(Names.given("partner", partner));
    checkTerritories(spelled);
    Sale sold = names.spelled(Names.given("sale", sale));
    checkExceptions(sale);
    NameDecider known = today().names;
    Outcome outcome = known.outcome(named, spelled, sold);
    Decision decision =
        new Decision(
            outcome,
            customer.id(),
            partner.id(),
            sale,
            version,
            () -> known.rulings(outcome, named, spelled, sold));
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
    Customer named = names.spelled(Names.given("customer", customer));
    Partner spelled = names.spelled(Names.given("partner", partner));
    checkTerritories(spelled);
    Sale sold = names.spelled(Names.given("sale", sale));
    checkExceptions(sale);
    return today().names.trace(named, spelled, sold).stream().sorted().toList();
  }

  @Override
  public String packVersion() {
    return version;
  }

  /**
   * {@return where the answers of these rules can change: what a test has to try, and what a report
   * of the vocabulary in use lists}
   */
  public Landmarks landmarks() {
    return landmarks.get();
  }

  /**
   * {@return the vendors that are known, by name: those of {@code vendors.csv} or, without that
   * file, those that rules name; and those that the host added}
   */
  public List<Vendor> vendors() {
    return pack.catalogue().vendors();
  }

  /**
   * {@return the partner programs that are known: those of {@code words.csv} or, where it lists
   * none, those that rules name; and those that the host added}
   */
  public SortedSet<String> programs() {
    return pack.catalogue().programs().names();
  }

  /**
   * {@return the words that are known of an attribute, each with what it means: those of {@code
   * words.csv} or, where it lists none, those that rules name; none for an attribute that has no
   * words of a pack's own}
   *
   * @param attribute such as {@code Customer.listings}
   */
  public SortedMap<String, String> words(String attribute) {
    Names.given("attribute", attribute);
    return Attribute.all().stream()
        .filter(one -> one.toString().equals(attribute))
        .findFirst()
        .map(pack.catalogue()::meanings)
        .orElse(Collections.emptySortedMap());
  }

  /**
   * {@return the numbers, days and flags that the pack adds to the facts, as rules name them, each
   * with what it means}: {@code Sale.number["paymentDays"]}
   */
  public SortedMap<String, String> ownAttributes() {
    SortedMap<String, String> meanings = new TreeMap<>();
    pack.catalogue()
        .own()
        .forEach(
            (attribute, own) ->
                meanings.put(
                    attribute.toString(),
                    own.unit().isEmpty()
                        ? own.meaning()
                        : own.meaning() + " In " + own.unit() + "."));
    return meanings;
  }

  @Override
  public List<Directive> directives() {
    return today().pack.directives();
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

  private Evaluation evaluated(@Nullable Enquiry enquiry, Sale today) {
    try {
      Enquiry given = Names.given("enquiry", enquiry);
      Decision decision = evaluate(given.customer(), given.partner(), given.sale().orElse(today));
      return new Evaluation(Optional.of(given), Optional.of(decision), List.of());
    } catch (InvalidQuestionException e) {
      return new Evaluation(Optional.ofNullable(enquiry), Optional.empty(), e.issues());
    }
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

  private void checkExceptions(Sale sale) {
    if (!sale.licences().isEmpty()) {
      Mistakes mistakes = new Mistakes();
      sale.licences().forEach(one -> pack.catalogue().checkException(mistakes, one));
      mistakes.check();
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
                      PlaceHints.hint(name).map(hint -> " (" + hint + ")").orElse(""),
                      pack.regions().names()));
        }
      }
    }
    return mistakes.exception();
  }
}
