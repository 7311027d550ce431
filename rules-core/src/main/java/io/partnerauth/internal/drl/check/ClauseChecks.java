package io.partnerauth.internal.drl.check;

import io.partnerauth.Authority;
import io.partnerauth.internal.text.IssueCode;
import java.util.List;
import java.util.stream.Collectors;

/** Checks of clauses that need what they inherit. */
final class ClauseChecks {
  private final List<Clause> clauses;
  private final FamilyIssues family;

  ClauseChecks(List<Clause> clauses) {
    this.clauses = clauses;
    this.family = new FamilyIssues(clauses);
  }

  void report() {
    metadata();
    conditions();
    vendors();
    neverTrue();
  }

  /** Files side by side, the clauses of a file one after the other: issues go to their file. */
  private void neverTrue() {
    clauses.stream()
        .filter(Clause::sound)
        .collect(Collectors.groupingBy(clause -> clause.own().issues()))
        .values()
        .parallelStream()
        .forEach(ofFile -> ofFile.forEach(NeverTrue::check));
  }

  private void metadata() {
    for (MetadataKey key : MetadataKey.REQUIRED) {
      family.add(
          clauses.stream()
              .filter(Clause::sound)
              .filter(clause -> clause.metadata().missing().contains(key))
              .toList(),
          IssueCode.MISSING_ANNOTATION,
          "The annotation @" + key.word() + " is missing.",
          "Write it below the name: " + key.example() + ". What extends the rule inherits it.");
    }
  }

  private void conditions() {
    family.add(
        clauses.stream().filter(Clause::sound).filter(clause -> clause.parts().isEmpty()).toList(),
        IssueCode.NO_CONDITION,
        "This rule has no condition, so it would speak about every sale.",
        "Write one between when and then: Customer( country == \"RU\" ).");
  }

  private void vendors() {
    family.add(
        clauses.stream()
            .filter(Clause::sound)
            .filter(clause -> !clause.parts().isEmpty() && !Vendors.named(clause))
            .filter(
                clause -> clause.metadata().values().get(MetadataKey.AUTHORITY) == Authority.VENDOR)
            .toList(),
        IssueCode.NO_VENDOR,
        "A vendor stands behind this rule, but it does not say which.",
        "Write Grant( vendor == \"…\" ), or @authority( LAW ) for what binds every vendor.");
  }
}
