package io.partnerauth.internal.pack;

import io.partnerauth.internal.text.Suggestion;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

  private static final Pattern LIKE_RULES =
      Pattern.compile(
          "(?<name>.+?)(?:\\.(?:.?(?:drl|dlr|dsl|rdl).?|dr[^vw]?|d[^l]l|dl|rl|drt|gdst)|[ _-]drl)"
              + "(?:[^a-z].*)?");

  private static final Pattern LIKE_SCENARIOS =
      Pattern.compile(
          "(?<name>.+?)(?:\\.scenarios?(?:\\.txt)?|(?:\\.scenarios?)?\\.y[aml]{1,4}(?:[^a-z].*)?)");

  private static final Pattern LIKE_A_TABLE =
      Pattern.compile(
          "(?<name>.+?)(?:\\.(?:csv.?|cvs|scv)(?:[^a-z].*)?"
              + "|(?<=^(?:regions|vendors|products|words|attributes))"
              + "(?:\\.(?:xls[a-z]?|ods|tsv|tab|numbers|txt))?)");

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
    return Stream.of(LIKE_RULES, LIKE_SCENARIOS, LIKE_A_TABLE)
            .anyMatch(pattern -> like(pattern, name).isPresent())
        ? MISNAMED
        : OTHER;
  }

  /** {@return the path that is perhaps meant by one that only looks like that of a pack's file} */
  static Optional<String> meant(String path) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    String name = path.substring(folder.length());
    return like(LIKE_RULES, name)
        .map(meant -> folder + meant + ".drl")
        .or(() -> like(LIKE_SCENARIOS, name).map(meant -> folder + meant + ".scenarios.yaml"))
        .or(
            () ->
                like(LIKE_A_TABLE, name)
                    .flatMap(meant -> Suggestion.nearest(meant + ".csv", TABLES)));
  }

  /** {@return what comes before the ending} */
  private static Optional<String> like(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(name.toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(name.substring(0, matcher.end("name")))
        : Optional.empty();
  }
}
