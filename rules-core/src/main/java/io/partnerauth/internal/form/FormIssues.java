package io.partnerauth.internal.form;

import io.partnerauth.Issue;
import io.partnerauth.Vendor;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Collects the mistakes in one text, with the places of what is wrong. */
public final class FormIssues {
  private final IssueCollector issues;
  private final ListedNames names;

  /** No mistakes yet; any vendor and product may be named. */
  public FormIssues(SourceFile file) {
    this(file, List.of(), DeclaredWords.NONE);
  }

  /**
   * No mistakes yet.
   *
   * @param known the vendors that may be named, with their products; any if there are none
   * @param words those that may be named; any of an attribute that has none
   */
  public FormIssues(SourceFile file, Collection<Vendor> known, DeclaredWords words) {
    this.names = new ListedNames(known, words);
    this.issues = IssueCollector.once(file, IssueCode.MORE_SCENARIO_ISSUES);
  }

  /** {@return what vendors, products and words are held against} */
  ListedNames names() {
    return names;
  }

  /** {@return the names of the attributes that the pack adds} */
  public List<String> ownAttributes() {
    return Stream.of("Customer", "Partner", "Sale")
        .flatMap(fact -> names.own(fact).stream())
        .map(Attribute::key)
        .distinct()
        .toList();
  }

  /** {@return the text that they are in} */
  public SourceFile file() {
    return issues.file();
  }

  /** Adds a mistake at this node. */
  public void report(IssueCode code, String message, String help, Node at) {
    report(code, message, help, at.line(), at.column());
  }

  /** Adds a mistake; line and column from 1, 0 when it is about all of it. */
  public void report(IssueCode code, String message, String help, int line, int column) {
    issues.add(code, message, help, line, column);
  }

  /** {@return {@code Did you mean "CIS"?}, or {@code otherwise} when no known word is near} */
  public String didYouMean(String written, Collection<String> known, String otherwise) {
    return issues.didYouMean(written, known, otherwise);
  }

  /** {@return how many there are} */
  public int count() {
    return issues.count();
  }

  /** {@return all of them, sorted by place} */
  public List<Issue> all() {
    return issues.list();
  }
}
