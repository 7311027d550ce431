package io.partnerauth.scenario;

import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import java.util.Optional;

/** Reads YAML where its optional reader is on the class path, and says what to add where not. */
final class OptionalYaml {
  private OptionalYaml() {}

  /**
   * {@return the text's one document; empty, with an issue, when it cannot be read}
   *
   * @throws IllegalStateException when {@code org.snakeyaml:snakeyaml-engine} is missing
   */
  static Optional<Node> read(FormIssues issues) {
    try {
      return new YamlReader(issues).read();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "Scenarios need the optional dependency org.snakeyaml:snakeyaml-engine; add it", e);
    }
  }
}
