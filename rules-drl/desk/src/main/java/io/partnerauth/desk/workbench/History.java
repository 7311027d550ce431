package io.partnerauth.desk.workbench;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.desk.Git;
import io.partnerauth.desk.GitRevision;
import io.partnerauth.desk.RulesPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of a pack that git knows, each with the decisions that it changed. */
record History(RulesPack pack) {
  private static final String MOST_VERSIONS = "40";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{7,64}");
  private static final int MOST_CHANGES = 30;

  /** {@return the newest versions first; none where there is no git} */
  Object versions() {
    List<Object> versions = new ArrayList<>();
    if (pack.folder().isEmpty()) {
      return versions;
    }
    Optional<String> log =
        new Git(pack.folder().get())
            .text("log", "-n", MOST_VERSIONS, "--format=%H%x09%as%x09%an%x09%s", "--", ".");
    for (String line : log.orElse("").split("\n")) {
      String[] parts = line.split("\t", 4);
      if (parts.length == 4) {
        versions.add(
            Tree.of("id", parts[0], "day", parts[1], "author", parts[2], "title", parts[3]));
      }
    }
    return versions;
  }

  /** {@return what a version changed, compared with the one before it} */
  Object difference(String id) throws Refusal {
    if (!ID.matcher(id).matches() || pack.folder().isEmpty()) {
      throw new Refusal(400, "\"" + id + "\" is no version.");
    }
    Path folder = pack.folder().get();
    if (new Git(folder).text("rev-parse", "--verify", "--quiet", id + "^").isEmpty()) {
      return Tree.of("first", true);
    }
    try {
      Map<String, String> before = GitRevision.texts(folder, id + "^");
      Map<String, String> after = GitRevision.texts(folder, id);
      if (before.equals(after)) {
        return Tree.of("changes", List.of(), "more", 0, "coverage", "");
      }
      PackDifference difference =
          PackDifference.between(PackAnalysis.load(before), PackAnalysis.load(after));
      return Tree.of(
          "changes",
          difference.changes().stream().limit(MOST_CHANGES).map(EditView::tree).toList(),
          "more",
          Math.max(0, difference.changes().size() - MOST_CHANGES),
          "coverage",
          difference.coverage().toString());
    } catch (InvalidRulesException e) {
      return Tree.of("mistakes", e.issues().size());
    }
  }
}
