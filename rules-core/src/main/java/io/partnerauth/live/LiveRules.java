package io.partnerauth.live;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Directive;
import io.partnerauth.Enquiry;
import io.partnerauth.Evaluation;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Partner;
import io.partnerauth.RuleTrace;
import io.partnerauth.Rules;
import io.partnerauth.Sale;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.trust.Manifest;
import io.partnerauth.trust.Trust;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rules that follow their folder: whoever saves a file there changes them, and they keep deciding
 * meanwhile.
 *
 * <pre>{@code
 * try (LiveRules rules = LiveRules.watch(folder)) {
 *   rules.onUpdate(update -> alert(update));
 *   Decision decision = rules.evaluate(customer, partner);
 * }
 * }</pre>
 *
 * <p>New content is loaded, checked, and asked its scenarios beside the rules that decide, and
 * takes their place in one step. When anything fails, they stay, listeners get the issues, and
 * {@link #status()} tells; a later good state is taken over. A decision's {@link
 * Decision#packVersion()} says which rules made it.
 *
 * <ul>
 *   <li>A file that somebody is still writing does not become the rules: content counts when it was
 *       read at two looks and nothing changed from one to the other.
 *   <li>What vanishes is not an edit like others, since an authorization would come back. Content
 *       in which a clause or a member of a region is missing that decides now is refused, unless
 *       the clause was marked {@code WITHDRAWN} before, or the host {@linkplain
 *       #allowRemovals(boolean) allows removals}. So a folder that is away, a copy that stopped
 *       half way and a full disk change nothing.
 *   <li>With a {@link Trust}, only sealed and approved versions are taken, each newer than the one
 *       before.
 *   <li>A change of a file's rights, and one that keeps size and time, are seen: where the file
 *       system keeps no time of such changes, at the tenth look.
 *   <li>Mounts of Kubernetes are followed, as a whole, by {@code items} with paths, and projected
 *       from several sources. One by {@code subPath} never changes while a container runs.
 *   <li>What a listener, a log or {@code setUp} throws, errors included, ends nothing.
 * </ul>
 *
 * <p>The folder is looked at, not listened to, so it may lie on any file system; a look costs the
 * attributes of its files. Thread-safe. Close it to stop looking; the rules stay and can still be
 * asked.
 */
public final class LiveRules implements Rules, AutoCloseable {
  /** How long it takes from one look at the folder to the next, unless said otherwise. */
  public static final Duration INTERVAL = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  private final Path folder;
  private final UnaryOperator<AuthorizationRules> setUp;
  private volatile Optional<Trust> trust;
  private final List<Consumer<Update>> listeners = new CopyOnWriteArrayList<>();
  private final QuietFolder quiet;
  private final LookOut lookOut;
  private volatile boolean removals;
  private volatile State state;

  /** Rules with the fingerprint of the files that they come from. */
  private record Loaded(
      AuthorizationRules rules, String files, Holdings holdings, Optional<Manifest> manifest) {}

  /** All that a caller can see, in one piece. */
  private record State(Loaded current, Optional<Loaded> previous, LiveStatus status) {}

  private LiveRules(
      Path folder,
      Duration interval,
      UnaryOperator<AuthorizationRules> setUp,
      Optional<Trust> trust) {
    this.folder = folder;
    this.setUp = setUp;
    this.trust = trust;
    this.quiet = new QuietFolder(folder);
    Instant now = Instant.now();
    PackFiles files = quiet.read().orElseThrow(() -> refused(List.of(restless())));
    CandidateRules first = CandidateRules.of(files, trust);
    Loaded loaded = loaded(first, files).orElseThrow(() -> refused(first.issues()));
    String version = loaded.rules.packVersion();
    LiveStatus status =
        new LiveStatus(version, loaded.manifest, now, now, now, Optional.empty(), false);
    this.state = new State(loaded, Optional.empty(), status);
    this.lookOut = new LookOut(this::look, interval);
  }

  /**
   * {@return the rules in a folder, looked at every second}
   *
   * @param folder one folder per vendor with its rule files and scenarios, and {@code regions.csv}
   * @throws InvalidRulesException when there is an error in it, or a scenario gets another answer
   *     than it expects; it carries all of them
   * @throws IllegalStateException when the pack has scenarios and {@code
   *     org.snakeyaml:snakeyaml-engine} is not on the class path
   */
  public static LiveRules watch(Path folder) {
    return watch(folder, INTERVAL, UnaryOperator.identity());
  }

  /**
   * {@return the rules in a folder}
   *
   * @param interval how long it takes from one look at the folder to the next; a change counts
   *     after one to two of them
   * @param setUp gives every version its clock, policy and listeners, such as {@code rules ->
   *     rules.unverified(REVOKED)}
   * @throws InvalidRulesException when there is an error in the folder; see {@link #watch(Path)}
   * @throws io.partnerauth.InvalidQuestionException when the interval is not longer than nothing
   */
  public static LiveRules watch(
      Path folder, Duration interval, UnaryOperator<AuthorizationRules> setUp) {
    return watch(folder, interval, setUp, Optional.empty());
  }

  /**
   * {@return the sealed rules in a folder, of which each version has to be one that a host trusts}
   *
   * <p>A later version is taken when {@link Trust} finds its seal right and its number is higher
   * than that of the one in use. Any other content of the folder changes nothing, and {@link
   * #status()} says why.
   *
   * @param interval as in {@link #watch(Path, Duration, UnaryOperator)}
   * @param setUp as there
   * @throws InvalidRulesException when the first version is not to be taken
   * @throws io.partnerauth.InvalidQuestionException when the interval is not longer than nothing
   */
  public static LiveRules watch(
      Path folder, Duration interval, UnaryOperator<AuthorizationRules> setUp, Trust trust) {
    return watch(folder, interval, setUp, Optional.of(Mistakes.given("trust", trust)));
  }

  private static LiveRules watch(
      Path folder,
      Duration interval,
      UnaryOperator<AuthorizationRules> setUp,
      Optional<Trust> trust) {
    Mistakes.given("rules folder", folder);
    Mistakes.given("set-up", setUp);
    if (Mistakes.given("interval", interval).isNegative() || interval.isZero()) {
      throw Mistakes.of(
          IssueCode.NOT_ALLOWED,
          "The interval must be longer than nothing; got " + interval + ". A second is usual.");
    }
    return new LiveRules(folder, interval, setUp, trust);
  }

  /** {@return the rules that decide now; they never change, later ones take their place} */
  public AuthorizationRules current() {
    return state.current.rules;
  }

  /** {@return the rules that decided before those that decide now; empty until the first change} */
  public Optional<AuthorizationRules> previous() {
    return state.previous.map(Loaded::rules);
  }

  /**
   * {@return which pack decides and how it stands to the folder, all of one moment; it costs no
   * look, and never waits for one}
   */
  public LiveStatus status() {
    return state.status;
  }

  /**
   * Lets later content lack clauses and members of regions that decide now, for a host whose
   * operator confirmed that they are meant to go; refused unless allowed.
   *
   * <p>Content that was refused is looked at anew.
   */
  public synchronized void allowRemovals(boolean allowed) {
    removals = allowed;
    quiet.forget();
  }

  /**
   * Trusts others from now on, such as after a key was revoked.
   *
   * <p>The version in use stays; content that was refused is looked at anew.
   */
  public synchronized void trust(Trust other) {
    trust = Optional.of(Mistakes.given("trust", other));
    quiet.forget();
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner) {
    return current().evaluate(customer, partner);
  }

  @Override
  public Decision evaluate(Customer customer, Partner partner, Sale sale) {
    return current().evaluate(customer, partner, sale);
  }

  @Override
  public Stream<Evaluation> evaluateAll(Stream<Enquiry> enquiries) {
    return current().evaluateAll(enquiries);
  }

  @Override
  public List<RuleTrace> trace(Customer customer, Partner partner, Sale sale) {
    return current().trace(customer, partner, sale);
  }

  @Override
  public List<Directive> directives() {
    return current().directives();
  }

  @Override
  public String packVersion() {
    return current().packVersion();
  }

  /**
   * Lets a listener know what becomes of each change of the folder, on the thread that found it.
   *
   * @param listener called after the rules were swapped; what it throws is logged. No look begins
   *     until it returns.
   */
  public void onUpdate(Consumer<Update> listener) {
    listeners.add(Mistakes.given("listener", listener));
  }

  /**
   * Reads the folder at once, without waiting until it is quiet: for a host that knows that all
   * files are complete.
   *
   * @return what became of its content; listeners get it too, unless it was the current one
   */
  public synchronized Update reload() {
    Instant now = Instant.now();
    try {
      Optional<PackFiles> files = quiet.read();
      looked(now);
      return files
          .map(read -> take(read, now))
          .orElseGet(() -> refuse(new Update(now, "", false, List.of(restless()))));
    } catch (RuntimeException | Error e) {
      quiet.forget(); // this content was not handled
      throw e;
    }
  }

  /**
   * Lets the previous rules decide again, and keeps the current ones as the previous. They stay
   * until the folder changes or is reloaded.
   *
   * @return the rules that decide now
   * @throws IllegalStateException when there are no previous rules
   */
  public synchronized AuthorizationRules restore() {
    State now = state;
    Loaded previous =
        now.previous.orElseThrow(
            () ->
                new IllegalStateException(
                    "There are no previous rules: these are the first ones of " + folder + "."));
    swap(previous, now.status.lastLook());
    Guard.run("logging", () -> LOG.info("restored rules {}", previous.files));
    return previous.rules;
  }

  /** Stops looking at the folder and lets its thread go. Closing twice is closing once. */
  @Override
  public void close() {
    lookOut.close();
  }

  private synchronized void look() {
    Instant now = Instant.now();
    try {
      Optional<PackFiles> due = quiet.due();
      looked(now);
      due.ifPresent(files -> take(files, now));
    } catch (Throwable e) { // whatever it is, the next look may succeed
      quiet.forget();
      Update update = new Update(now, "", false, List.of(failure(e)));
      Optional<Update> last = state.status.lastRefusal();
      if (last.isPresent() && last.get().issues().equals(update.issues())) {
        looked(now, Optional.of(update)); // told already
      } else {
        Guard.run("logging", () -> LOG.error("cannot follow {}; the rules stay", folder, e));
        refuse(update);
      }
    }
  }

  private Update take(PackFiles files, Instant now) {
    String version = files.version();
    if (quiet.holds(state.current.files)) {
      return new Update(now, version, true, state.current.rules.warnings());
    }
    CandidateRules candidate = CandidateRules.of(files, trust);
    Optional<Issue> outOfLine = outOfLine(candidate);
    Optional<Loaded> ready = outOfLine.isPresent() ? Optional.empty() : loaded(candidate, files);
    if (ready.isEmpty()) {
      List<Issue> issues = outOfLine.map(List::of).orElse(candidate.issues());
      return refuse(new Update(now, version, false, issues));
    }
    Loaded loaded = ready.get();
    List<Issue> missing =
        removals ? List.of() : state.current.holdings.missingFrom(loaded.holdings);
    if (!missing.isEmpty()) {
      return refuse(new Update(now, version, false, missing));
    }
    swap(loaded, now);
    return report(new Update(now, version, true, candidate.issues()));
  }

  private Optional<Issue> outOfLine(CandidateRules candidate) {
    return trust.flatMap(
        host ->
            state.current.manifest.flatMap(
                now -> candidate.manifest().flatMap(next -> host.follows(now, next))));
  }

  private Optional<Loaded> loaded(CandidateRules candidate, PackFiles files) {
    // Ready before they decide, so that no caller waits for what a new version still has to build.
    return candidate
        .rules()
        .map(
            rules ->
                new Loaded(
                    setUp.apply(rules).ready(),
                    files.fingerprint(),
                    Holdings.of(rules, files),
                    candidate.manifest()));
  }

  private void swap(Loaded next, Instant now) {
    LiveStatus before = state.status;
    boolean differs = !quiet.holds(next.files);
    state =
        new State(
            next,
            Optional.of(state.current),
            new LiveStatus(
                next.rules.packVersion(),
                next.manifest,
                Instant.now(),
                now,
                differs ? before.lastSuccess() : now,
                before.lastRefusal(),
                differs));
  }

  private void looked(Instant now) {
    looked(now, state.status.lastRefusal());
  }

  private void looked(Instant now, Optional<Update> refusal) {
    LiveStatus before = state.status;
    boolean differs = !quiet.holds(state.current.files);
    state =
        new State(
            state.current,
            state.previous,
            new LiveStatus(
                before.version(),
                before.manifest(),
                before.since(),
                now,
                differs ? before.lastSuccess() : now,
                refusal,
                differs));
  }

  private Update refuse(Update update) {
    looked(update.at(), Optional.of(update));
    return report(update);
  }

  private Update report(Update update) {
    Guard.run(
        "logging",
        () -> {
          if (update.accepted()) {
            LOG.info("{}", update);
          } else {
            LOG.warn("{}", update);
          }
        });
    listeners.forEach(listener -> Guard.run("a listener", () -> listener.accept(update)));
    return update;
  }

  private InvalidRulesException refused(List<Issue> issues) {
    return new InvalidRulesException(folder.toString(), issues);
  }

  private Issue restless() {
    return issue(
        IssueCode.RESTLESS_FOLDER,
        "The files change faster than they can be read.",
        "Save them, and wait until they are loaded.");
  }

  private Issue failure(Throwable thrown) {
    return issue(
        IssueCode.NOT_FOLLOWED, "The folder cannot be followed: " + thrown + ".", "See the log.");
  }

  private Issue issue(IssueCode code, String message, String help) {
    return new SourceFile(folder.toString(), "").issue(code, message, help, 0, 0);
  }
}
