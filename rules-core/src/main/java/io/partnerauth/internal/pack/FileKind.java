package io.partnerauth.internal.pack;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file in a pack's folder is, by its path. */
enum FileKind {
  /** {@code zoom/russia-cis-2021.drl}. */
  RULES,
  /** {@code zoom/russia-cis-2021.scenarios.yaml}. */
  SCENARIOS,
  /** {@code regions.csv} and its like, beside the vendors' folders. */
  TABLE,
  /** {@code manifest.json}, by which others approve the rest: no part of the version. */
  SEAL,
  /** Not a pack's file, but named so much like one that its author may take it for one. */
  MISNAMED,
  /** Anything else: a README, the scan of a letter. */
  OTHER;

  private static final Set<String> TABLES =
      Set.of("regions.csv", "vendors.csv", "products.csv", "words.csv", "attributes.csv");

  private static final Pattern LIKE_A_PACKS =
      Pattern.compile(".*\\.(?:[a-z]?(?:drl|dlr|dsl)[a-z]?|drt|gdst|yaml|yml|csv)(?:[^a-z].*)?");

  /**
   * {@return the kind of a file}
   *
   * @param path within the pack, with slashes
   */
  static FileKind of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".drl")) {
      return RULES;
    }
    if (name.endsWith(".scenarios.yaml")) {
      return SCENARIOS;
    }
    if (TABLES.contains(path)) {
      return TABLE;
    }
    if (path.equals("manifest.json")) {
      return SEAL;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return LIKE_A_PACKS.matcher(lower).matches() ? MISNAMED : OTHER;
  }
}
