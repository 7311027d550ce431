package io.partnerauth.internal.drl.token;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.internal.rule.Location;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import io.partnerauth.internal.text.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The issues of one rule file, and the places of its characters. Not thread-safe. */
public final class FileIssues {
  /** More than that and nobody reads them; the rest is counted. */
  static final int MOST = 100;

  private static final int MOST_KNOWN = 1000;

  private final SourceFile file;

  /** Found when a place is first asked for. */
  private int @Nullable [] lineStarts;

  private final List<Issue> issues = new ArrayList<>();
  private final NavigableSet<Integer> errorOffsets = new TreeSet<>();
  private int errors;
  private int droppedErrors;
  private int droppedWarnings;

  /** No issues yet, of this file. */
  public FileIssues(SourceFile file) {
    this.file = file;
  }

  /** {@return the file that the issues are about} */
  public SourceFile file() {
    return file;
  }

  /** Adds an issue at the character with this offset. */
  public void add(IssueCode code, int offset, String message, String help) {
    Location place = place(offset);
    if (code.severity() == Severity.ERROR) {
      errorOffsets.add(offset);
    }
    add(code, place.line(), place.column(), message, help);
  }

  /** Adds an issue at a token. */
  public void add(IssueCode code, Token token, String message, String help) {
    add(code, token.start(), message, help);
  }

  /** Adds an issue at a place of this file. */
  public void add(IssueCode code, Location place, String message, String help) {
    add(code, place.line(), place.column(), message, help);
  }

  /** Adds an issue about the whole file. */
  public void add(IssueCode code, String message, String help) {
    add(code, 0, 0, message, help);
  }

  /** {@return all that was added, and how many more there were} */
  public List<Issue> list() {
    List<Issue> all = new ArrayList<>(issues);
    if (droppedErrors + droppedWarnings > 0) {
      all.add(
          file.issue(
              droppedErrors > 0 ? Severity.ERROR : Severity.WARNING,
              IssueCode.MORE_ISSUES,
              "There are " + (droppedErrors + droppedWarnings) + " more issues in this file.",
              "Correct the ones that are shown, then check again.",
              0,
              0));
    }
    return List.copyOf(all);
  }

  /**
   * {@return the known word nearest to {@code written}; none once so many issues were added that
   * nobody will read it, so that a file full of mistakes is checked as fast as any}
   */
  public Optional<String> nearest(String written, Collection<String> known) {
    return issues.size() < MOST && known.size() <= MOST_KNOWN
        ? Suggestion.nearest(written, known)
        : Optional.empty();
  }

  /** {@return whether an error was added at one of these characters} */
  public boolean hasErrorWithin(int from, int until) {
    Integer next = errorOffsets.ceiling(from);
    return next != null && next < until;
  }

  /** {@return how many errors were added} */
  public int errors() {
    return errors;
  }

  /** {@return how many were added} */
  public int count() {
    return issues.size() + droppedErrors + droppedWarnings;
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

  private void add(IssueCode code, int line, int column, String message, String help) {
    boolean error = code.severity() == Severity.ERROR;
    errors += error ? 1 : 0;
    if (issues.size() < MOST) {
      issues.add(file.issue(code, message, help, line, column));
    } else if (error) {
      droppedErrors++;
    } else {
      droppedWarnings++;
    }
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
