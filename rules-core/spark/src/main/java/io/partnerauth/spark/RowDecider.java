package io.partnerauth.spark;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Issue;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Decides rows of customers, one after the other. */
final class RowDecider {
  private static final String[] NONE = {};
  private static final int MOST_TOLD = 50_000;

  /** What was told in this JVM, which is the same for all customers of whom the same is known. */
  private static final Recent<Map<Customer, Told>> MEMOS = new Recent<>(ConcurrentHashMap::new);

  private final AuthorizationRules rules;
  private final Partner partner;
  private final Sale sale;
  private final String question;
  private final String version;
  private final String decidedFor;
  private final String knownOn;
  private final CustomerColumns columns;

  private final Map<Customer, Told> memo;

  RowDecider(
      AuthorizationRules rules, Partner partner, Sale sale, Asked asked, CustomerColumns columns) {
    this.rules = rules;
    this.partner = partner;
    this.sale = sale;
    this.question = asked.question();
    this.version = asked.pack().version();
    this.decidedFor = sale.date().toString();
    this.knownOn = asked.knownOn().toString();
    this.columns = columns;
    this.memo = MEMOS.of(version + question);
  }

  Iterator<Row> decide(Iterator<Row> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return decide(rows.next());
      }
    };
  }

  private Row decide(Row row) {
    try {
      return decided(row, columns.customer(row));
    } catch (InvalidQuestionException e) {
      return rejected(row, e.issues().stream().map(Issue::message).distinct().toList());
    } catch (UnusableRow e) {
      return rejected(row, e.problems());
    }
  }

  private Row decided(Row row, Customer customer) {
    Decision decision = rules.evaluate(customer, partner, sale);
    String outcome = decision.outcome().name();
    if (decision.outcome() == Outcome.AUTHORIZED && customer.ownership().isEmpty()) {
      return with(row, outcome, NONE, NONE, NONE, NONE, version, null);
    }
    Customer known = customer.toBuilder().id("").name("").build();
    Told told = memo.get(known);
    if (told == null) {
      told = Told.of(decision);
      if (memo.size() < MOST_TOLD) {
        memo.put(known, told);
      }
    }
    return with(row, outcome, told.rules, told.open, told.conditions, told.notes, version, null);
  }

  private Row rejected(Row row, List<String> problems) {
    return with(row, null, null, null, null, null, null, problems.toArray(NONE));
  }

  private Row with(
      Row row,
      @Nullable String outcome,
      String @Nullable [] ruleIds,
      String @Nullable [] open,
      String @Nullable [] conditions,
      String @Nullable [] notes,
      @Nullable String decidedBy,
      String @Nullable [] problems) {
    int before = row.length();
    @Nullable Object[] values = new Object[before + 11];
    for (int i = 0; i < before; i++) {
      values[i] = row.get(i);
    }
    values[before] = outcome;
    values[before + 1] = ruleIds;
    values[before + 2] = open;
    values[before + 3] = conditions;
    values[before + 4] = notes;
    values[before + 5] = decidedFor;
    values[before + 6] = knownOn;
    values[before + 7] = question;
    values[before + 8] = decidedBy;
    values[before + 9] = decidedBy;
    values[before + 10] = problems;
    return RowFactory.create(values);
  }

  /** What a decision says besides its outcome, which takes far longer to find. */
  private record Told(String[] rules, String[] open, String[] conditions, String[] notes) {
    static Told of(Decision decision) {
      return new Told(
          texts(decision.reasons().stream().map(Reason::ruleId)),
          texts(decision.openQuestions().stream().map(OpenQuestion::attribute)),
          texts(decision.conditions().stream()),
          texts(decision.rulings().stream().map(Ruling::notes).flatMap(List::stream)));
    }

    private static String[] texts(Stream<String> texts) {
      return texts.distinct().toArray(String[]::new);
    }
  }
}
