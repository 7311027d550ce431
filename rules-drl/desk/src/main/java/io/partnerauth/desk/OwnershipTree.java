package io.partnerauth.desk;

import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipLink;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.Share;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the chains of holders from a customer up to the state, each step once. */
final class OwnershipTree {
  private final OwnershipGraph graph;
  private final List<String> lines = new ArrayList<>();

  private OwnershipTree(OwnershipGraph graph) {
    this.graph = graph;
  }

  /**
   * Some chains that end with the same steps.
   *
   * @param paths those chains
   * @param steps how many steps they share, counted from the customer
   * @param text the last of these steps
   * @param lead what stands before it
   * @param below what stands before the steps above it
   */
  private record Branch(
      List<OwnershipPath> paths, int steps, String text, String lead, String below) {}

  /** {@return the tree, line by line; its root is the customer} */
  static List<String> of(Collection<OwnershipPath> paths, OwnershipGraph graph) {
    return new OwnershipTree(graph).draw(paths);
  }

  /** Without recursion: a chain may be longer than a stack is deep. */
  private List<String> draw(Collection<OwnershipPath> paths) {
    Deque<Branch> waiting = new ArrayDeque<>();
    waiting.push(new Branch(List.copyOf(paths), 0, "the customer", "", ""));
    while (!waiting.isEmpty()) {
      Branch branch = waiting.pop();
      List<String> results =
          branch.paths().stream()
              .filter(path -> path.links().size() == branch.steps())
              .map(OwnershipTree::result)
              .distinct()
              .toList();
      String end = results.isEmpty() ? "" : ": " + String.join(", ", results);
      lines.add(branch.lead() + branch.text() + end);
      List<Branch> above = above(branch);
      for (int i = above.size() - 1; i >= 0; i--) {
        waiting.push(above.get(i));
      }
    }
    return lines;
  }

  private List<Branch> above(Branch branch) {
    Map<String, List<OwnershipPath>> byStep = new LinkedHashMap<>();
    for (OwnershipPath path : branch.paths()) {
      int next = path.links().size() - 1 - branch.steps();
      if (next >= 0) {
        byStep.computeIfAbsent(step(path.links().get(next)), s -> new ArrayList<>()).add(path);
      }
    }
    List<Branch> above = new ArrayList<>();
    byStep.forEach(
        (text, paths) -> {
          boolean last = above.size() == byStep.size() - 1;
          above.add(
              new Branch(
                  paths,
                  branch.steps() + 1,
                  text,
                  branch.below() + (last ? "└─ " : "├─ "),
                  branch.below() + (last ? "   " : "│  ")));
        });
    return above;
  }

  private String step(OwnershipLink link) {
    String how =
        link instanceof OwnershipLink.Held held
            ? held(held)
            : "controls it ("
                + words(((OwnershipLink.Controlled) link).control().basis().name())
                + ")";
    return party(link.owner())
        + " "
        + how
        + link.from().map(day -> " from " + day).orElse("")
        + link.to().map(day -> " until " + day.minusDays(1)).orElse("");
  }

  private String party(String id) {
    Party party = graph.parties().get(id);
    String name = party == null ? "" : party.name().map(known -> " (" + known + ")").orElse("");
    return id + name;
  }

  private static String held(OwnershipLink.Held link) {
    String what =
        switch (link.stake().type()) {
          case BOTH -> "";
          case CAPITAL -> " of the capital";
          case VOTES -> " of the votes";
        };
    String circular =
        link.circular().equals(Share.ZERO)
            ? ""
            : " (" + percent(link.circular()) + " is held in a circle and divided out)";
    return "holds " + percent(link.counted()) + what + circular;
  }

  private static String result(OwnershipPath path) {
    return switch (path.method()) {
      case STATUS -> "a state body itself";
      case MULTIPLIED -> percent(path.figure()) + " multiplied";
      case PASSED_WHOLE ->
          path.links().get(path.links().size() - 1) instanceof OwnershipLink.Controlled
              ? "control without a share"
              : percent(path.figure()) + " passed whole";
    };
  }

  private static String percent(Share share) {
    return share.readable() + " percent";
  }

  private static String words(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
