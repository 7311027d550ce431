package io.partnerauth.internal.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.execute;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Condition;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Checked rules as Drools' canonical model.
 *
 * <p>A rule is one pattern over one flat fact, so that Drools joins nothing. Equal conditions get
 * equal expression ids and so share a node. Equalities with a literal come first, those on the
 * attribute that most rules ask about before others: Drools looks them up in a hash table instead
 * of trying each rule. What is left of a rule where it shares no node with another is one
 * condition: a third of the nodes less, and as much of the memory and of the time to build them.
 */
@SuppressWarnings("serial") // Drools' function types are serializable; nobody serializes these
final class CanonicalModel {
  private static final String PACKAGE = "io.partnerauth.rules";

  /** A condition's expression id. Conditions are values, so that only equal ones share an id. */
  private final Map<Condition, String> ids = new HashMap<>();

  /** How many conditions have this attribute in an equality, or are this very condition. */
  private final Map<Object, Integer> frequency = new HashMap<>();

  /** How many rules begin with these conditions, by their ids. */
  private final Map<String, Integer> beginnings = new HashMap<>();

  private CanonicalModel() {}

  /** {@return the model of these rules, whose ids must differ} */
  static Model of(List<Rule> rules) {
    return new CanonicalModel().build(rules);
  }

  private Model build(List<Rule> rules) {
    List<List<Condition>> all = new ArrayList<>();
    for (Rule rule : rules) {
      List<Condition> conditions = conjuncts(rule);
      conditions.forEach(condition -> frequency.merge(sharedBy(condition), 1, Integer::sum));
      all.add(conditions);
    }
    for (List<Condition> conditions : all) {
      sort(conditions);
      String beginning = "";
      for (Condition condition : conditions) {
        beginning += id(condition);
        beginnings.merge(beginning, 1, Integer::sum);
      }
    }
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < rules.size(); i++) {
      model.addRule(modelled(rules.get(i), all.get(i)));
    }
    return model;
  }

  private org.drools.model.Rule modelled(Rule rule, List<Condition> conditions) {
    Variable<SessionQuestion> question = declarationOf(SessionQuestion.class);
    PatternDef<SessionQuestion> pattern = pattern(question);
    int nodes = nodes(conditions);
    for (Condition condition : conditions.subList(0, nodes)) {
      add(condition, pattern);
    }
    List<Condition> rest = conditions.subList(nodes, conditions.size());
    if (!rest.isEmpty()) {
      add(rest.size() == 1 ? rest.get(0) : new Condition.And(rest), pattern);
    }
    return rule(PACKAGE, rule.id()).build(pattern, execute(CanonicalModel::say));
  }

  private void sort(List<Condition> conditions) {
    conditions.sort(
        Comparator.<Condition, Boolean>comparing(condition -> !indexable(condition))
            .thenComparing(condition -> -frequency.getOrDefault(sharedBy(condition), 0))
            .thenComparing(
                condition ->
                    indexable(condition) ? test(condition).attribute().kind().ordinal() : 0));
  }

  /** {@return how many of the first conditions are looked up, or shared with another rule} */
  private int nodes(List<Condition> conditions) {
    int nodes = 0;
    String beginning = "";
    for (Condition condition : conditions) {
      beginning += id(condition);
      if (!indexable(condition) && beginnings.getOrDefault(beginning, 0) < 2) {
        return nodes;
      }
      nodes++;
    }
    return nodes;
  }

  private String id(Condition condition) {
    return ids.computeIfAbsent(condition, c -> "c" + ids.size());
  }

  /**
   * The consequence of every rule. That it fired is all there is to know: see {@link
   * SessionQuestion}.
   */
  private static void say() {}

  private void add(Condition condition, PatternDef<SessionQuestion> pattern) {
    String id = id(condition);
    if (!indexable(condition)) {
      pattern.expr(id, asked -> asked.meets(condition));
      return;
    }
    Condition.Test test = test(condition);
    Attribute attribute = test.attribute();
    pattern.expr(
        id,
        asked -> asked.meets(condition),
        alphaIndexedBy(
            valueClass(attribute),
            ConstraintType.EQUAL,
            attribute.kind().ordinal(),
            asked -> asked.get(attribute),
            test.literal()));
  }

  /**
   * {@return the conditions that must all be true, each once, in the order in which they are
   * written}
   */
  private static List<Condition> conjuncts(Rule rule) {
    return rule.parts().stream()
        .flatMap(part -> part.condition().conjuncts())
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** {@return what makes it likely that two rules share a node or a hash table} */
  private static Object sharedBy(Condition condition) {
    return indexable(condition) ? test(condition).attribute() : condition;
  }

  /** Drools hashes no objects of other classes than these, and no null. */
  private static boolean indexable(Condition condition) {
    return condition instanceof Condition.Test test
        && test.operator() == Operator.EQUAL
        && test.literal() != null
        && test.attribute().type() != ValueType.NUMBER
        && !test.attribute().kind().isOwn();
  }

  private static Condition.Test test(Condition condition) {
    return (Condition.Test) condition;
  }

  @SuppressWarnings("unchecked") // the class only tells Drools how to hash the values
  private static Class<Object> valueClass(Attribute attribute) {
    Class<?> type =
        switch (attribute.type()) {
          case TEXT, WORD -> String.class;
          case FLAG -> Boolean.class;
          case DATE -> LocalDate.class;
          default -> attribute.constants().orElseThrow();
        };
    return (Class<Object>) type;
  }
}
