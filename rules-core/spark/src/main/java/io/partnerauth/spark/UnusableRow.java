package io.partnerauth.spark;

import java.util.List;

/** Why no customer can be made of a row; it becomes a value of the row before anybody sees it. */
final class UnusableRow extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  UnusableRow(List<String> problems) {
    super(String.join(" ", problems), null, false, false); // millions cost no stack trace each
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }
}
