package io.partnerauth.desk.audit;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Decision;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.json.DecisionRecord;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides what is on record again, by the rules of then and with what was known then.
 *
 * <p>The rules are those with the record's version; the day of knowledge is the one of the record's
 * time. Thread-safe.
 */
public final class Replay {
  private static final int MOST_PACKS = 8;
  private static final int MOST_DAYS = 64;

  /** The version of files, and what a host chose besides. */
  private static final Pattern VERSION = Pattern.compile("([0-9a-f]{64})(.*)");

  private static final Pattern UNVERIFIED = Pattern.compile("\\+\\{unverified=([A-Z]+)}");
  private static final Pattern KNOWN = Pattern.compile("\\+known (\\d{4}-\\d{2}-\\d{2})");
  private static final String UNKNOWN_VENDORS = "+{unknownVendors=AUTHORIZED}";

  private final PackVersions packs;
  private final ZoneId zone;
  private final Map<String, Rules> loaded = latest(MOST_PACKS);
  private final Map<Day, Rules> days = latest(MOST_DAYS);

  /** What became of a record. */
  public enum Verdict {
    /** The same decision, with all that stands behind it. */
    EQUAL,
    /** Another decision by the same version. */
    DIFFERENT,
    /** There is no pack of that version, or the host's names are not at hand. */
    NOT_FOUND,
    /** The line is no record. */
    UNREADABLE
  }

  /**
   * A line of the log with what became of it.
   *
   * @param how it differs, or why it could not be decided; empty when it is equal
   */
  public record Answer(LogLine line, Verdict verdict, String how) {}

  /** Rules, or why there are none. */
  private record Rules(Optional<AuthorizationRules> rules, String problem) {}

  /** A version on a day of knowledge. */
  private record Day(String version, LocalDate day) {}

  /**
   * A replay by the packs that can be found.
   *
   * @param zone the time zone of the hosts' clocks
   */
  public Replay(PackVersions packs, ZoneId zone) {
    this.packs = packs;
    this.zone = zone;
  }

  private static <K, V> Map<K, V> latest(int most) {
    return new LinkedHashMap<>(most, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }

  /** {@return the answers to some lines, in order, decided on all cores} */
  public List<Answer> of(List<LogLine> lines) {
    return lines.parallelStream().map(this::of).toList();
  }

  /** {@return what becomes of one line} */
  public Answer of(LogLine line) {
    if (line.record().isEmpty()) {
      return new Answer(line, Verdict.UNREADABLE, line.problem());
    }
    DecisionRecord record = line.record().get();
    Rules of = rules(record);
    if (of.rules.isEmpty()) {
      return new Answer(line, Verdict.NOT_FOUND, of.problem);
    }
    try {
      Decision again = record.replay(of.rules.get());
      return again.equals(record.decision())
          ? new Answer(line, Verdict.EQUAL, "")
          : new Answer(line, Verdict.DIFFERENT, difference(record.decision(), again));
    } catch (InvalidQuestionException e) {
      return new Answer(
          line, Verdict.DIFFERENT, "the question is refused: " + e.issues().get(0).message());
    }
  }

  /** {@return the rules that decided a record, with what was known then; empty when not found} */
  public Optional<AuthorizationRules> rulesOf(DecisionRecord record) {
    return rules(record).rules;
  }

  /** One at a time: the others would only load the same. */
  private synchronized Rules rules(DecisionRecord record) {
    String version = record.decision().packVersion();
    LocalDate day = LocalDate.ofInstant(record.decidedAt(), zone);
    Rules known = days.get(new Day(version, day));
    if (known == null) {
      Rules pack = loaded.get(version);
      if (pack == null) {
        pack = load(version);
        loaded.put(version, pack);
      }
      Clock then = Clock.fixed(record.decidedAt(), zone);
      known = new Rules(pack.rules.map(rules -> rules.clock(then)), pack.problem);
      days.put(new Day(version, day), known);
    }
    return known;
  }

  private Rules load(String version) {
    Matcher parts = VERSION.matcher(version);
    if (!parts.matches()) {
      return none("\"" + version + "\" is no version of a pack");
    }
    Optional<Map<String, String>> texts = packs.texts(parts.group(1));
    if (texts.isEmpty()) {
      return none("no pack of version " + parts.group(1) + " in " + packs.where());
    }
    AuthorizationRules rules;
    try {
      rules = chosen(AuthorizationRules.load(texts.get()).silent(), parts.group(2));
    } catch (InvalidRulesException e) {
      return none("the pack of that version does not load: " + e.issues().get(0).message());
    } catch (IllegalArgumentException | DateTimeException e) {
      return none("the version on record is no one's: " + e.getMessage());
    }
    return rules.packVersion().equals(version)
        ? new Rules(Optional.of(rules), "")
        : none("the host that decided had added names or suppositions: " + parts.group(2));
  }

  /** The version shows what a host chose; names that it added are shown by a digest only. */
  private static AuthorizationRules chosen(AuthorizationRules rules, String shown) {
    AuthorizationRules chosen = rules;
    Matcher known = KNOWN.matcher(shown);
    if (known.find()) {
      chosen = chosen.asKnownOn(LocalDate.parse(known.group(1)));
    }
    Matcher unverified = UNVERIFIED.matcher(shown);
    if (unverified.find()) {
      chosen = chosen.unverified(Outcome.valueOf(unverified.group(1)));
    }
    return shown.contains(UNKNOWN_VENDORS) ? chosen.unknownVendors(Outcome.AUTHORIZED) : chosen;
  }

  private static Rules none(String problem) {
    return new Rules(Optional.empty(), problem);
  }

  private static String difference(Decision was, Decision now) {
    List<String> how = new ArrayList<>();
    if (was.outcome() != now.outcome()) {
      how.add("it was " + was.outcome() + " and is " + now.outcome());
    }
    SortedSet<String> before = rules(was);
    SortedSet<String> after = rules(now);
    only(before, after).ifPresent(ids -> how.add("only on record: " + ids));
    only(after, before).ifPresent(ids -> how.add("only now: " + ids));
    if (how.isEmpty()) {
      how.add("same outcome and rules; other in what stands behind it" + vendors(was, now));
    }
    return String.join("; ", how);
  }

  private static String vendors(Decision was, Decision now) {
    String vendors =
        was.rulings().stream()
            .filter(ruling -> !now.rulings().contains(ruling))
            .map(Ruling::vendor)
            .filter(vendor -> !vendor.isEmpty())
            .collect(Collectors.joining(", "));
    return vendors.isEmpty() ? "" : ": " + vendors;
  }

  private static SortedSet<String> rules(Decision decision) {
    return decision.reasons().stream()
        .map(Reason::ruleId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> only(SortedSet<String> these, SortedSet<String> others) {
    SortedSet<String> left = new TreeSet<>(these);
    left.removeAll(others);
    return left.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", left));
  }
}
