package io.partnerauth.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list or a set of keys that the reader is inside of. */
final class YamlFrame {
  private final boolean keyed;
  private final int line;
  private final int column;
  private final List<YamlNode> items = new ArrayList<>();
  private final Map<String, YamlNode.Keys.Entry> entries = new LinkedHashMap<>();
  private YamlNode.@Nullable Text key;

  YamlFrame(boolean keyed, int line, int column) {
    this.keyed = keyed;
    this.line = line;
    this.column = column;
  }

  /**
   * Takes the next item, key or value.
   *
   * @return what is wrong with it, if anything is
   */
  Optional<String> add(YamlNode node) {
    if (!keyed) {
      items.add(node);
    } else if (key != null) {
      entries.put(key.text(), new YamlNode.Keys.Entry(key, node));
      key = null;
    } else if (!(node instanceof YamlNode.Text text)) {
      return Optional.of("A key is a word, not " + node.kind() + ".");
    } else if (entries.containsKey(text.text())) {
      return Optional.of("The key \"" + text.text() + "\" is there twice.");
    } else {
      key = text;
    }
    return Optional.empty();
  }

  YamlNode node() {
    return keyed
        ? new YamlNode.Keys(entries, line, column)
        : new YamlNode.Items(items, line, column);
  }

  /** {@return the only item of the whole text; empty when the text has none} */
  Optional<YamlNode> only() {
    return items.stream().findFirst();
  }
}
