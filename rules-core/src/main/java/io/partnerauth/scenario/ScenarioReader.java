package io.partnerauth.scenario;

import io.partnerauth.Authority;
import io.partnerauth.Customer;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Status;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.PartnerReader;
import io.partnerauth.internal.form.SaleReader;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.AttributeKind;
import io.partnerauth.internal.text.IssueCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads one scenario file: its defaults, and each scenario over them. */
final class ScenarioReader {
  private static final List<String> FILE = List.of("defaults", "scenarios");
  private static final List<String> DEFAULTS =
      List.of("customer", "partner", "sale", "assume", "expect");
  private static final List<String> SCENARIO =
      List.of("name", "customer", "partner", "sale", "assume", "expect");
  private static final List<String> EXPECT = List.of("outcome", "rules", "authorities", "open");
  private static final List<String> ASSUME = List.of("unverified", "status", "asKnownOn");
  private static final List<String> OPEN =
      Attribute.all().stream().map(Attribute::component).distinct().sorted().toList();

  private final FormIssues issues;
  private final String path;
  private final Set<String> names = new HashSet<>();

  ScenarioReader(FormIssues issues) {
    this.issues = issues;
    this.path = issues.file().path();
  }

  ScenarioFile read() {
    List<Scenario> scenarios = new ArrayList<>();
    OptionalYaml.read(issues).ifPresent(root -> read(root, scenarios));
    if (scenarios.isEmpty() && issues.count() == 0) {
      issues.report(
          IssueCode.NO_SCENARIO,
          "The file has no scenarios.",
          "Write them under \"scenarios:\".",
          0,
          0);
    }
    return new ScenarioFile(path, scenarios, issues.all());
  }

  private void read(Node root, List<Scenario> scenarios) {
    Fields file = Fields.of(issues, "a scenario file", root, FILE);
    Node.Mapping defaults = new Node.Mapping(Map.of(), root.line(), root.column());
    if (file.value("defaults").orElse(defaults) instanceof Node.Mapping keys) {
      defaults = keys;
    }
    file.value("defaults").ifPresent(node -> Fields.of(issues, "the defaults", node, DEFAULTS));
    for (Node item : file.items("scenarios")) {
      Node merged = item instanceof Node.Mapping keys ? keys.over(defaults) : item;
      scenario(merged).ifPresent(scenarios::add);
    }
  }

  private Optional<Scenario> scenario(Node node) {
    int before = issues.count();
    Fields fields = Fields.of(issues, "a scenario", node, SCENARIO);
    Optional<String> name = fields.required("name", fields.text("name"));
    Node nothing = new Node.Mapping(Map.of(), node.line(), node.column());
    Customer customer = new CustomerReader(issues).read(fields.value("customer").orElse(nothing));
    Optional<Partner> partner =
        fields.required(
            "partner", fields.value("partner").flatMap(new PartnerReader(issues)::read));
    Optional<Sale> sale =
        fields.required(
            "sale", fields.value("sale").flatMap(value -> SaleReader.read(issues, value)));
    Optional<Expectation> expect =
        fields.required("expect", fields.value("expect").flatMap(this::expectation));
    Assumption assume = fields.value("assume").flatMap(this::assumption).orElse(Assumption.NONE);
    if (name.isPresent() && !names.add(name.get())) {
      issues.report(
          IssueCode.SCENARIO_NAME,
          "Another scenario is called \"" + name.get() + "\".",
          "Rename one.",
          node);
    }
    return issues.count() > before
            || name.isEmpty()
            || partner.isEmpty()
            || sale.isEmpty()
            || expect.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scenario(
                name.get(),
                path,
                node.line(),
                customer,
                partner.get(),
                sale.get(),
                assume,
                expect.get()));
  }

  private Optional<Expectation> expectation(Node node) {
    Fields fields = Fields.of(issues, "an expectation", node, EXPECT);
    Optional<Outcome> outcome =
        fields.required("outcome", fields.constant("outcome", Outcome.class));
    fields.items("open").forEach(this::checkAttribute);
    List<Authority> authorities = fields.constants("authorities", Authority.class);
    return outcome.map(
        known ->
            new Expectation(
                known,
                asked(fields, "rules", fields.texts("rules")),
                asked(fields, "authorities", authorities),
                asked(fields, "open", fields.texts("open"))));
  }

  private static boolean isFigure(String name) {
    return Stream.of(AttributeKind.values())
        .anyMatch(
            kind ->
                kind.figure().isPresent()
                    && kind.isKeyed()
                    && name.startsWith(kind.component() + "[\"")
                    && name.endsWith("\"]"));
  }

  private void checkAttribute(Node item) {
    List<String> open = new ArrayList<>(OPEN);
    open.addAll(issues.ownAttributes());
    if (item instanceof Node.Scalar text && !open.contains(text.text()) && !isFigure(text.text())) {
      issues.report(
          IssueCode.SCENARIO_VALUE,
          text.kind() + " is no attribute that can be open.",
          issues.didYouMean(text.text(), open, "It is one of " + String.join(", ", open) + "."),
          item);
    }
  }

  private static <V> Optional<SortedSet<V>> asked(Fields fields, String key, List<V> values) {
    return fields.has(key) ? Optional.of(new TreeSet<>(values)) : Optional.empty();
  }

  private Optional<Assumption> assumption(Node node) {
    Fields fields = Fields.of(issues, "an assumption", node, ASSUME);
    Optional<Outcome> unverified = fields.constant("unverified", Outcome.class);
    Map<String, Status> status = new HashMap<>();
    fields.value("status").ifPresent(value -> status(value, status));
    Optional<LocalDate> knownOn = fields.date("asKnownOn");
    return Fields.make(issues, node, () -> new Assumption(unverified, status, knownOn));
  }

  private void status(Node node, Map<String, Status> status) {
    List<String> ids =
        node instanceof Node.Mapping keys ? List.copyOf(keys.entries().keySet()) : List.of();
    Fields fields = Fields.of(issues, "a status", node, ids);
    ids.forEach(id -> fields.constant(id, Status.class).ifPresent(value -> status.put(id, value)));
  }
}
