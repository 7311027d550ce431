package io.partnerauth.analysis;

import io.partnerauth.internal.text.Mistakes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of one rule from one pack to the next: added, removed, or something it says changed.
 *
 * @param before its id in the pack before; empty when it was added
 * @param after its id in the pack after; empty when it was removed
 * @param details what changed; empty when the whole rule was added or removed
 */
public record RuleEdit(Optional<String> before, Optional<String> after, List<Detail> details)
    implements Comparable<RuleEdit> {
  /** Sorts a copy of the details. */
  public RuleEdit {
    Mistakes.given(RuleEdit.class, before, after, details);
    details = details.stream().sorted().toList();
  }

  /** What of a rule can change. */
  public enum EditedPart {
    /** Its id: it was renamed. */
    ID("id"),
    /** When it speaks. */
    CONDITIONS("conditions"),
    /** What it says: revoke, review or condition. */
    VERDICT("verdict"),
    /** How sure it is. */
    STATUS("status"),
    /** Who stands behind it. */
    AUTHORITY("authority"),
    /** What it tells the partner. */
    MESSAGE("message"),
    /** Its name behind the id. */
    NAME("name"),
    /** Who said so. */
    SOURCE("source"),
    /** Where to read it. */
    URL("url");

    private final String word;

    EditedPart(String word) {
      this.word = word;
    }

    /** {@return its name for people} */
    public String word() {
      return word;
    }
  }

  /**
   * One thing that changed.
   *
   * @param before how it was; conditions as they are written, empty where there was none
   * @param after how it is
   */
  public record Detail(EditedPart part, String before, String after) implements Comparable<Detail> {
    /** Refuses null. */
    public Detail {
      Mistakes.given(Detail.class, part, before, after);
    }

    /** {@return by part} */
    @Override
    public int compareTo(Detail other) {
      return part.compareTo(other.part);
    }
  }

  /** {@return the id in the pack after, or if it was removed, before} */
  public String id() {
    return after.or(() -> before).orElseThrow();
  }

  /** {@return whether this part changed} */
  public boolean changed(EditedPart part) {
    Mistakes.given("part of a rule", part);
    return details.stream().anyMatch(detail -> detail.part == part);
  }

  /** {@return by id} */
  @Override
  public int compareTo(RuleEdit other) {
    return Comparator.comparing(RuleEdit::id)
        .thenComparing(RuleEdit::toString)
        .compare(this, other);
  }

  /** {@return such as {@code ZOOM-2021-3 was added}, one line for each thing that changed} */
  @Override
  public String toString() {
    if (before.isEmpty()) {
      return id() + " was added";
    }
    if (after.isEmpty()) {
      return id() + " was removed";
    }
    return details.stream().map(this::told).collect(Collectors.joining("\n"));
  }

  private String told(Detail detail) {
    return detail.part == EditedPart.ID
        ? detail.before + " was renamed to " + detail.after
        : id()
            + ", "
            + detail.part.word
            + ": "
            + quoted(detail.before)
            + " → "
            + quoted(detail.after);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "(none)" : text;
  }
}
