package io.partnerauth.desk.workbench;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.Outcome;
import io.partnerauth.RuleCheck;
import io.partnerauth.analysis.Change;
import io.partnerauth.analysis.Circumstance;
import io.partnerauth.analysis.Example;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.desk.Issues;
import io.partnerauth.desk.ScenarioRun;
import io.partnerauth.scenario.Assumption;
import io.partnerauth.scenario.Expectation;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A draft of a pack: its mistakes, its scenarios, and what it changes. */
record EditView(OpenPack before, OpenPack draft) {
  private static final Pattern MEANT = Pattern.compile("Did you mean (.+?)\\?(?:\\s|$)");
  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"?|@?[\\p{L}\\p{N}_.-]+|\\S");
  private static final int MOST_CHANGES = 60;

  /** {@return the draft that has these texts instead of those of the pack} */
  static EditView of(OpenPack pack, Map<String, String> drafts) {
    Map<String, String> texts = new TreeMap<>(pack.texts());
    texts.putAll(drafts);
    return new EditView(pack, new OpenPack(texts));
  }

  /** {@return all mistakes, each with the text to put in its place if one is meant} */
  Object check() {
    return RuleCheck.texts(draft.texts()).stream().map(this::tree).toList();
  }

  private Map<String, Object> tree(Issue issue) {
    String line = issue.sourceLine();
    int start = Math.min(Math.max(issue.column() - 1, 0), line.length());
    Matcher token = TOKEN.matcher(line);
    boolean found = token.find(start) && token.start() == start;
    String wrong = found ? token.group() : "";
    Matcher meant = MEANT.matcher(issue.help());
    Optional<String> mend = meant.find() && found ? Optional.of(meant.group(1)) : Optional.empty();
    if (mend.isPresent() && !mend.get().contains(".") && wrong.contains(".")) {
      wrong = wrong.substring(0, wrong.indexOf('.'));
    }
    String type = mend.map(one -> one.substring(0, one.lastIndexOf('.') + 1)).orElse("");
    if (!type.isEmpty() && line.substring(0, start).endsWith(type)) {
      mend = mend.map(one -> one.substring(type.length()));
    }
    if (mend.isPresent() && mend.get().startsWith("\"") && !wrong.startsWith("\"")) {
      mend = Optional.of(mend.get().replace("\"", ""));
    }
    return Tree.of(
        "severity", issue.severity(),
        "code", issue.code(),
        "message", issue.message(),
        "help", issue.help(),
        "file", issue.file(),
        "line", issue.line(),
        "column", issue.column(),
        "length", Math.max(1, wrong.length()),
        "mend", mend);
  }

  /** {@return what came of the scenarios, and every block of decisions that the draft changes} */
  Object effect() {
    try {
      ScenarioRun run = draft.run();
      return Tree.of(
          "passed", run.passedCount(),
          "failed", failed(run),
          "untried", untried(),
          "difference", difference());
    } catch (InvalidRulesException e) {
      return Tree.of("mistakes", e.issues().size());
    }
  }

  private static List<Object> failed(ScenarioRun run) {
    List<Object> failed = new ArrayList<>();
    for (ScenarioResult result : run.failed()) {
      Scenario scenario = result.scenario();
      failed.add(
          Tree.of(
              "name", scenario.name(),
              "file", scenario.file(),
              "line", scenario.line(),
              "expected", scenario.expect().outcome(),
              "got", result.decision().outcome(),
              "differences", result.differences(),
              "question", Bench.question(scenario)));
    }
    run.refusals()
        .forEach(
            refusal ->
                failed.add(
                    Tree.of(
                        "name", refusal.scenario().name(),
                        "file", refusal.scenario().file(),
                        "line", refusal.scenario().line(),
                        "differences", List.of(refusal.message()))));
    return failed;
  }

  private List<Map<String, Object>> untried() {
    synchronized (draft) {
      return Issues.of(draft.analysis().untried(draft.run().results())).stream()
          .map(this::tree)
          .toList();
    }
  }

  private Object difference() {
    if (before.texts().equals(draft.texts())) {
      return Optional.empty();
    }
    PackDifference difference;
    try {
      synchronized (before) {
        synchronized (draft) {
          difference = PackDifference.between(before.analysis(), draft.analysis());
        }
      }
    } catch (InvalidRulesException e) {
      return Optional.empty(); // the pack on the disk has a mistake: there is nothing to compare
    }
    return Tree.of(
        "changes",
        difference.changes().stream().limit(MOST_CHANGES).map(EditView::tree).toList(),
        "more",
        Math.max(0, difference.changes().size() - MOST_CHANGES),
        "regions",
        difference.regionEdits().stream().map(Object::toString).toList(),
        "edits",
        difference.edits().stream().map(Object::toString).toList(),
        "coverage",
        difference.coverage().toString());
  }

  /** {@return a block of decisions that change, with an example as a question} */
  static Object tree(Change change) {
    return Tree.of(
        "vendors", change.vendors(),
        "before", change.before(),
        "after", change.after(),
        "common", change.common().stream().map(Circumstance::text).toList(),
        "alternatives",
            change.alternatives().stream()
                .map(all -> all.stream().map(Circumstance::text).toList())
                .toList(),
        "because", change.because(),
        "example", question(change.example(), change.after()));
  }

  private static Object question(Example example, Outcome outcome) {
    return Bench.question(
        new Scenario(
            "x",
            "x",
            1,
            example.customer(),
            example.partner(),
            example.sale(),
            Assumption.NONE,
            new Expectation(outcome, Optional.empty(), Optional.empty(), Optional.empty())));
  }
}
