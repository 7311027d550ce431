package io.partnerauth.desk.workbench;

import static java.util.Objects.requireNonNull;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.desk.Json;
import io.partnerauth.desk.VocabularyJson;
import io.partnerauth.ownership.ControlBasis;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the page knows of a pack when it opens: its words, who its rules are about, its size. */
record FactsView(OpenPack pack, String where, boolean readOnly) {
  Object tree() {
    AuthorizationRules rules = pack.rules();
    Json.Content vocabulary = json -> VocabularyJson.write(json, Vocabulary.of(rules));
    return Tree.of(
        "where", where,
        "readOnly", readOnly,
        "version", rules.packVersion(),
        "directives", rules.directives().size(),
        "clauses", rules.directives().stream().mapToInt(one -> one.clauses().size()).sum(),
        "passed", pack.run().passedCount(),
        "failed", pack.run().failedCount(),
        "vendors", asked(rules),
        "regions", regions(rules),
        "countries", List.of(Locale.getISOCountries()),
        "partyKinds", List.of(PartyKind.values()),
        "controlBases", List.of(ControlBasis.values()),
        "vocabulary", vocabulary);
  }

  /** {@return what is known while the rules do not load: the words, so that they can be mended} */
  static Object ofNoPack(String where, boolean readOnly) {
    Json.Content vocabulary = json -> VocabularyJson.write(json, Vocabulary.current());
    return Tree.of(
        "where",
        where,
        "readOnly",
        readOnly,
        "broken",
        true,
        "version",
        "",
        "directives",
        0,
        "clauses",
        0,
        "passed",
        0,
        "failed",
        0,
        "vendors",
        Map.of(),
        "regions",
        List.of(),
        "countries",
        List.of(Locale.getISOCountries()),
        "vocabulary",
        vocabulary);
  }

  /** By vendor, the attributes that a rule about its sales asks for; "" is any other vendor. */
  private static Map<String, Set<String>> asked(AuthorizationRules rules) {
    Map<String, Set<String>> asked = new TreeMap<>();
    Set<String> ofAll = new TreeSet<>();
    for (Directive directive : rules.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        Set<String> attributes =
            requireNonNull(rules.landmarks().byRule().get(clause.id())).keySet();
        clause
            .vendors()
            .forEach(name -> asked.computeIfAbsent(name, n -> new TreeSet<>()).addAll(attributes));
        if (clause.vendors().isEmpty()) {
          ofAll.addAll(attributes);
        }
      }
    }
    asked.put("", ofAll);
    asked.values().forEach(attributes -> attributes.addAll(ofAll));
    return asked;
  }

  private static List<Object> regions(AuthorizationRules rules) {
    return rules.landmarks().regions().stream()
        .map(
            row ->
                (Object)
                    Tree.of(
                        "region", row.region(),
                        "place", row.place(),
                        "role", row.role(),
                        "from", row.from(),
                        "to", row.to()))
        .toList();
  }
}
