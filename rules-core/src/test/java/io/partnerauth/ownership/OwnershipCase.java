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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One worked case of the files; its source is in the file.
 *
 * <p>A key that is not known is an error, so that no case passes because half of it was not read.
 */
record OwnershipCase(Map<String, Object> json) {
  private static final Set<String> SEED_KINDS = Set.of("STATE", "PUBLIC_BODY", "LISTED_PARTY");
  private static final Set<String> KEYS =
      Set.of(
          "id,title,nodes,edges,controls,target,asOf,threshold,seedIds,expected,expectedControl,source,derivation,fits,note"
              .split(","));

  static final HolderGroup LIST = HolderGroup.listed("SEEDS");
  private static final Set<String> BAND_KEYS = Set.of("min", "max", "exclusiveMin", "exclusiveMax");
  private static final Set<String> EDGE_KEYS =
      Set.of("owner,owned,share,min,max,exclusiveMin,exclusiveMax,type,from,to".split(","));

  OwnershipCase {
    known(json, KEYS);
    known(map(json.get("expected")), Set.of("CASCADE", "LOOKTHROUGH", "DATA_ERROR"));
    known(map(json.get("threshold")), Set.of("value", "inclusive"));
  }

  static List<OwnershipCase> all(String file) throws IOException {
    try (InputStream in = OwnershipCase.class.getResourceAsStream(file)) {
      return all(Objects.requireNonNull(in, file));
    }
  }

  static List<OwnershipCase> all(InputStream in) throws IOException {
    Map<String, Object> file = map(JsonTree.read(in));
    known(file, Set.of("version", "conventions", "cases"));
    return list(file.get("cases")).stream().map(one -> new OwnershipCase(map(one))).toList();
  }

  private static void known(Map<String, Object> object, Set<String> keys) {
    object.keySet().stream()
        .filter(key -> !keys.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "Unknown key \""
                      + key
                      + "\" in "
                      + object
                      + "; known are "
                      + new TreeSet<>(keys));
            });
  }

  String id() {
    return text(json, "id");
  }

  String title() {
    return id() + ": " + text(json, "title") + " [" + json.getOrDefault("source", "own") + "]";
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

  /** The control that the case expects; empty when it expects none in particular. */
  Optional<GroupControl> expectedControl() {
    return Optional.ofNullable((String) json.get("expectedControl")).map(GroupControl::valueOf);
  }

  /** The verdict on a range, as the file defines it; an end that is left out is not met. */
  String verdict(ShareRange range) {
    boolean low = meets(range.low(), threshold().inclusive() || !range.lowIncluded());
    boolean high = meets(range.high(), threshold().inclusive() && range.highIncluded());
    return low ? "YES" : high ? "UNKNOWN" : "NO";
  }

  private boolean meets(Share share, boolean equalIsEnough) {
    int order = share.ofWhole().compareTo(threshold().share());
    return order > 0 || (order == 0 && equalIsEnough);
  }

  /** The threshold of the verdict is also the one from which on a holder passes its stakes. */
  Threshold threshold() {
    Map<String, Object> threshold = map(json.get("threshold"));
    return new Threshold(
        Share.parse(text(threshold, "value")).ofWhole(), (Boolean) threshold.get("inclusive"));
  }

  /** The roles when the seeds of the case, which are on one list, count as one holder. */
  Roles roles(Slice slice) {
    return new CountedHolders(LIST, Optional.empty(), -1).roles(slice);
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
    list(json.get("nodes")).forEach(node -> graph.party(listed(party(map(node)))));
    list(json.get("edges")).forEach(edge -> graph.stake(stake(map(edge))));
    if (json.containsKey("controls")) {
      list(json.get("controls")).forEach(one -> graph.control(control(map(one))));
    }
    return graph.build();
  }

  boolean isSeed(String party) {
    return seeds().contains(party);
  }

  /** Nobody knows of an unknown party whether it is listed. */
  private Party listed(Party party) {
    return seeds().contains(party.id())
        ? party.listed("SEEDS")
        : party.kind() == PartyKind.UNKNOWN ? party : party.unlisted();
  }

  private static Party party(Map<String, Object> node) {
    known(node, Set.of("id", "kind", "coverage", "state", "name"));
    PartyKind kind =
        switch (text(node, "kind")) {
          case "LISTED_PARTY" -> PartyKind.PUBLIC_BODY;
          case "LEGAL_ENTITY" -> PartyKind.COMPANY;
          default -> PartyKind.valueOf(text(node, "kind"));
        };
    String coverage = (String) node.getOrDefault("coverage", "COMPLETE");
    return new Party(
        text(node, "id"),
        kind,
        Optional.ofNullable((String) node.get("name")),
        Optional.ofNullable((String) node.get("state")),
        Optional.empty(),
        Optional.empty(),
        Coverage.valueOf(coverage));
  }

  private static Control control(Map<String, Object> json) {
    known(json, Set.of("by", "over", "basis", "from", "to"));
    return new Control(
        text(json, "by"),
        text(json, "over"),
        ControlBasis.valueOf((String) json.getOrDefault("basis", "OTHER")),
        day(json, "from"),
        day(json, "to"));
  }

  private static Stake stake(Map<String, Object> edge) {
    known(edge, EDGE_KEYS);
    StakeType type = StakeType.valueOf((String) edge.getOrDefault("type", "BOTH"));
    return new Stake(
        text(edge, "owner"),
        text(edge, "owned"),
        range(edge),
        type,
        day(edge, "from"),
        day(edge, "to"));
  }

  /** A share, a band, or nothing: then the owner holds something, nobody knows how much. */
  private static ShareRange range(Map<String, Object> edge) {
    if (edge.containsKey("share")) {
      if (edge.get("share") instanceof Map<?, ?>) {
        Map<String, Object> band = map(edge.get("share"));
        known(band, BAND_KEYS);
        return band(band);
      }
      if (BAND_KEYS.stream().anyMatch(edge::containsKey)) {
        throw new IllegalArgumentException("Both a share and a band in " + edge);
      }
      return ShareRange.exactly(Share.parse(text(edge, "share")));
    }
    return band(edge);
  }

  private static ShareRange band(Map<String, Object> band) {
    return new ShareRange(
        Share.parse((String) band.getOrDefault("min", "0")),
        !flag(band, "exclusiveMin"),
        Share.parse((String) band.getOrDefault("max", "100")),
        !flag(band, "exclusiveMax"));
  }

  private static boolean flag(Map<String, Object> json, String key) {
    return (Boolean) json.getOrDefault(key, false);
  }

  private static Optional<LocalDate> day(Map<String, Object> json, String key) {
    return Optional.ofNullable((String) json.get(key)).map(LocalDate::parse);
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
    return (String) Objects.requireNonNull(json.get(key), () -> key + " in " + json);
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object json) {
    return (List<Object>) json;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object json) {
    return (Map<String, Object>) Objects.requireNonNull(json);
  }
}
