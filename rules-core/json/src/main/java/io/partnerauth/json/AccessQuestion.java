package io.partnerauth.json;

import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.PartnerReader;
import io.partnerauth.internal.form.SaleReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an access request asks.
 *
 * @param explain whether the caller wants everything that stands behind the answer
 * @param ignored keys that nobody here knows, with their paths
 */
record AccessQuestion(
    Customer customer, Partner partner, Sale sale, boolean explain, List<String> ignored) {
  private static final List<String> ACTION = List.of("kind", "channel");
  private static final List<String> CONTEXT =
      SaleReader.KEYS.stream().filter(key -> !ACTION.contains(key)).toList();
  private static final String EXPLAIN = "explain";

  static AccessQuestion read(
      FormIssues issues,
      AccessFields fields,
      Function<String, Optional<Partner>> partners,
      Function<String, Optional<Customer>> customers,
      Clock clock) {
    List<String> ignored = new ArrayList<>();
    Selection select = new Selection(issues, ignored);
    Optional<Partner> partner =
        partners
            .apply(fields.subject().id())
            .or(
                () ->
                    new PartnerReader(issues)
                        .read(
                            identified(
                                select.of(
                                    "subject.properties", fields.subject(), PartnerReader.KEYS),
                                fields.subject().id())));
    Customer customer =
        customers
            .apply(fields.resource().id())
            .orElseGet(
                () ->
                    new CustomerReader(issues)
                        .read(
                            identified(
                                select.of(
                                    "resource.properties", fields.resource(), CustomerReader.KEYS),
                                fields.resource().id())));
    Map<String, Node.Mapping.Keyed> sale =
        new LinkedHashMap<>(select.of("action.properties", fields.action().properties(), ACTION));
    Map<String, Node.Mapping.Keyed> context =
        new LinkedHashMap<>(
            select.of(
                "context",
                fields.context(),
                Stream.concat(CONTEXT.stream(), Stream.of(EXPLAIN)).toList()));
    Node.Mapping.Keyed explain = context.remove(EXPLAIN);
    sale.putAll(context);
    Node.Mapping whole = keys(sale, fields.context());
    sale.computeIfAbsent("date", key -> entry(key, LocalDate.now(clock).toString(), whole));
    Optional<Sale> read = SaleReader.read(issues, keys(sale, fields.context()));
    AccessFields.check(issues);
    return new AccessQuestion(
        customer,
        partner.orElseThrow(),
        read.orElseThrow(),
        explain != null
            && explain.value() instanceof Node.Scalar text
            && text.text().equals("true"),
        ignored);
  }

  private static Node.Mapping identified(Map<String, Node.Mapping.Keyed> properties, String id) {
    Map<String, Node.Mapping.Keyed> all = new LinkedHashMap<>(properties);
    Node at = new Node.Scalar(id, 0, 0);
    all.put("id", entry("id", id, at));
    return keys(all, at);
  }

  private static Node.Mapping keys(Map<String, Node.Mapping.Keyed> entries, Node at) {
    return new Node.Mapping(entries, at.line(), at.column());
  }

  private static Node.Mapping.Keyed entry(String key, String value, Node at) {
    return new Node.Mapping.Keyed(
        new Node.Scalar(key, at.line(), at.column()),
        new Node.Scalar(value, at.line(), at.column()));
  }

  /** Leaves out keys that nobody knows, unless they look like a slip of the pen. */
  private record Selection(FormIssues issues, List<String> ignored) {
    Map<String, Node.Mapping.Keyed> of(
        String path, AccessFields.AccessEntity entity, List<String> known) {
      return of(path, entity.properties(), known);
    }

    Map<String, Node.Mapping.Keyed> of(String path, Node.Mapping keys, List<String> known) {
      Map<String, Node.Mapping.Keyed> selected = new LinkedHashMap<>();
      keys.entries()
          .forEach(
              (key, entry) -> {
                if (known.contains(key) || !issues.didYouMean(key, known, "").isEmpty()) {
                  selected.put(key, entry); // a reader refuses a slip, with the suggestion
                } else {
                  ignored.add(path + "." + key);
                }
              });
      return selected;
    }
  }
}
