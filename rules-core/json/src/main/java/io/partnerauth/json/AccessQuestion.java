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
    Map<String, Node.Keys.Entry> sale =
        new LinkedHashMap<>(select.of("action.properties", fields.action().properties(), ACTION));
    Map<String, Node.Keys.Entry> context =
        new LinkedHashMap<>(
            select.of(
                "context",
                fields.context(),
                Stream.concat(CONTEXT.stream(), Stream.of(EXPLAIN)).toList()));
    Node.Keys.Entry explain = context.remove(EXPLAIN);
    sale.putAll(context);
    Node.Keys whole = keys(sale, fields.context());
    sale.computeIfAbsent("date", key -> entry(key, LocalDate.now(clock).toString(), whole));
    Optional<Sale> read = SaleReader.read(issues, keys(sale, fields.context()));
    AccessFields.check(issues);
    return new AccessQuestion(
        customer,
        partner.orElseThrow(),
        read.orElseThrow(),
        explain != null && explain.value() instanceof Node.Text text && text.text().equals("true"),
        ignored);
  }

  private static Node.Keys identified(Map<String, Node.Keys.Entry> properties, String id) {
    Map<String, Node.Keys.Entry> all = new LinkedHashMap<>(properties);
    Node at = new Node.Text(id, 0, 0);
    all.put("id", entry("id", id, at));
    return keys(all, at);
  }

  private static Node.Keys keys(Map<String, Node.Keys.Entry> entries, Node at) {
    return new Node.Keys(entries, at.line(), at.column());
  }

  private static Node.Keys.Entry entry(String key, String value, Node at) {
    return new Node.Keys.Entry(
        new Node.Text(key, at.line(), at.column()), new Node.Text(value, at.line(), at.column()));
  }

  /** Leaves out keys that nobody knows, unless they look like a slip of the pen. */
  private record Selection(FormIssues issues, List<String> ignored) {
    Map<String, Node.Keys.Entry> of(String path, AccessFields.Entity entity, List<String> known) {
      return of(path, entity.properties(), known);
    }

    Map<String, Node.Keys.Entry> of(String path, Node.Keys keys, List<String> known) {
      Map<String, Node.Keys.Entry> selected = new LinkedHashMap<>();
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
