package io.partnerauth.scenario;

import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.NodeBuilder;
import io.partnerauth.internal.text.IssueCode;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML text into nodes with their places, from the parser's events and without recursion.
 *
 * <p>Only plain data is taken: no anchors, aliases or tags, so that a small file cannot grow large,
 * and bounded in size and depth.
 */
final class YamlReader {
  private final FormIssues issues;
  private final NodeBuilder builder;
  private int documents;

  YamlReader(FormIssues issues) {
    this.issues = issues;
    this.builder = new NodeBuilder(issues);
  }

  /** {@return the text's one document; empty, with an issue, when it cannot be read} */
  Optional<Node> read() {
    LoadSettings settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(NodeBuilder.MOST_CHARACTERS)
            .build();
    try {
      for (Event event : new Parse(settings).parseString(issues.file().text())) {
        if (!take(event)) {
          return Optional.empty();
        }
      }
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      issues.report(
          IssueCode.NOT_YAML,
          "This is not YAML: " + e.getProblem() + ".",
          "Indent with spaces, write \"key: value\", and put quotes around text with : or #.",
          mark.map(place -> place.getLine() + 1).orElse(0),
          mark.map(place -> place.getColumn() + 1).orElse(0));
      return Optional.empty();
    } catch (YamlEngineException e) {
      issues.report(IssueCode.NOT_YAML, "This is not YAML: " + e.getMessage() + ".", "", 0, 0);
      return Optional.empty();
    }
    return builder.node();
  }

  private boolean take(Event event) {
    int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
    int column = event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      issues.report(
          IssueCode.BOUNDS, "A second document begins here.", "Write one per file.", line, column);
      return false;
    }
    if (event instanceof NodeEvent node && !plain(node, line, column)) {
      return false;
    }
    if (event instanceof ScalarEvent scalar) {
      return builder.text(scalar.getValue(), line, column);
    }
    if (event instanceof CollectionStartEvent start) {
      return builder.begin(start.getEventId() == Event.ID.MappingStart, line, column);
    }
    return !(event instanceof CollectionEndEvent) || builder.end();
  }

  private boolean plain(NodeEvent node, int line, int column) {
    boolean tagged =
        node instanceof ScalarEvent scalar && scalar.getTag().isPresent()
            || node instanceof CollectionStartEvent start && start.getTag().isPresent();
    if (node instanceof AliasEvent || node.getAnchor().isPresent() || tagged) {
      issues.report(
          IssueCode.YAML_TAG,
          "Anchors, aliases and tags are not used in scenarios.",
          "Write the value out, or under \"defaults\". Put quotes around text that begins with"
              + " &, * or !.",
          line,
          column);
      return false;
    }
    return true;
  }
}
