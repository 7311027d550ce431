package io.partnerauth.desk.workbench;

import io.partnerauth.Decision;
import io.partnerauth.Reason;
import io.partnerauth.ownership.Control;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipLink;
import io.partnerauth.ownership.OwnershipPath;
import io.partnerauth.ownership.Stake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who owns the customer, as the page draws it: parties, links, and the figures that follow. */
record OwnersGraph(OwnershipGraph graph, Decision decision) {
  Map<String, Object> tree() {
    LocalDate day = decision.decidedFor();
    GroupHolding holding = graph.stateHolding(OwnershipGraph.SELF, day);
    Set<String> deciding = new HashSet<>();
    decision.reasons().stream()
        .map(Reason::ownership)
        .flatMap(List::stream)
        .map(OwnershipPath::links)
        .flatMap(List::stream)
        .forEach(link -> deciding.add(key(link.owner(), link.owned())));
    List<Object> links = new ArrayList<>();
    for (Stake stake : graph.stakes()) {
      if (stake.isOn(day)) {
        String key = key(stake.owner(), stake.owned());
        links.add(
            Tree.of(
                "owner", stake.owner(),
                "owned", stake.owned(),
                "share", stake.share().toString(),
                "decides", deciding.contains(key)));
      }
    }
    for (Control control : graph.controls()) {
      if (control.isOn(day)) {
        String key = key(control.by(), control.over());
        links.add(
            Tree.of(
                "owner", control.by(),
                "owned", control.over(),
                "control", control.basis(),
                "decides", deciding.contains(key)));
      }
    }
    return Tree.of(
        "parties",
        graph.parties().values().stream()
            .map(
                party ->
                    Tree.of(
                        "id", party.id(),
                        "kind", party.kind(),
                        "name", party.name(),
                        "state", party.state(),
                        "coverage", party.coverage()))
            .toList(),
        "links",
        links,
        "interest",
        holding.interest().toString(),
        "low",
        holding.interest().low().doubleValue(),
        "high",
        holding.interest().high().doubleValue(),
        "controlled",
        holding.controlled(),
        "paths",
        holding.paths().stream()
            .filter(path -> path.method() == OwnershipPath.Method.MULTIPLIED)
            .map(
                path ->
                    Tree.of(
                        "figure",
                        path.figure().readable(),
                        "through",
                        path.links().stream().map(OwnershipLink::owner).toList()))
            .toList(),
        "errors",
        holding.errors().stream().map(Object::toString).toList());
  }

  private static String key(String owner, String owned) {
    return owner + "\n" + owned;
  }
}
