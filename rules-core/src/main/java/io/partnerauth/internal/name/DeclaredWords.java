package io.partnerauth.internal.name;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.OwnerFigure.Holders;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words that a pack declares for attributes (lists, sectors, end uses, roles, programs,
 * labels), and the attributes that it adds. Immutable and thread-safe.
 *
 * @param declared by attribute, what {@code words.csv} lists for it
 * @param own the numbers, days and flags that {@code attributes.csv} lists
 */
public record DeclaredWords(
    SortedMap<Attribute, WordList> declared, SortedMap<Attribute, Own> own) {
  /** No words. */
  public static final DeclaredWords NONE = new DeclaredWords(new TreeMap<>(), new TreeMap<>());

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
   * @param exceptionDays of a licence, for how many days at most a desk may make an exception of
   *     that name; 0 for never, as where it has a source, unless said; empty for a year
   */
  public record DeclaredWord(
      SortedSet<String> includes, String meaning, String source, Optional<Integer> exceptionDays) {
    /** Copies the set. */
    public DeclaredWord {
      includes = Collections.unmodifiableSortedSet(new TreeSet<>(includes));
    }
  }

  /** Copies the maps. */
  public DeclaredWords {
    declared = Collections.unmodifiableSortedMap(new TreeMap<>(declared));
    own = Collections.unmodifiableSortedMap(new TreeMap<>(own));
  }

  /** {@return the attributes whose words a pack may declare} */
  public static Stream<Attribute> attributes() {
    return Attribute.all().stream()
        .filter(one -> one.type().declared() || one.equals(Attribute.GRANT_PROGRAM));
  }

  /** {@return the lists of a pack, with one without words for each attribute that has none} */
  static SortedMap<Attribute, WordList> whole(SortedMap<Attribute, WordList> listed) {
    SortedMap<Attribute, WordList> whole = new TreeMap<>(listed);
    attributes()
        .forEach(one -> whole.computeIfAbsent(one, all -> new WordList(all, new TreeMap<>())));
    return whole;
  }

  /** {@return the attributes that the pack adds to a fact} */
  public List<Attribute> own(String fact) {
    return own.keySet().stream().filter(one -> one.fact().equals(fact)).toList();
  }

  /**
   * {@return the words of an attribute; empty when no pack says which, so that any may be named}
   */
  public Optional<KnownNames> names(Attribute attribute) {
    return Optional.ofNullable(declared.get(attribute)).map(WordList::names);
  }

  /** {@return the attribute, with the words that are declared for it} */
  public Attribute attribute(Attribute attribute) {
    if (attribute.kind().figure().filter(one -> one.holders() == Holders.LISTED).isPresent()) {
      WordList lists = declared.get(Attribute.CUSTOMER_LISTINGS);
      return lists == null ? attribute : attribute.lists(lists.parts());
    }
    WordList words = declared.get(attribute);
    return words == null ? attribute : words.attribute();
  }

  /** {@return whether the unions that words of an attribute are in are among them; cheap} */
  boolean hasUnions(Attribute attribute, Set<String> some) {
    WordList words = declared.get(attribute);
    return words == null || words.hasUnions(some);
  }

  /** {@return words of an attribute with the unions that they are in; perhaps the same set} */
  Set<String> withUnions(Attribute attribute, Set<String> some) {
    WordList words = declared.get(attribute);
    return words == null ? some : words.withUnions(some);
  }
}
