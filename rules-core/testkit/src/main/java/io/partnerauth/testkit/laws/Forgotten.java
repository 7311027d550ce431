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

/**
 * Rules whose tables of names lack a row, an alias or a whole file that the pack has.
 *
 * @param what is left out, for people
 * @param names those that are not known without it
 */
record Forgotten(String what, AuthorizationRules rules, List<KnownName> names) {
  /** So many are loaded, evenly spread over a pack with more. */
  private static final int MOST = 40;

  private static final List<String> TABLES = List.of("vendors.csv", "products.csv", "words.csv");

  Forgotten {
    names = List.copyOf(names);
  }

  /** {@return all that can be left out so that the pack still loads and knows fewer names} */
  static List<Forgotten> all(Subject subject, AuthorizationRules whole) {
    Map<String, Map<String, String>> less = new LinkedHashMap<>();
    Map<String, String> files = subject.files();
    for (String table : TABLES) {
      if (files.containsKey(table)) {
        less.put(table, without(files, table, Optional.empty()));
        List<String> lines = files.get(table).lines().toList();
        for (int row = 1; row < lines.size(); row++) {
          List<String> left = new ArrayList<>(lines);
          String gone = left.remove(row);
          less.put(table + ": " + gone, without(files, table, Optional.of(left)));
        }
      }
    }
    for (Vendor vendor : whole.vendors()) {
      Stream.concat(
              vendor.aliases().stream(),
              vendor.products().stream().flatMap(product -> product.aliases().stream()))
          .forEach(alias -> less.put("the alias " + alias, withoutAlias(files, vendor, alias)));
    }
    Set<KnownName> known = KnownName.of(whole);
    List<String> all = List.copyOf(less.keySet());
    List<Forgotten> forgotten = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, all.size()); i++) {
      String what = all.get((int) ((long) i * all.size() / Math.min(MOST, all.size())));
      subject
          .loaded(requireNonNull(less.get(what)))
          .ifPresent(
              rules -> {
                Set<KnownName> names = new LinkedHashSet<>(known);
                names.removeAll(KnownName.of(rules));
                if (!names.isEmpty()) {
                  forgotten.add(new Forgotten(what, rules, List.copyOf(names)));
                }
              });
    }
    return forgotten;
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
    for (String table : TABLES.subList(0, 2)) {
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
