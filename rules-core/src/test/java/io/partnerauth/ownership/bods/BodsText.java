package io.partnerauth.ownership.bods;

import io.partnerauth.ownership.history.RegisterHistory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BODS statements in short, one on each line.
 *
 * <pre>
 * bank stateBody RU                a party: record id, type, code of its jurisdiction
 * q person knownPerson             a person: record id, and its type; made=2021-01-01 as below
 * r1 p&gt;co shareholding 100         a relationship: record id, holder, whose, type, percent
 *    made=2021-01-01 status=closed start=2020-05 end=2021 how=indirect type=person   anything else
 * {"statementId": …}               a statement as it is
 * of co                            whose owners the statements before and after it declare
 * </pre>
 *
 * A word of {@code -} leaves a field out. The company co is always described, and its holding h,
 * the Russian ministry gov and the person p are where they are named.
 */
final class BodsText {
  private static final List<String> PARTIES =
      List.of(
          "co registeredEntity", "h registeredEntity", "gov stateBody RUS", "p person knownPerson");

  private final List<String> statements = new ArrayList<>();

  private BodsText() {}

  static RegisterHistory read(String text) {
    String json = "[" + String.join(",\n", statements(text)) + "]";
    try {
      return BodsReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static List<String> statements(String text) {
    BodsText all = new BodsText();
    List<String> named = List.of(("co " + text).split("[^a-z]+"));
    PARTIES.stream().filter(party -> named.contains(party.split(" ")[0])).forEach(all::line);
    text.lines().map(String::strip).filter(line -> !line.startsWith("of ")).forEach(all::line);
    text.lines()
        .filter(line -> line.startsWith("of "))
        .map(line -> "{\"declarationSubject\": \"" + line.substring(3) + "\", ")
        .forEach(of -> all.statements.replaceAll(json -> of + json.substring(1)));
    return all.statements;
  }

  private void line(String line) {
    if (line.startsWith("{")) {
      statements.add(line);
    } else if (line.contains(">")) {
      relationship(line.split(" +"));
    } else if (!line.isEmpty()) {
      party(line.split(" +"));
    }
  }

  private void party(String[] words) {
    boolean person = words[1].equals("person");
    String place =
        words.length > 2 && !words[2].equals("-")
            ? ", \"jurisdiction\": {\"code\": \"" + words[2] + "\"}"
            : "";
    statements.add(
        """
        {"statementId": "s%d", "statementDate": "%s", "recordId": "%s", "recordType": "%s", "recordDetails": {%s}}"""
            .formatted(
                statements.size(),
                words.length > 3 ? words[3].replace("made=", "") : "2020-01-01",
                words[0],
                person ? "person" : "entity",
                person
                    ? field("personType", words[2]).replaceFirst("^, ", "")
                    : "\"entityType\": {\"type\": \"" + words[1] + "\"}" + place));
  }

  private void relationship(String[] words) {
    Map<String, String> more = new LinkedHashMap<>();
    for (int i = 4; i < words.length; i++) {
      more.put(words[i].split("=", 2)[0], words[i].split("=", 2)[1]);
    }
    String[] parties = words[1].split(">", 2);
    statements.add(
        "{\"statementId\": \"%s\", \"statementDate\": \"%s\"%s%s, \"recordType\": \"%s\", \"recordDetails\": {%s, %s, \"interests\": [{\"type\": \"%s\", \"directOrIndirect\": \"%s\"%s%s%s}]}}"
            .formatted(
                more.getOrDefault("id", "s" + statements.size()),
                more.getOrDefault("made", "2020-01-01"),
                field("recordId", words[0]),
                field("recordStatus", more.getOrDefault("status", "-")),
                more.getOrDefault("type", "relationship"),
                party("subject", parties[1]),
                party("interestedParty", parties[0]),
                words[2],
                more.getOrDefault("how", "direct"),
                words[3].equals("-") ? "" : ", \"share\": {\"exact\": " + words[3] + "}",
                field("startDate", more.getOrDefault("start", "-")),
                field("endDate", more.getOrDefault("end", "-"))));
  }

  private static String party(String name, String id) {
    return id.equals("-")
        ? "\"" + name + "\": {\"reason\": \"unknown\"}"
        : field(name, id.replace('_', ' ')).substring(2);
  }

  private static String field(String name, String value) {
    return value.equals("-") ? "" : ", \"" + name + "\": \"" + value + "\"";
  }
}
