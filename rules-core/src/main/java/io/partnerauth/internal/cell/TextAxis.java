package io.partnerauth.internal.cell;

import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Texts: each that rules compare with, all others by how they begin and end, and the absence of a
 * text.
 *
 * <p>Of the beginnings that rules mention, those of a text are told by the longest one, since all
 * others are beginnings of that; the same for endings. Every pair of a longest beginning and a
 * longest ending has texts, so there are as many pieces as pairs.
 */
final class TextAxis implements Axis {
  private final Attribute attribute;
  private final Map<String, Integer> mentioned = new HashMap<>();

  /** Longest first; the last one is the empty text, with which all texts begin and end. */
  private final List<String> beginnings;

  private final List<String> endings;

  /** Whether no rule asks how a text begins or ends. */
  private final boolean plain;

  private final List<Piece> pieces;

  TextAxis(
      Attribute attribute,
      Collection<String> literals,
      Collection<String> beginnings,
      Collection<String> endings) {
    this.attribute = attribute;
    this.beginnings = longestFirst(beginnings);
    this.endings = longestFirst(endings);
    this.plain = this.beginnings.size() == 1 && this.endings.size() == 1;
    List<Piece> found = new ArrayList<>();
    for (String literal : literals) {
      mentioned.put(literal, found.size());
      found.add(new Piece.Text(attribute, literal, true, literal));
    }
    SampleTexts samples = new SampleTexts(attribute, literals, beginnings, endings);
    for (String beginning : this.beginnings) {
      for (String ending : this.endings) {
        int index = found.size();
        String sample = samples.find(beginning, ending, text -> indexOf(text) == index);
        found.add(new Piece.Text(attribute, sample, false, label(beginning, ending)));
      }
    }
    if (attribute.mayBeAbsent()) {
      found.add(new Piece.Absent(attribute));
    }
    this.pieces = List.copyOf(found);
  }

  @Override
  public List<Piece> pieces() {
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
  int absent() {
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
    sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
    return List.copyOf(sorted);
  }
}
