package io.partnerauth.ownership;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One worked case of {@code ownership-cases.json}; its source is in the file. */
record OwnershipCase(Map<String, Object> json) {
  private static final Set<String> SEED_KINDS = Set.of("STATE", "PUBLIC_BODY", "LISTED_PARTY");

  static List<OwnershipCase> all() throws IOException {
    try (InputStream in = OwnershipCase.class.getResourceAsStream("ownership-cases.json")) {
      Map<String, Object> file = map(JsonTree.read(Objects.requireNonNull(in)));
      return list(file.get("cases")).stream().map(one -> new OwnershipCase(map(one))).toList();
    }
  }

  String id() {
    return text(json, "id");
  }

  String title() {
    return id() + ": " + text(json, "title") + " [" + text(json, "source") + "]";
  }

  String target() {
    return text(json, "target");
  }

  LocalDate day() {
    return LocalDate.parse((String) json.getOrDefault("asOf", "2021-04-08"));
  }

  Map<String, Object> expected() {
    return map(json.get("expected"));
  }

  boolean expectsControl() {
    return "YES".equals(json.get("expectedControl"));
  }

  /** The verdict on a range, as the file defines it. */
  String verdict(ShareRange range) {
    return meets(range.low()) ? "YES" : meets(range.high()) ? "UNKNOWN" : "NO";
  }

  private boolean meets(Share share) {
    int order = share.ofWhole().compareTo(threshold().share());
    return order > 0 || (order == 0 && threshold().inclusive());
  }

  /** The threshold of the verdict is also the one from which on a holder passes its stakes. */
  Threshold threshold() {
    Map<String, Object> threshold = map(json.get("threshold"));
    return new Threshold(
        Share.parse(text(threshold, "value")).ofWhole(), (Boolean) threshold.get("inclusive"));
  }

  /** The roles when the seeds of the case count as one holder. */
  Role[] roles(Slice slice) {
    Set<String> seeds = seeds();
    return Role.of(slice, body -> seeds.contains(body.id()) ? Role.SEED : Role.NEVER);
  }

  private Set<String> seeds() {
    Set<String> ids = new LinkedHashSet<>();
    if (json.containsKey("seedIds")) {
      list(json.get("seedIds")).forEach(id -> ids.add((String) id));
    } else {
      for (Object node : list(json.get("nodes"))) {
        if (SEED_KINDS.contains(text(map(node), "kind"))) {
          ids.add(text(map(node), "id"));
        }
      }
    }
    return ids;
  }

  OwnershipGraph graph() {
    OwnershipGraphBuilder graph = OwnershipGraph.builder();
    list(json.get("nodes")).forEach(node -> graph.party(party(map(node))));
    list(json.get("edges")).forEach(edge -> graph.stake(stake(map(edge))));
    if (json.containsKey("controls")) {
      for (Object one : list(json.get("controls"))) {
        Map<String, Object> control = map(one);
        ControlBasis basis = ControlBasis.valueOf(text(control, "basis"));
        graph.control(Control.of(text(control, "by"), text(control, "over"), basis));
      }
    }
    return graph.build();
  }

  private static Party party(Map<String, Object> node) {
    PartyKind kind =
        switch (text(node, "kind")) {
          case "STATE" -> PartyKind.STATE;
          case "PUBLIC_BODY", "LISTED_PARTY" -> PartyKind.PUBLIC_BODY;
          case "LEGAL_ENTITY" -> PartyKind.COMPANY;
          case "PERSON" -> PartyKind.PERSON;
          default -> throw new IllegalArgumentException(node.toString());
        };
    String coverage = (String) node.getOrDefault("coverage", "COMPLETE");
    return Party.of(text(node, "id"), kind).covered(Coverage.valueOf(coverage));
  }

  private static Stake stake(Map<String, Object> edge) {
    ShareRange share =
        edge.containsKey("share")
            ? ShareRange.exactly(Share.parse(text(edge, "share")))
            : ShareRange.between(Share.parse(text(edge, "min")), Share.parse(text(edge, "max")));
    Stake stake = Stake.of(text(edge, "owner"), text(edge, "owned"), share);
    if (edge.containsKey("from")) {
      stake = stake.from(LocalDate.parse(text(edge, "from")));
    }
    return edge.containsKey("to") ? stake.to(LocalDate.parse(text(edge, "to"))) : stake;
  }

  /** A figure of the file: percent as a decimal, or as a fraction of percent. */
  static Share figure(Object text) {
    String[] parts = ((String) text).split("/");
    BigDecimal percent = new BigDecimal(parts[0]);
    return parts.length == 1
        ? Share.percent(percent)
        : Share.ratio(
            new BigInteger(parts[0]), new BigInteger(parts[1]).multiply(BigInteger.valueOf(100)));
  }

  private static String text(Map<String, Object> json, String key) {
    return (String) json.get(key);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object json) {
    return (List<Object>) json;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object json) {
    return (Map<String, Object>) json;
  }
}
