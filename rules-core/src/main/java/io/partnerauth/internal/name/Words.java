package io.partnerauth.internal.name;

import static java.util.stream.Collectors.toMap;

import io.partnerauth.internal.rule.Attribute;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words that a pack declares for attributes (lists, sectors, end uses, roles, programs,
 * labels), and the attributes that it adds.
 *
 * <p>A word may be the union of others: who is on one of these lists is on that one. Immutable and
 * thread-safe.
 *
 * @param declared by attribute, each word that {@code words.csv} lists for it
 * @param own the numbers, days and flags that {@code attributes.csv} lists
 */
public record Words(
    SortedMap<Attribute, SortedMap<String, Word>> declared, SortedMap<Attribute, Own> own) {
  /** No words. */
  public static final Words NONE = new Words(new TreeMap<>(), new TreeMap<>());

  /**
   * An attribute of the pack's own.
   *
   * @param unit what a number counts, such as days; may be empty
   * @param meaning what it says, for people; may be empty
   */
  public record Own(String unit, String meaning) {}

  /**
   * A word.
   *
   * @param includes the words of which it is the union; empty for most
   * @param meaning what it means, for people; may be empty
   * @param source where it comes from; may be empty
   */
  public record Word(SortedSet<String> includes, String meaning, String source) {
    /** Copies the set. */
    public Word {
      includes = Collections.unmodifiableSortedSet(new TreeSet<>(includes));
    }
  }

  /** Copies the maps. */
  public Words {
    SortedMap<Attribute, SortedMap<String, Word>> copy = new TreeMap<>();
    declared.forEach(
        (attribute, words) ->
            copy.put(attribute, Collections.unmodifiableSortedMap(new TreeMap<>(words))));
    declared = Collections.unmodifiableSortedMap(copy);
    own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
  }

  /** {@return the attributes whose words a pack may declare} */
  public static Stream<Attribute> attributes() {
    return Attribute.all().stream()
        .filter(one -> one.type().declared() || one.equals(Attribute.GRANT_PROGRAM));
  }

  /** {@return the attributes that the pack adds to a fact} */
  public List<Attribute> own(String fact) {
    return own.keySet().stream().filter(one -> one.fact().equals(fact)).toList();
  }

  /** {@return the words of an attribute; empty when none is listed, so that rules may name any} */
  public Optional<KnownNames> names(Attribute attribute) {
    return Optional.ofNullable(declared.get(attribute)).map(words -> KnownNames.of(words.keySet()));
  }

  /** {@return the attribute, with the words that are declared for it} */
  public Attribute attribute(Attribute attribute) {
    SortedMap<String, Word> words = declared.get(attribute);
    return words == null ? attribute : attribute.words(words.keySet(), false);
  }

  /** {@return by word, the unions that it is in, directly or through others; of one attribute} */
  Map<String, Set<String>> unions(Attribute attribute) {
    SortedMap<String, Word> words = declared.getOrDefault(attribute, new TreeMap<>());
    return words.keySet().stream().collect(toMap(word -> word, word -> unions(word, words)));
  }

  private static Set<String> unions(String word, Map<String, Word> words) {
    Set<String> unions = new TreeSet<>();
    Collection<String> in = Set.of(word);
    while (!in.isEmpty()) {
      Set<String> next = new TreeSet<>();
      Collection<String> last = in;
      words.forEach(
          (name, union) -> {
            if (!Collections.disjoint(union.includes(), last) && unions.add(name)) {
              next.add(name);
            }
          });
      in = next;
    }
    return unions;
  }
}
