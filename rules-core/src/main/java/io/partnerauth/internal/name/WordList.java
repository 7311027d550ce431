package io.partnerauth.internal.name;

import static java.util.stream.Collectors.toSet;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words that a pack declares for one attribute.
 *
 * <p>A word may be the union of others: who is on one of these lists is on that one. Immutable and
 * thread-safe.
 */
public final class WordList {
  private final SortedMap<String, DeclaredWords.DeclaredWord> words;
  private final KnownNames names;
  private final Attribute attribute;

  /** By word, the unions that include it, not through others. */
  private final Map<String, Set<String>> unions = new HashMap<>();

  WordList(Attribute attribute, SortedMap<String, DeclaredWords.DeclaredWord> words) {
    this.words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
    this.names = KnownNames.of(words.keySet());
    this.attribute = attribute.words(words.keySet(), false);
    words.forEach(
        (name, word) ->
            word.includes()
                .forEach(part -> unions.computeIfAbsent(part, p -> new TreeSet<>()).add(name)));
  }

  /** {@return the words by name} */
  public SortedMap<String, DeclaredWords.DeclaredWord> words() {
    return words;
  }

  /** {@return their names} */
  KnownNames names() {
    return names;
  }

  /** {@return the attribute, with these words} */
  Attribute attribute() {
    return attribute;
  }

  /** {@return the words with the unions that they are in; the same set when it has them all} */
  Set<String> withUnions(Set<String> some) {
    if (hasUnions(some)) {
      return some;
    }
    Set<String> all = new TreeSet<>(some);
    all.addAll(unionsOf(some));
    return all;
  }

  /** {@return the words that include themselves, directly or through others} */
  Set<String> circular() {
    return unions.keySet().stream()
        .filter(word -> unionsOf(Set.of(word)).contains(word))
        .collect(toSet());
  }

  /** {@return by word, the words that it is the union of, directly or through others} */
  Map<String, SortedSet<String>> parts() {
    Map<String, SortedSet<String>> parts = new HashMap<>();
    for (String word : words.keySet()) {
      parts.computeIfAbsent(word, one -> new TreeSet<>());
      unionsOf(Set.of(word))
          .forEach(union -> parts.computeIfAbsent(union, one -> new TreeSet<>()).add(word));
    }
    return parts;
  }

  /** The unions that these words are in, directly or through others. */
  private Set<String> unionsOf(Set<String> some) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(some);
    while (!open.isEmpty()) {
      for (String union : unions.getOrDefault(open.pop(), Set.of())) {
        if (found.add(union)) {
          open.push(union);
        }
      }
    }
    return found;
  }

  /** {@return whether the unions that these words are in are among them} */
  boolean hasUnions(Set<String> some) {
    for (String word : some) {
      if (!some.containsAll(unions.getOrDefault(word, Set.of()))) {
        return false;
      }
    }
    return true;
  }
}
