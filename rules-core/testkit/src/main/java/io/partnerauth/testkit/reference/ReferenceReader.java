package io.partnerauth.testkit.reference;

import io.partnerauth.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AtomicExprDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ConnectiveType;
import org.drools.drl.ast.descr.ConstraintConnectiveDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RelationalExprDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Reads rule files with Drools' own parser, of which the library's reader is independent. */
final class ReferenceReader {
  private static final Pattern VERDICT = Pattern.compile("ruling\\s*\\.\\s*(\\w+)\\s*\\(");

  /** By package and name, since a rule extends one of its own package. */
  private final Map<List<String>, RuleDescr> rules = new TreeMap<>(ReferenceReader::byText);

  static List<ReferenceClause> of(Iterable<String> files) {
    ReferenceReader reading = new ReferenceReader();
    files.forEach(reading::add);
    return reading.rules.entrySet().stream()
        .flatMap(rule -> reading.clause(rule.getKey().get(0), rule.getValue()).stream())
        .toList();
  }

  private static int byText(List<String> one, List<String> other) {
    return one.toString().compareTo(other.toString());
  }

  private void add(String text) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    try {
      PackageDescr read = parser.parse(false, text);
      if (read == null || parser.hasErrors()) {
        throw new IllegalArgumentException("Drools does not read this file: " + parser.getErrors());
      }
      read.getRules().forEach(rule -> rules.put(List.of(read.getName(), rule.getName()), rule));
    } catch (DroolsParserException e) {
      throw new IllegalArgumentException("Drools does not read this file", e);
    }
  }

  private Optional<ReferenceClause> clause(String of, RuleDescr rule) {
    Matcher verdict = VERDICT.matcher(String.valueOf(rule.getConsequence()));
    if (!verdict.find()) {
      return Optional.empty();
    }
    List<ReferenceCondition> conditions = new ArrayList<>();
    Steps steps = new Steps();
    for (RuleDescr next = rule; next != null; next = parent(of, next)) {
      conditions.add(condition(next.getLhs()));
      next.getAnnotations().forEach(steps::take);
    }
    steps.silences().forEach(text -> conditions.add(constraint("Sale", text)));
    return Optional.of(
        new ReferenceClause(
            rule.getName().split(" ", 2)[0],
            new ReferenceCondition.Joined(false, conditions),
            switch (verdict.group(1)) {
              case "revoke" -> Outcome.REVOKED;
              case "review" -> Outcome.REVIEW;
              case "condition" -> Outcome.CONDITIONAL;
              default -> throw new IllegalArgumentException("No verdict: " + verdict.group());
            },
            steps.status()));
  }

  private @Nullable RuleDescr parent(String of, RuleDescr rule) {
    return rule.getParentName() == null ? null : rules.get(List.of(of, rule.getParentName()));
  }

  private static ReferenceCondition condition(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return new ReferenceCondition.Joined(
          false,
          pattern.getConstraint().getDescrs().stream()
              .map(constraint -> constraint(pattern.getObjectType(), constraint.getText()))
              .toList());
    }
    ConditionalElementDescr element = (ConditionalElementDescr) descr;
    List<ReferenceCondition> parts =
        element.getDescrs().stream().map(part -> condition((BaseDescr) part)).toList();
    if (descr instanceof NotDescr) {
      return new ReferenceCondition.Opposite(new ReferenceCondition.Joined(false, parts));
    }
    // and, exists: there is exactly one of each fact
    return new ReferenceCondition.Joined(
        descr instanceof OrDescr && !(descr instanceof AndDescr), parts);
  }

  private static ReferenceCondition constraint(String fact, String text) {
    DrlExprParser parser = DrlExprParserFactory.getDrlExprParser(LanguageLevelOption.DRL6);
    ConstraintConnectiveDescr read = parser.parse(text);
    if (read == null || parser.hasErrors()) {
      throw new IllegalArgumentException("Drools does not read " + text);
    }
    return expression(fact, read);
  }

  private static ReferenceCondition expression(String fact, BaseDescr descr) {
    if (descr instanceof ConstraintConnectiveDescr joined) {
      return new ReferenceCondition.Joined(
          joined.getConnective() == ConnectiveType.OR,
          joined.getDescrs().stream().map(part -> expression(fact, part)).toList());
    }
    RelationalExprDescr one = (RelationalExprDescr) descr;
    String attribute = fact + "." + ((AtomicExprDescr) one.getLeft()).getExpression();
    String literal = ((AtomicExprDescr) one.getRight()).getExpression();
    List<String> looks = one.getParameters();
    return new ReferenceComparison(
        attribute,
        looks == null || looks.isEmpty() ? one.getOperator() : looks.get(0),
        one.getOperatorDescr().isNegated(),
        Attributes.value(attribute, literal));
  }
}
