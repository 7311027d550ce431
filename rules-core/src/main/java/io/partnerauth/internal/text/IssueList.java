package io.partnerauth.internal.text;

import io.partnerauth.Issue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mistakes in one file, each once. Not thread-safe.
 *
 * <p>Bounded, so that a file full of mistakes is read as fast as any: what comes after the bound is
 * not kept, and one more issue says so.
 */
public final class IssueList {
  /** More than that and nobody reads them. */
  static final int MOST = 100;

  private final SourceFile file;
  private final IssueCode codeOfMore;
  private final Set<Issue> issues = new LinkedHashSet<>();
  private int count;
  private boolean more;

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
    if (issues.size() < MOST) {
      issues.add(file.issue(code, message, help, line, column));
    } else {
      more = true;
    }
  }

  /**
   * {@return {@code Did you mean "CIS"?}, or {@code otherwise} when no known word is near or the
   * list is full}
   */
  public String didYouMean(String written, Collection<String> known, String otherwise) {
    return issues.size() < MOST ? Suggestion.didYouMean(written, known, otherwise) : otherwise;
  }

  /** {@return how many errors were added, repeated ones and those past the bound included} */
  public int count() {
    return count;
  }

  /** {@return all mistakes, sorted by place} */
  public List<Issue> sorted() {
    List<Issue> all = new ArrayList<>(issues);
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
}
