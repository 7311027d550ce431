package io.partnerauth.spark;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Issue;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.analysis.PackDifference;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Decides rows of customers, one after the other. */
final class RowDecider {
  private static final String[] NONE = {};
  private static final int ADDED = BookDecisions.columns().size();
  private static final int OUTCOME = BookDecisions.columns().fieldIndex("outcome");
  private static final int QUESTION = BookDecisions.columns().fieldIndex("question");
  private static final int VALID_UNDER = BookDecisions.columns().fieldIndex("validUnder");
  private static final int MOST_TOLD = 50_000;

  /** What was told in this JVM, which is the same for all customers of whom the same is known. */
  private static final Recent<String, Map<Customer, Told>> MEMOS = new Recent<>();

  private final AuthorizationRules rules;
  private final Partner partner;
  private final Sale sale;
  private final String question;
  private final PackTexts pack;
  private final String decidedFor;
  private final LocalDate knownOn;
  private final CustomerColumns columns;
  private final Map<Customer, Told> memo;

  RowDecider(
      AuthorizationRules rules,
      Partner partner,
      Sale sale,
      SentQuestion asked,
      CustomerColumns columns) {
    this.rules = rules;
    this.partner = partner;
    this.sale = sale;
    this.question = asked.question();
    this.pack = asked.pack();
    this.decidedFor = sale.date().toString();
    this.knownOn = asked.knownOn();
    this.columns = columns;
    this.memo = MEMOS.of(pack.version() + question, ConcurrentHashMap::new);
  }

  Iterator<Row> decide(Iterator<Row> rows) {
    return each(rows, row -> decide(row, row.length(), customer -> true));
  }

  /** Decides those of earlier decisions that may be others under this pack. */
  Iterator<Row> decideAgain(Iterator<Row> rows, PackTexts before) {
    Optional<PackDifference> difference = Differences.between(before, pack, knownOn);
    return each(
        rows,
        row -> {
          int facts = row.length() - ADDED;
          boolean stands =
              difference.isPresent()
                  && !row.isNullAt(facts + OUTCOME)
                  && question.equals(row.get(facts + QUESTION))
                  && before.version().equals(row.get(facts + VALID_UNDER));
          return decide(
              row,
              facts,
              customer -> !stands || difference.get().mayChange(customer, partner, sale));
        });
  }

  private static Iterator<Row> each(Iterator<Row> rows, UnaryOperator<Row> work) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        return work.apply(rows.next());
      }
    };
  }

  private Row decide(Row row, int facts, Predicate<Customer> anew) {
    try {
      Customer customer = columns.customer(row);
      return anew.test(customer) ? decided(row, facts, customer) : carried(row, facts);
    } catch (InvalidQuestionException e) {
      return rejected(row, facts, e.issues().stream().map(Issue::message).distinct().toList());
    } catch (UnusableRow e) {
      return rejected(row, facts, e.problems());
    }
  }

  private Row carried(Row row, int facts) {
    @Nullable Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    values[facts + VALID_UNDER] = pack.version();
    return RowFactory.create(values);
  }

  private Row decided(Row row, int facts, Customer customer) {
    Decision decision = rules.evaluate(customer, partner, sale);
    return with(row, facts, decision.outcome().name(), told(decision, customer), null);
  }

  private Told told(Decision decision, Customer customer) {
    if (decision.outcome() == Outcome.AUTHORIZED && customer.ownership().isEmpty()) {
      return Told.NOTHING;
    }
    Customer known = customer.toBuilder().id("").name("").build();
    Told told = memo.get(known);
    if (told == null) {
      told = Told.of(decision);
      if (memo.size() < MOST_TOLD) {
        memo.put(known, told);
      }
    }
    return told;
  }

  private Row rejected(Row row, int facts, List<String> problems) {
    return with(row, facts, null, Told.UNDECIDED, problems.toArray(NONE));
  }

  private Row with(
      Row row, int before, @Nullable String outcome, Told told, String @Nullable [] problems) {
    @Nullable String decidedBy = outcome == null ? null : pack.version();
    @Nullable Object[] values = new Object[before + ADDED];
    for (int i = 0; i < before; i++) {
      values[i] = row.get(i);
    }
    values[before] = outcome;
    values[before + 1] = told.rules;
    values[before + 2] = told.open;
    values[before + 3] = told.conditions;
    values[before + 4] = told.notes;
    values[before + 5] = decidedFor;
    values[before + 6] = knownOn.toString();
    values[before + 7] = question;
    values[before + 8] = decidedBy;
    values[before + 9] = decidedBy;
    values[before + 10] = problems;
    return RowFactory.create(values);
  }

  /** What a decision says besides its outcome, which takes far longer to find. */
  private record Told(
      String @Nullable [] rules,
      String @Nullable [] open,
      String @Nullable [] conditions,
      String @Nullable [] notes) {
    static final Told NOTHING = new Told(NONE, NONE, NONE, NONE);
    static final Told UNDECIDED = new Told(null, null, null, null);

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
