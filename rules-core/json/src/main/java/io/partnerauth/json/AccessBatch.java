package io.partnerauth.json;

import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several access requests in one: each with the defaults of the whole.
 *
 * @param items the requests; none when the whole is a single one
 * @param semantic when to stop
 */
record AccessBatch(List<Node> items, Semantic semantic) {
  /** More than that is refused: a small body should not keep a server busy. */
  static final int MOST = 1_000;

  private static final List<String> DEFAULTS = List.of("subject", "action", "resource", "context");

  /** When the answers to several requests end. */
  enum Semantic {
    execute_all,
    deny_on_first_deny,
    permit_on_first_permit;

    boolean endsAfter(boolean permitted) {
      return switch (this) {
        case execute_all -> false;
        case deny_on_first_deny -> !permitted;
        case permit_on_first_permit -> permitted;
      };
    }
  }

  static AccessBatch of(Node body) {
    FormIssues issues = new FormIssues(new SourceFile("JSON", ""));
    Map<String, Node.Mapping.Keyed> entries =
        AccessFields.entries(issues, "an access request", body);
    List<Node> items = new ArrayList<>();
    Node.Mapping.Keyed evaluations = entries.get("evaluations");
    if (evaluations != null) {
      if (evaluations.value() instanceof Node.Sequence list && list.items().size() <= MOST) {
        list.items().forEach(item -> items.add(withDefaults(item, entries)));
      } else {
        issues.report(
            IssueCode.KIND_OF_VALUE,
            "\"evaluations\" is no list of at most " + MOST + " requests.",
            "Write a list of objects.",
            evaluations.value());
      }
    }
    Semantic semantic = semantic(issues, entries);
    AccessFields.check(issues);
    return new AccessBatch(items, semantic);
  }

  /** A key of the item replaces the default whole. */
  private static Node withDefaults(Node item, Map<String, Node.Mapping.Keyed> defaults) {
    if (!(item instanceof Node.Mapping own)) {
      return item;
    }
    Map<String, Node.Mapping.Keyed> all = new LinkedHashMap<>();
    for (String key : DEFAULTS) {
      if (defaults.containsKey(key)) {
        all.put(key, defaults.get(key));
      }
    }
    all.putAll(own.entries());
    return new Node.Mapping(all, own.line(), own.column());
  }

  private static Semantic semantic(FormIssues issues, Map<String, Node.Mapping.Keyed> entries) {
    Node.Mapping.Keyed options = entries.get("options");
    if (options == null) {
      return Semantic.execute_all;
    }
    Node.Mapping.Keyed named =
        AccessFields.entries(issues, "the options", options.value()).get("evaluations_semantic");
    if (named == null) {
      return Semantic.execute_all;
    }
    for (Semantic semantic : Semantic.values()) {
      if (named.value() instanceof Node.Scalar text && text.text().equals(semantic.name())) {
        return semantic;
      }
    }
    issues.report(
        IssueCode.SCENARIO_VALUE,
        named.value().kind() + " is no evaluations_semantic.",
        "It is one of " + List.of(Semantic.values()) + ".",
        named.value());
    return Semantic.execute_all;
  }
}
