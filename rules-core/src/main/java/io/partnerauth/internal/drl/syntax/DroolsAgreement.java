package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueCollector;
import io.partnerauth.internal.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Has Drools' own parser read a file that we accepted, and compares. So nothing is accepted that is
 * not DRL, or that Drools reads otherwise. Its parser only ever sees files without an error: their
 * length, nesting and characters are within our bounds.
 */
public final class DroolsAgreement {
  private DroolsAgreement() {}

  /**
   * {@return whether Drools reads what we do; if not, that is reported}
   *
   * <p>A file with an error is not shown to Drools, and so not disputed.
   */
  public static boolean check(Ast.RuleFile file, IssueCollector issues) {
    if (issues.errors() > 0) {
      return true;
    }
    try {
      WordLexer lexer = new WordLexer(issues.file().text());
      DRLParser parser = DRLFactory.buildParser(lexer, LanguageLevelOption.DRL6);
      Optional<PackageDescr> read = Optional.ofNullable(parser.compilationUnit());
      List<DroolsParserException> errors = new ArrayList<>(lexer.getErrors());
      errors.addAll(parser.getErrors());
      if (!errors.isEmpty() || read.isEmpty()) {
        report(issues, errors.stream().map(DroolsParserException::getMessage).toList());
      } else {
        compare(file, read.get(), issues);
      }
    } catch (RecognitionException | RuntimeException e) {
      report(issues, List.of(String.valueOf(e)));
    }
    return issues.errors() == 0;
  }

  private static void compare(Ast.RuleFile file, PackageDescr read, IssueCollector issues) {
    List<RuleDescr> theirs = read.getRules();
    List<Ast.RuleNode> ours = file.rules();
    if (theirs.size() != ours.size() || !file.packageName().equals(read.getName())) {
      report(issues, List.of(read.getName() + " has " + theirs.size() + " rules for it"));
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!agree(ours.get(i), theirs.get(i))) {
        issues.add(
            IssueCode.DROOLS_DISAGREES,
            ours.get(i).place(),
            "Drools' own parser reads this rule differently.",
            "Please report it, with the file; until then, write the rule in another way.");
      }
    }
  }

  private static boolean agree(Ast.RuleNode ours, RuleDescr theirs) {
    return ours.name().equals(theirs.getName())
        && Objects.equals(ours.parent().map(Token::value).orElse(null), theirs.getParentName())
        && ours.annotations().stream()
            .map(annotation -> annotation.name().text())
            .collect(Collectors.toSet())
            .equals(theirs.getAnnotationNames())
        && theirs.getAttributes().isEmpty()
        && ours.shape().equals(shape(theirs.getLhs()))
        && then(ours).equals(compact(String.valueOf(theirs.getConsequence())));
  }

  private static String then(Ast.RuleNode ours) {
    return ours.action()
        .map(action -> "ruling." + action.verdict().text() + "(" + action.message().text() + ");")
        .orElse("");
  }

  private static void report(IssueCollector issues, List<String> reasons) {
    issues.add(
        IssueCode.DROOLS_DISAGREES,
        "Drools' own parser does not accept this file: " + String.join("; ", reasons) + ".",
        "Please report it, with the file; until then, write its rules in another way.");
  }

  /** {@return how Drools joined the patterns} */
  private static Ast.Shape shape(BaseDescr descr) {
    if (descr instanceof PatternDescr pattern) {
      return Ast.Shape.pattern(
          pattern.getObjectType(),
          pattern.getConstraint().getDescrs().stream()
              .map(part -> compact(part.getText()))
              .toList());
    }
    if (descr instanceof ConditionalElementDescr element) {
      List<Ast.Shape> parts =
          element.getDescrs().stream().map(part -> shape((BaseDescr) part)).toList();
      return descr instanceof NotDescr || descr instanceof ExistsDescr
          ? Ast.Shape.prefixed(
              descr instanceof NotDescr ? "not" : "exists", Ast.Shape.joined("and", parts))
          : Ast.Shape.joined(word(descr), parts);
    }
    return Ast.Shape.pattern(descr.getClass().getSimpleName(), List.of());
  }

  private static String word(BaseDescr descr) {
    if (descr instanceof AndDescr) {
      return "and";
    }
    return descr instanceof OrDescr ? "or" : descr.getClass().getSimpleName();
  }

  /** {@return a text without its white space and comments} */
  private static String compact(String text) {
    return DrlLexer.tokens(IssueCollector.each(new SourceFile("", text), IssueCode.MORE_ISSUES))
        .stream()
        .map(Token::text)
        .collect(Collectors.joining());
  }
}
