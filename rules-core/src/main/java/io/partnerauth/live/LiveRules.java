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
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.nio.file.Path;
import java.time.Duration;
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
 * takes their place in one step. When anything fails, they stay and listeners get the issues. A
 * file that somebody is still writing does not become the rules: content counts when nothing
 * changed from one look at the folder to the next, and rules without the clauses that their
 * scenarios ask for are refused. A decision's {@link Decision#packVersion()} says which rules made
 * it.
 *
 * <p>The folder is looked at, not listened to, so it may lie on any file system. Thread-safe. Close
 * it to stop looking; the rules stay and can still be asked.
 */
public final class LiveRules implements Rules, AutoCloseable {
  /** How long it takes from one look at the folder to the next, unless said otherwise. */
  public static final Duration INTERVAL = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

  /** How often content is read again that changes while it is read. */
  private static final int MOST_READS = 5;

  private final Path folder;
  private final UnaryOperator<AuthorizationRules> setUp;
  private final List<Consumer<Update>> listeners = new CopyOnWriteArrayList<>();
  private final QuietFolder quiet;
  private final LookOut lookOut;
  private volatile Versions versions;

  /** Rules with the version of the files that they come from. */
  private record Loaded(AuthorizationRules rules, String files) {}

  private record Versions(Loaded current, Optional<Loaded> previous) {}

  private LiveRules(Path folder, Duration interval, UnaryOperator<AuthorizationRules> setUp) {
    this.folder = folder;
    this.setUp = setUp;
    this.quiet = new QuietFolder(folder);
    Candidate first = read();
    Loaded loaded =
        loaded(first)
            .orElseThrow(() -> new InvalidRulesException(folder.toString(), first.issues()));
    this.versions = new Versions(loaded, Optional.empty());
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
    Mistakes.given("rules folder", folder);
    Mistakes.given("set-up", setUp);
    if (Mistakes.given("interval", interval).isNegative() || interval.isZero()) {
      throw Mistakes.of(
          IssueCode.NOT_ALLOWED,
          "The interval must be longer than nothing; got " + interval + ". A second is usual.");
    }
    return new LiveRules(folder, interval, setUp);
  }

  /** {@return the rules that decide now; they never change, later ones take their place} */
  public AuthorizationRules current() {
    return versions.current.rules;
  }

  /** {@return the rules that decided before those that decide now; empty until the first change} */
  public Optional<AuthorizationRules> previous() {
    return versions.previous.map(Loaded::rules);
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
   * @param listener called after the rules were swapped; what it throws is logged
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
    Candidate candidate = read();
    Optional<Loaded> loaded = loaded(candidate);
    Update update = new Update(candidate.version(), loaded.isPresent(), candidate.issues());
    if (loaded.isPresent() && loaded.get().files.equals(versions.current.files)) {
      return update;
    }
    loaded.ifPresent(now -> versions = new Versions(now, Optional.of(versions.current)));
    report(update);
    return update;
  }

  /**
   * Lets the previous rules decide again, and keeps the current ones as the previous. They stay
   * until the folder changes or is reloaded.
   *
   * @return the rules that decide now
   * @throws IllegalStateException when there are no previous rules
   */
  public synchronized AuthorizationRules restore() {
    Versions now = versions;
    Loaded previous =
        now.previous.orElseThrow(
            () ->
                new IllegalStateException(
                    "There are no previous rules: these are the first ones of " + folder + "."));
    versions = new Versions(previous, Optional.of(now.current));
    LOG.info("restored rules {}", previous.files);
    return previous.rules;
  }

  /** Stops looking at the folder and lets its thread go. Closing twice is closing once. */
  @Override
  public void close() {
    lookOut.close();
  }

  private synchronized void look() {
    try {
      if (quiet.due()) {
        reload();
      }
    } catch (RuntimeException | Error e) { // the thread would end and nobody would know
      LOG.error("cannot follow {}; the rules stay as they are", folder, e);
      report(new Update("", false, List.of(failure(e))));
    }
  }

  /** Reads the content until it was the same before and after. */
  private Candidate read() {
    for (int i = 0; i < MOST_READS; i++) {
      FolderState state = FolderState.of(folder);
      Candidate candidate = Candidate.read(folder);
      if (candidate.settled()) {
        quiet.handled(state, candidate.version());
        return candidate;
      }
    }
    return new Candidate(Optional.empty(), "", List.of(restless()), false);
  }

  private Optional<Loaded> loaded(Candidate candidate) {
    // Ready before they decide, so that no caller waits for what a new version still has to build.
    return candidate
        .rules()
        .map(rules -> new Loaded(setUp.apply(rules).ready(), candidate.version()));
  }

  private void report(Update update) {
    if (update.accepted()) {
      LOG.info("{}", update);
    } else {
      LOG.warn("{}", update);
    }
    for (Consumer<Update> listener : listeners) {
      try {
        listener.accept(update);
      } catch (RuntimeException e) {
        LOG.error("a listener failed on: {}", update, e);
      }
    }
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
