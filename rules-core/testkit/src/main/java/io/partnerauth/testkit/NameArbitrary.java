package io.partnerauth.testkit;

import io.partnerauth.internal.text.Mistakes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Other ways to write a name: those that mean it, or those that somebody writes by mistake.
 *
 * <p>They shrink towards the plainest. Immutable: each refinement is a new arbitrary.
 */
public final class NameArbitrary extends Built<String> {
  /** Latin letters, and below them some that look the same. */
  private static final String LATIN = "aeocpxyisABCEHKMOPTXi";

  private static final String ALIKE = "аеосрхуіѕАВСЕНКМОРТХı";

  private static final int FULL_WIDTH = '！' - '!';

  private final String name;
  private final List<String> aliases;
  private final boolean meant;

  NameArbitrary(String name) {
    this(name, List.of(), true);
  }

  private NameArbitrary(String name, List<String> aliases, boolean meant) {
    this.name = name;
    this.aliases = aliases;
    this.meant = meant;
  }

  /** {@return the same, and these aliases of the name} */
  public NameArbitrary aliases(Collection<String> known) {
    return new NameArbitrary(name, List.copyOf(Mistakes.all("alias", known)), meant);
  }

  /**
   * {@return misspellings: one edit, an accent, a letter that looks like another, a character that
   * nobody sees, or a word more}
   */
  public NameArbitrary misspelled() {
    return new NameArbitrary(name, aliases, false);
  }

  @Override
  Arbitrary<String> build() {
    return Arbitraries.of(List.copyOf(meant ? meant() : misspellings()));
  }

  private Set<String> meant() {
    Set<String> ways = new LinkedHashSet<>();
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(aliases);
    for (String one : names) {
      ways.add(one);
      ways.add(one.toUpperCase(Locale.ROOT));
      ways.add(one.toLowerCase(Locale.ROOT));
      ways.add(" " + one + "\u00a0");
      ways.add(wide(one));
      ways.add(Normalizer.normalize(one, Normalizer.Form.NFD));
    }
    return ways;
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + FULL_WIDTH : c)));
    return wide.toString();
  }

  private Set<String> misspellings() {
    Set<String> ways = new LinkedHashSet<>();
    for (int at = 0; at < name.length(); at++) {
      String before = name.substring(0, at);
      String after = name.substring(at + 1);
      String letter = name.substring(at, at + 1);
      ways.add(before + after);
      ways.add(before + letter + letter + after);
      ways.add(before + "q" + after);
      ways.add(before + letter + "\u0301" + after);
      ways.add(before + letter + "\u200b" + after);
      int alike = LATIN.indexOf(letter);
      if (alike >= 0) {
        ways.add(before + ALIKE.charAt(alike) + after);
      }
      if (!after.isEmpty()) {
        ways.add(before + after.charAt(0) + letter + after.substring(1));
      }
    }
    ways.add(name + " Inc");
    ways.removeIf(String::isBlank);
    return ways;
  }
}
