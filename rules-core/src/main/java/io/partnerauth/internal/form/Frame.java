package io.partnerauth.internal.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list or a set of keys that a builder is inside of. */
final class Frame {
  private final boolean keyed;
  private final int line;
  private final int column;
  private final List<Node> items = new ArrayList<>();
  private final Map<String, Node.Mapping.Keyed> entries = new LinkedHashMap<>();
  private final List<String> dropped = new ArrayList<>();
  private Node.@Nullable Scalar key;

  Frame(boolean keyed, int line, int column) {
    this.keyed = keyed;
    this.line = line;
    this.column = column;
  }

  /**
   * Takes the next item, key or value.
   *
   * @return what is wrong with it, if anything is
   */
  Optional<String> add(Node node) {
    if (!keyed) {
      items.add(node);
    } else if (key != null) {
      entries.put(key.text(), new Node.Mapping.Keyed(key, node));
      key = null;
    } else if (!(node instanceof Node.Scalar text)) {
      return Optional.of("A key is a word, not " + node.kind() + ".");
    } else if (entries.containsKey(text.text())) {
      return Optional.of("The key \"" + text.text() + "\" is there twice.");
    } else {
      key = text;
    }
    return Optional.empty();
  }

  /** Forgets a key whose value says nothing; but the key may not be there again. */
  boolean dropKey() {
    if (key == null) {
      return false;
    }
    entries.put(key.text(), new Node.Mapping.Keyed(key, key));
    dropped.add(key.text());
    key = null;
    return true;
  }

  Node node() {
    dropped.forEach(entries::remove);
    return keyed ? new Node.Mapping(entries, line, column) : new Node.Sequence(items, line, column);
  }

  /** {@return the only item of the whole text; empty when the text has none} */
  Optional<Node> only() {
    return items.stream().findFirst();
  }
}
