package io.partnerauth.json;

import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An access request whose shape is right: all that the specification requires is there.
 *
 * @param subject who acts
 * @param action what it does
 * @param resource on what
 * @param context the circumstances
 */
record AccessFields(
    AccessFields.AccessEntity subject,
    AccessFields.AccessEntity action,
    AccessFields.AccessEntity resource,
    Node.Mapping context) {

  /**
   * A subject, resource or action.
   *
   * @param type of it; of an action its name
   * @param id of it; empty for an action
   */
  record AccessEntity(String type, String id, Node.Mapping properties) {}

  static AccessFields of(Node body) {
    FormIssues issues = new FormIssues(new SourceFile("JSON", ""));
    Map<String, Node.Mapping.Keyed> entries = entries(issues, "an access request", body);
    AccessEntity subject = entity(issues, body, entries, "subject", "type", "id");
    AccessEntity action = entity(issues, body, entries, "action", "name", "");
    AccessEntity resource = entity(issues, body, entries, "resource", "type", "id");
    Node.Mapping context = object(issues, "the context", entries.get("context"), body);
    check(issues);
    return new AccessFields(subject, action, resource, context);
  }

  /** {@return why the rules have nothing to say about such a request, if they have not} */
  Optional<String> stranger() {
    if (!subject.type.equals("partner")) {
      return Optional.of("Unknown type of subject; it is a \"partner\" here.");
    }
    if (!resource.type.equals("customer")) {
      return Optional.of("Unknown type of resource; it is a \"customer\" here.");
    }
    return action.type.equals("sell")
        ? Optional.empty()
        : Optional.of("Unknown action; it is \"sell\" here.");
  }

  static void check(FormIssues issues) {
    if (issues.count() > 0) {
      throw new InvalidJsonException("an access request", issues.all());
    }
  }

  static Map<String, Node.Mapping.Keyed> entries(FormIssues issues, String thing, Node node) {
    if (node instanceof Node.Mapping keys) {
      return keys.entries();
    }
    issues.report(
        IssueCode.KIND_OF_VALUE,
        "Here stands " + node.kind() + ".",
        "Write the keys of " + thing + ".",
        node);
    return Map.of();
  }

  private static AccessEntity entity(
      FormIssues issues,
      Node body,
      Map<String, Node.Mapping.Keyed> entries,
      String key,
      String type,
      String id) {
    Node.Mapping.Keyed entry = entries.get(key);
    if (entry == null) {
      missing(issues, key, "an access request", body);
      return new AccessEntity("", "", new Node.Mapping(Map.of(), 0, 0));
    }
    String thing = "the " + key;
    Map<String, Node.Mapping.Keyed> own = entries(issues, thing, entry.value());
    return new AccessEntity(
        string(issues, thing, own, type, entry.value()),
        id.isEmpty() ? "" : string(issues, thing, own, id, entry.value()),
        object(issues, "the properties", own.get("properties"), entry.value()));
  }

  private static String string(
      FormIssues issues,
      String thing,
      Map<String, Node.Mapping.Keyed> entries,
      String key,
      Node parent) {
    Node.Mapping.Keyed entry = entries.get(key);
    if (entry == null) {
      missing(issues, key, thing, parent);
      return "";
    }
    if (entry.value() instanceof Node.Scalar text && !text.bare()) {
      return text.text();
    }
    issues.report(
        IssueCode.KIND_OF_VALUE,
        "\"%s\" is %s.".formatted(key, entry.value().kind()),
        "Write a string.",
        entry.value());
    return "";
  }

  private static Node.Mapping object(
      FormIssues issues, String thing, Node.Mapping.@Nullable Keyed entry, Node parent) {
    if (entry == null) {
      return new Node.Mapping(Map.of(), parent.line(), parent.column());
    }
    return new Node.Mapping(
        entries(issues, thing, entry.value()), entry.value().line(), entry.value().column());
  }

  private static void missing(FormIssues issues, String key, String thing, Node at) {
    issues.report(
        IssueCode.MISSING_KEY, "The key \"%s\" is missing in %s.".formatted(key, thing), "", at);
  }
}
