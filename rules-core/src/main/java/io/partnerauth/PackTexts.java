package io.partnerauth;

import io.partnerauth.internal.pack.PackFiles;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a pack as texts with their version, to be sent to other machines: rules cannot be.
 *
 * <pre>{@code
 * PackTexts pack = PackTexts.of(Path.of("rules"));   // here
 * pack.rules().evaluate(customer, partner, sale);    // there, after it was deserialized
 * }</pre>
 *
 * <p>The rules are loaded once per version and JVM. Immutable and thread-safe; equal when the texts
 * are.
 */
public final class PackTexts implements Serializable {
  private static final long serialVersionUID = 1;

  /** Few packs are in use at a time: the present one, and one that it is held against. */
  private static final int MOST_LOADED = 8;

  @SuppressWarnings("serial") // of this JVM alone
  private static final Map<String, AuthorizationRules> LOADED =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AuthorizationRules> eldest) {
          return size() > MOST_LOADED;
        }
      };

  private final TreeMap<String, String> texts;
  private final String version;

  private PackTexts(PackFiles files) {
    if (!files.issues().isEmpty()) {
      throw new InvalidRulesException(files.where(), List.copyOf(files.issues()));
    }
    this.texts = new TreeMap<>(files.texts());
    this.version = files.version();
  }

  /**
   * {@return the texts of a folder}
   *
   * @throws InvalidRulesException when a file cannot be read; mistakes in rules are told by {@link
   *     #rules}
   */
  public static PackTexts of(Path folder) {
    return new PackTexts(PackFiles.in(Names.given("rules folder", folder)));
  }

  /**
   * {@return these texts, by path within the pack, with slashes}
   *
   * @throws InvalidRulesException when one is too large or badly named; mistakes in rules are told
   *     by {@link #rules}
   */
  public static PackTexts of(Map<String, String> texts) {
    return new PackTexts(PackFiles.of(Names.given("map of texts", texts)));
  }

  /**
   * {@return the shipped rules, from the artifact {@code rules-drl} on the class path}
   *
   * @throws InvalidRulesException when the artifact is missing or damaged
   */
  public static PackTexts shipped() {
    return new PackTexts(PackFiles.onClassPath());
  }

  /** {@return the version that decisions of these rules name; nothing is loaded to tell it} */
  public String version() {
    return version;
  }

  /** {@return the texts by path} */
  public SortedMap<String, String> texts() {
    return Collections.unmodifiableSortedMap(texts);
  }

  /**
   * {@return the rules; loaded when they are first asked for in this JVM, which takes some tenths
   * of a second}
   *
   * @throws InvalidRulesException when there is an error in them
   * @throws IllegalStateException when they have another version here, since another version of the
   *     library wrote these texts
   */
  public AuthorizationRules rules() {
    synchronized (LOADED) {
      AuthorizationRules rules =
          LOADED.computeIfAbsent(version, key -> AuthorizationRules.load(texts));
      if (!rules.packVersion().equals(version)) {
        throw new IllegalStateException(
            "The pack of version %s has the version %s here; use one version of the library"
                .formatted(version, rules.packVersion()));
      }
      return rules;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackTexts pack && texts.equals(pack.texts);
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  /** {@return the version and the number of files} */
  @Override
  public String toString() {
    return "pack " + version + " of " + texts.size() + " files";
  }
}
