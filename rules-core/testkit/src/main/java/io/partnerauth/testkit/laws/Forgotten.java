package io.partnerauth.testkit.laws;

import static java.util.Objects.requireNonNull;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Rules whose tables lack what the pack has: a row or an alias of the tables of names, or any whole
 * file that the rules load without.
 *
 * <p>Rows of regions and what a word includes are left alone: a pack without them is another pack,
 * and nothing in it tells.
 *
 * @param what is left out, for people
 * @param names those that are not known without it; perhaps none
 */
record Forgotten(String what, AuthorizationRules rules, List<KnownName> names) {
  /** So many rows and aliases are left out, evenly spread over a pack with more. */
  private static final int MOST = 40;

  private static final List<String> NAMES = List.of("vendors.csv", "products.csv", "words.csv");

  private static final List<String> TABLES =
      Stream.concat(NAMES.stream(), Stream.of("attributes.csv", Subject.REGIONS)).toList();

  Forgotten {
    names = List.copyOf(names);
  }

  /** {@return all that can be left out so that the pack still loads} */
  static List<Forgotten> all(Subject subject, AuthorizationRules whole) {
    Map<String, String> files = subject.files();
    Map<String, Map<String, String>> tables = new LinkedHashMap<>();
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    for (String table : TABLES) {
      if (files.containsKey(table)) {
        tables.put(table, without(files, table, Optional.empty()));
        List<String> lines = files.get(table).lines().toList();
        for (int row = 1; NAMES.contains(table) && row < lines.size(); row++) {
          List<String> left = new ArrayList<>(lines);
          String gone = left.remove(row);
          rows.put(table + ": " + gone, without(files, table, Optional.of(left)));
        }
      }
    }
    for (Vendor vendor : whole.vendors()) {
      Stream.concat(
              vendor.aliases().stream(),
              vendor.products().stream().flatMap(product -> product.aliases().stream()))
          .forEach(alias -> rows.put("the alias " + alias, withoutAlias(files, vendor, alias)));
    }
    Set<KnownName> known = KnownName.of(whole);
    List<String> all = List.copyOf(rows.keySet());
    for (int i = 0; i < Math.min(MOST, all.size()); i++) {
      String what = all.get((int) ((long) i * all.size() / Math.min(MOST, all.size())));
      tables.put(what, requireNonNull(rows.get(what)));
    }
    List<Forgotten> forgotten = new ArrayList<>();
    tables.forEach(
        (what, texts) ->
            subject
                .loaded(texts)
                .ifPresent(
                    rules -> {
                      Set<KnownName> names = new LinkedHashSet<>(known);
                      names.removeAll(KnownName.of(rules));
                      forgotten.add(new Forgotten(what, rules, List.copyOf(names)));
                    }));
    return forgotten;
  }

  /** {@return names to ask about: mostly those that are missing, where there are any} */
  Arbitrary<Optional<KnownName>> asked() {
    return names.isEmpty()
        ? Arbitraries.just(Optional.empty())
        : Arbitraries.of(names).optional(0.7);
  }

  private static Map<String, String> without(
      Map<String, String> files, String table, Optional<List<String>> left) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    changed.remove(table);
    left.ifPresent(lines -> changed.put(table, String.join("\n", lines) + "\n"));
    return changed;
  }

  private static Map<String, String> withoutAlias(
      Map<String, String> files, Vendor vendor, String alias) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    for (String table : NAMES.subList(0, 2)) {
      changed.computeIfPresent(
          table,
          (path, text) ->
              String.join(
                      "\n", text.lines().map(line -> withoutAlias(line, vendor, alias)).toList())
                  + "\n");
    }
    return changed;
  }

  /** The name comes first in a row, and may hold the alias. */
  private static String withoutAlias(String line, Vendor vendor, String alias) {
    int from = vendor.name().length();
    int at = line.startsWith(vendor.name() + ",") ? line.lastIndexOf(alias) : -1;
    return at <= from ? line : line.substring(0, at) + line.substring(at + alias.length());
  }
}
