package io.partnerauth.internal.name;

import io.partnerauth.internal.text.Folding;
import io.partnerauth.internal.text.Suggestion;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names of one kind, such as vendors, each with its aliases. Immutable and thread-safe. */
public final class KnownNames {
  /** No name at all. */
  public static final KnownNames NONE = new KnownNames(Map.of());

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final int MOST_REMEMBERED = 1_000;
  private static final int LONGEST_REMEMBERED = 200;

  private final SortedMap<String, SortedSet<String>> names = new TreeMap<>();

  /** Each name and alias, and its folded form, to the name. */
  private final Map<String, String> meant = new HashMap<>();

  private final Map<String, String> folded = new HashMap<>();

  /** What each of them looks like, to the name. */
  private final SortedMap<String, String> looks = new TreeMap<>();

  /** What was found near to names that are not known; a host asks about the same ones often. */
  private final Map<String, Optional<String>> near = new ConcurrentHashMap<>();

  /**
   * These names.
   *
   * @param names with their aliases; where two say the same, the first in order of name has it
   */
  public KnownNames(Map<String, ? extends Collection<String>> names) {
    names.forEach((name, aliases) -> this.names.put(name, new TreeSet<>(aliases)));
    this.names.keySet().forEach(name -> add(name, name));
    this.names.forEach((name, aliases) -> aliases.forEach(alias -> add(alias, name)));
  }

  private void add(String written, String name) {
    meant.putIfAbsent(written, name);
    folded.putIfAbsent(Folding.fold(written), name);
    looks.putIfAbsent(Folding.looks(written), name);
  }

  /** {@return these names without aliases} */
  public static KnownNames of(Collection<String> names) {
    if (names.isEmpty()) {
      return NONE;
    }
    Map<String, Set<String>> without = new HashMap<>();
    names.forEach(name -> without.put(name, Set.of()));
    return new KnownNames(without);
  }

  /** {@return the names, in order, without aliases} */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names.keySet()));
  }

  /** {@return how many names there are, without aliases} */
  public int size() {
    return names.size();
  }

  /** {@return whether one of the names, aliases apart, is so} */
  public boolean any(Predicate<String> so) {
    return names.keySet().stream().anyMatch(so);
  }

  /** {@return the aliases of a name, in order} */
  SortedSet<String> aliases(String name) {
    return Collections.unmodifiableSortedSet(names.getOrDefault(name, new TreeSet<>()));
  }

  /** {@return whether this is one of the names, to the letter; cheap} */
  public boolean contains(String name) {
    return name.equals(meant.get(name));
  }

  /** {@return the name that is meant: written so, its alias, or the same when folded} */
  public Optional<String> find(String written) {
    String exact = meant.get(written);
    return exact != null
        ? Optional.of(exact)
        : Optional.ofNullable(folded.get(Folding.fold(written)));
  }

  /**
   * {@return the name that is perhaps meant: written nearly so, or with the same words and others
   * beside them, or with the same letters and other signs between them; empty when none is near}
   */
  public Optional<String> nearest(String written) {
    Optional<String> known = find(written);
    if (known.isPresent()) {
      return known;
    }
    Optional<String> found = near.get(written);
    if (found == null) {
      found = search(Folding.looks(written));
      if (near.size() >= MOST_REMEMBERED) {
        near.clear(); // or else whoever asked for so many names first would slow down all others
      }
      if (written.length() <= LONGEST_REMEMBERED) {
        near.put(written, found);
      }
    }
    return found;
  }

  private Optional<String> search(String written) {
    return Optional.ofNullable(looks.get(written))
        .or(() -> Suggestion.nearest(written, looks.keySet()).map(looks::get))
        .or(
            () ->
                looks.keySet().stream()
                    .filter(said -> isWithin(said, written) || isWithin(written, said))
                    .max(Comparator.comparingInt(String::length))
                    .map(looks::get));
  }

  /** Whether the words of one stand side by side in another, or both are the same run together. */
  private static boolean isWithin(String some, String all) {
    String words = words(some, " ");
    return !words.isBlank()
        && (words(all, " ").contains(words) || words(all, "").equals(words(some, "")));
  }

  /** Letters and digits alone, and {@code between} wherever anything else stands, or the end. */
  private static String words(String text, String between) {
    return NO_WORD.matcher(' ' + text + ' ').replaceAll(between);
  }

  /** {@return {@code Did you mean "Zoom"?}, or {@code otherwise} when no name is near} */
  public String didYouMean(String written, String otherwise) {
    return nearest(written).map(name -> "Did you mean \"" + name + "\"?").orElse(otherwise);
  }

  /** {@return the names of both} */
  public KnownNames and(KnownNames others) {
    Map<String, SortedSet<String>> all = new TreeMap<>(names);
    others.names.forEach(
        (name, aliases) ->
            all.merge(
                name,
                aliases,
                (mine, theirs) -> {
                  SortedSet<String> both = new TreeSet<>(mine);
                  both.addAll(theirs);
                  return both;
                }));
    return new KnownNames(all);
  }
}
