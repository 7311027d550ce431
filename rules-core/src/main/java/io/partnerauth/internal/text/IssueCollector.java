package io.partnerauth.internal.text;

import static java.util.stream.Collectors.joining;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the issues of one file while it is read; {@link #list()} is the result. Not thread-safe.
 *
 * <p>Bounded, so that a file full of mistakes is read as fast as any: what comes after the bound is
 * counted only, and one more issue says how many there are.
 */
public final class IssueCollector {
  /** More than that and nobody reads them. */
  static final int MOST = 100;

  /** How many of the other lines with the same mistake an issue names. */
  private static final int LINES = 8;

  private static final int MOST_KNOWN = 1000;

  private final SourceFile file;
  private final IssueCode codeOfMore;
  private final boolean repeatedOnce;
  private final Map<Mistake, NavigableSet<Location>> mistakes = new LinkedHashMap<>();
  private final NavigableSet<Integer> errorOffsets = new TreeSet<>();

  /** Found when a place is first asked for. */
  private int @Nullable [] lineStarts;

  private int errors;
  private int warnings;
  private int droppedErrors;
  private int droppedWarnings;

  /** What an issue says; its place too, unless a repeated mistake is one issue. */
  private record Mistake(IssueCode code, String message, String help, Optional<Integer> number) {}

  private IssueCollector(SourceFile file, IssueCode codeOfMore, boolean repeatedOnce) {
    this.file = file;
    this.codeOfMore = codeOfMore;
    this.repeatedOnce = repeatedOnce;
  }

  /** {@return no issues yet; each mistake will be one} */
  public static IssueCollector each(SourceFile file, IssueCode codeOfMore) {
    return new IssueCollector(file, codeOfMore, false);
  }

  /**
   * {@return no issues yet; the same mistake in many places will be one, at the first of them}
   *
   * @param codeOfMore the code of the issue that says that there are more
   */
  public static IssueCollector once(SourceFile file, IssueCode codeOfMore) {
    return new IssueCollector(file, codeOfMore, true);
  }

  /** {@return the file that they are about} */
  public SourceFile file() {
    return file;
  }

  /** Adds an issue at the character with this offset. */
  public void add(IssueCode code, int offset, String message, String help) {
    if (code.severity() == Severity.ERROR) {
      errorOffsets.add(offset);
    }
    add(code, place(offset), message, help);
  }

  /** Adds an issue about the whole file. */
  public void add(IssueCode code, String message, String help) {
    add(code, new Location(file.path(), 0, 0), message, help);
  }

  /**
   * Adds an issue at a place of this file.
   *
   * @param line from 1; 0 when it is about the whole file
   * @param column from 1; 0 when it is about the whole line
   */
  public void add(IssueCode code, String message, String help, int line, int column) {
    add(code, new Location(file.path(), line, column), message, help);
  }

  /** Adds an issue at a place of this file. */
  public void add(IssueCode code, Location place, String message, String help) {
    boolean error = code.severity() == Severity.ERROR;
    Optional<Integer> number = repeatedOnce ? Optional.empty() : Optional.of(count());
    errors += error ? 1 : 0;
    warnings += error ? 0 : 1;
    Mistake mistake = new Mistake(code, message, help, number);
    if (mistakes.size() < MOST || mistakes.containsKey(mistake)) {
      mistakes.computeIfAbsent(mistake, m -> new TreeSet<>()).add(place);
    } else if (error) {
      droppedErrors++;
    } else {
      droppedWarnings++;
    }
  }

  /**
   * {@return the known word nearest to {@code written}; none once so many issues were added that
   * nobody will read it}
   */
  public Optional<String> nearest(String written, Collection<String> known) {
    return isWorthAHint(known.size()) ? Suggestion.nearest(written, known) : Optional.empty();
  }

  /** {@return whether somebody will read which of so many known words is near} */
  public boolean isWorthAHint(int known) {
    return mistakes.size() < MOST && known <= MOST_KNOWN;
  }

  /** {@return {@code Did you mean "CIS"?}, or {@code otherwise} when no known word is near} */
  public String didYouMean(String written, Collection<String> known, String otherwise) {
    return nearest(written, known).map(word -> "Did you mean \"" + word + "\"?").orElse(otherwise);
  }

  /** {@return whether an error was added at one of these characters} */
  public boolean hasErrorWithin(int from, int until) {
    Integer next = errorOffsets.ceiling(from);
    return next != null && next < until;
  }

  /** {@return how many errors were added, repeated ones and those past the bound included} */
  public int errors() {
    return errors;
  }

  /** {@return how many errors and warnings were added} */
  public int count() {
    return errors + warnings;
  }

  /** {@return the issues so far, sorted by place} */
  public List<Issue> list() {
    List<Issue> all = new ArrayList<>();
    mistakes.forEach((mistake, places) -> all.add(issue(mistake, places)));
    int dropped = droppedErrors + droppedWarnings;
    if (dropped > 0) {
      all.add(
          file.issue(
              droppedErrors > 0 ? Severity.ERROR : Severity.WARNING,
              codeOfMore,
              dropped == 1
                  ? "There is 1 more issue in this file."
                  : "There are " + dropped + " more issues in this file.",
              "Correct the ones that are shown, then check again.",
              0,
              0));
    }
    return all.stream().sorted().toList();
  }

  /** {@return where the character with this offset stands} */
  public Location place(int offset) {
    int[] starts = lineStarts();
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int start = starts[line];
    int until = Math.min(offset, file.text().length());
    return new Location(
        file.path(), line + 1, file.text().codePointCount(start, Math.max(start, until)) + 1);
  }

  private Issue issue(Mistake mistake, NavigableSet<Location> places) {
    Location first = places.first();
    return file.issue(
        mistake.code,
        mistake.message + others(places.tailSet(first, false)),
        mistake.help,
        first.line(),
        first.column());
  }

  private static String others(SortedSet<Location> places) {
    if (places.isEmpty()) {
      return "";
    }
    List<Integer> lines = places.stream().map(Location::line).distinct().toList();
    return " The same mistake is at %,d more place%s: line%s %s%s."
        .formatted(
            places.size(),
            places.size() == 1 ? "" : "s",
            lines.size() == 1 ? "" : "s",
            lines.stream().limit(LINES).map(String::valueOf).collect(joining(", ")),
            lines.size() > LINES ? ", …" : "");
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      String text = file.text();
      starts = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
      int lines = 1;
      for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        starts[lines++] = at + 1;
      }
      lineStarts = starts;
    }
    return starts;
  }
}
