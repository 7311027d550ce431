package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts: each that rules compare with, all others by how they begin and end, and the absence of a
 * text.
 *
 * <p>Of the beginnings that rules mention, those of a text are told by the longest one, since all
 * others are beginnings of that; the same for endings. Every pair of a longest beginning and a
 * longest ending has texts, so there are as many pieces as pairs.
 */
final class TextPartition implements Partition {
  private final Attribute attribute;
  private final Map<String, Integer> mentioned = new HashMap<>();

  /** Longest first; the last one is the empty text, with which all texts begin and end. */
  private final List<String> beginnings;

  private final List<String> endings;

  /** Whether no rule asks how a text begins or ends. */
  private final boolean plain;

  /** Whether some rule may tell the absence of a text from a text that none names. */
  private final boolean absenceTells;

  private final List<ValueClass> pieces;

  /**
   * Words, which rules only name in full.
   *
   * @param others whether there are others than those that rules name
   */
  TextPartition(Attribute attribute, Collection<String> literals, boolean others) {
    this(attribute, literals, List.of(), List.of(), false, others);
  }

  TextPartition(
      Attribute attribute,
      Collection<String> literals,
      Collection<String> beginnings,
      Collection<String> endings,
      boolean comparedWithNull) {
    this(attribute, literals, beginnings, endings, comparedWithNull, true);
  }

  private TextPartition(
      Attribute attribute,
      Collection<String> literals,
      Collection<String> beginnings,
      Collection<String> endings,
      boolean comparedWithNull,
      boolean others) {
    this.attribute = attribute;
    this.beginnings = longestFirst(beginnings);
    this.endings = longestFirst(endings);
    this.plain = this.beginnings.size() == 1 && this.endings.size() == 1;
    this.absenceTells = comparedWithNull || beginnings.contains("") || endings.contains("");
    List<ValueClass> found = new ArrayList<>();
    for (String literal : literals) {
      mentioned.put(literal, found.size());
      found.add(new ValueClass.TextClass(attribute, literal, true, literal));
    }
    SampleTexts samples = new SampleTexts(attribute, literals, beginnings, endings);
    for (String beginning : others ? this.beginnings : List.<String>of()) {
      for (String ending : this.endings) {
        int index = found.size();
        String sample = samples.find(beginning, ending, text -> indexOf(text) == index);
        found.add(new ValueClass.TextClass(attribute, sample, false, label(beginning, ending)));
      }
    }
    if (attribute.mayBeAbsent()) {
      found.add(new ValueClass.AbsentClass(attribute));
    }
    this.pieces = List.copyOf(found);
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    return pieces;
  }

  @Override
  public int indexOf(@Nullable Object value) {
    return value == null ? absent() : indexOf((String) value);
  }

  /**
   * {@return position of the piece that stands for no text}
   *
   * @throws IllegalArgumentException when the attribute always has one
   */
  public int absent() {
    if (!attribute.mayBeAbsent()) {
      throw new IllegalArgumentException(attribute + " is absent, but every situation has one.");
    }
    return pieces.size() - 1;
  }

  /** {@return position of the piece that the text lies in} */
  int indexOf(String text) {
    Integer literal = mentioned.get(text);
    if (literal != null) {
      return literal;
    }
    if (plain) {
      return mentioned.size();
    }
    int beginning = 0;
    while (!text.startsWith(beginnings.get(beginning))) {
      beginning++;
    }
    int ending = 0;
    while (!text.endsWith(endings.get(ending))) {
      ending++;
    }
    return mentioned.size() + beginning * endings.size() + ending;
  }

  /**
   * {@return a number that values share only if no rule tells them apart}
   *
   * <p>The position of the piece, but the absence of a text counts as a text that no rule names,
   * unless a rule tells these two apart.
   */
  int kindOf(@Nullable String text) {
    return text != null ? indexOf(text) : absenceTells ? absent() : absent() - 1;
  }

  /**
   * {@return whether a text with this beginning can lie in the piece, as far as beginnings tell}
   */
  public boolean mayBegin(String text, int piece) {
    if (piece < mentioned.size()) {
      return ((String) Objects.requireNonNull(pieces.get(piece).value())).startsWith(text);
    }
    if (piece == pieces.size() - 1 && attribute.mayBeAbsent()) {
      return false;
    }
    String beginning = beginnings.get((piece - mentioned.size()) / endings.size());
    return beginning.startsWith(text) || text.startsWith(beginning);
  }

  private String label(String beginning, String ending) {
    String others = mentioned.isEmpty() ? "any" : "any other";
    String begins = beginning.isEmpty() ? "" : " beginning with \"" + beginning + "\"";
    String ends = ending.isEmpty() ? "" : " ending with \"" + ending + "\"";
    return others + begins + (begins.isEmpty() || ends.isEmpty() ? "" : " and") + ends;
  }

  private static List<String> longestFirst(Collection<String> affixes) {
    List<String> sorted = new ArrayList<>(affixes);
    if (!sorted.contains("")) {
      sorted.add("");
    }
    sorted.sort(Comparator.comparingInt(String::length).reversed());
    return List.copyOf(sorted);
  }
}
