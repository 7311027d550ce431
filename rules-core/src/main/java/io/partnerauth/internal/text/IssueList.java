package io.partnerauth.internal.text;

import static java.util.stream.Collectors.joining;

import io.partnerauth.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The mistakes in one file, each once: where many rows make the same, the first has an issue that
 * counts the others. Not thread-safe.
 *
 * <p>Bounded, so that a file full of mistakes is read as fast as any: what comes after the bound is
 * not kept, and one more issue says so.
 */
public final class IssueList {
  /** More than that and nobody reads them. */
  static final int MOST = 100;

  /** How many of the other lines with the same mistake an issue names. */
  private static final int LINES = 8;

  private final SourceFile file;
  private final IssueCode codeOfMore;
  private final Map<Mistake, NavigableSet<Place>> mistakes = new LinkedHashMap<>();
  private int count;
  private boolean more;

  private record Mistake(IssueCode code, String message, String help) {}

  private record Place(int line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return line != other.line ? line - other.line : column - other.column;
    }
  }

  /**
   * No mistakes yet.
   *
   * @param codeOfMore the code of the issue that says that there are more
   */
  public IssueList(SourceFile file, IssueCode codeOfMore) {
    this.file = file;
    this.codeOfMore = codeOfMore;
  }

  /** {@return the file that they are in} */
  public SourceFile file() {
    return file;
  }

  /**
   * Adds an error.
   *
   * @param line from 1; 0 when it is about the whole file
   * @param column from 1; 0 when it is about the whole line
   */
  public void error(IssueCode code, String message, String help, int line, int column) {
    count++;
    Mistake mistake = new Mistake(code, message, help);
    if (mistakes.size() < MOST || mistakes.containsKey(mistake)) {
      mistakes.computeIfAbsent(mistake, m -> new TreeSet<>()).add(new Place(line, column));
    } else {
      more = true;
    }
  }

  /**
   * {@return {@code Did you mean "CIS"?}, or {@code otherwise} when no known word is near or the
   * list is full}
   */
  public String didYouMean(String written, Collection<String> known, String otherwise) {
    return mistakes.size() < MOST ? Suggestion.didYouMean(written, known, otherwise) : otherwise;
  }

  /** {@return how many errors were added, repeated ones and those past the bound included} */
  public int count() {
    return count;
  }

  /** {@return all mistakes, sorted by place} */
  public List<Issue> sorted() {
    List<Issue> all = new ArrayList<>();
    mistakes.forEach((mistake, places) -> all.add(issue(mistake, places)));
    if (more) {
      all.add(
          file.issue(
              codeOfMore,
              "There are more mistakes in this file.",
              "Correct the ones that are shown, then check again.",
              0,
              0));
    }
    return all.stream().sorted().toList();
  }

  private Issue issue(Mistake mistake, NavigableSet<Place> places) {
    Place first = places.first();
    return file.issue(
        mistake.code,
        mistake.message + others(places.tailSet(first, false)),
        mistake.help,
        first.line,
        first.column);
  }

  private static String others(SortedSet<Place> places) {
    if (places.isEmpty()) {
      return "";
    }
    List<Integer> lines = places.stream().map(Place::line).distinct().toList();
    return " The same mistake is at %,d more place%s: line%s %s%s."
        .formatted(
            places.size(),
            places.size() == 1 ? "" : "s",
            lines.size() == 1 ? "" : "s",
            lines.stream().limit(LINES).map(String::valueOf).collect(joining(", ")),
            lines.size() > LINES ? ", …" : "");
  }
}
