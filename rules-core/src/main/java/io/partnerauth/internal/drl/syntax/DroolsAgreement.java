package io.partnerauth.internal.drl.syntax;

import io.partnerauth.internal.drl.token.FileIssues;
import io.partnerauth.internal.drl.token.Token;
import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.runtime.RecognitionException;
import org.drools.drl.ast.descr.PackageDescr;
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
  public static boolean check(WrittenFile file) {
    FileIssues issues = file.issues();
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
        report(file, errors.stream().map(DroolsParserException::getMessage).toList());
      } else {
        compare(file, read.get());
      }
    } catch (RecognitionException | RuntimeException e) {
      report(file, List.of(String.valueOf(e)));
    }
    return issues.errors() == 0;
  }

  private static void compare(WrittenFile file, PackageDescr read) {
    List<RuleDescr> theirs = read.getRules();
    List<WrittenRule> ours = file.rules();
    if (theirs.size() != ours.size() || !file.packageName().equals(read.getName())) {
      report(file, List.of(read.getName() + " has " + theirs.size() + " rules for it"));
      return;
    }
    for (int i = 0; i < ours.size(); i++) {
      if (!agree(ours.get(i), theirs.get(i))) {
        file.issues()
            .add(
                IssueCode.DROOLS_DISAGREES,
                ours.get(i).name(),
                "Drools' own parser reads this rule differently.",
                "Please report it, with the file; until then, write the rule in another way.");
      }
    }
  }

  private static boolean agree(WrittenRule ours, RuleDescr theirs) {
    return ours.name().value().equals(theirs.getName())
        && Objects.equals(ours.parent().map(Token::value).orElse(null), theirs.getParentName())
        && ours.annotations().stream()
            .map(annotation -> annotation.name().text())
            .collect(Collectors.toSet())
            .equals(theirs.getAnnotationNames())
        && theirs.getAttributes().isEmpty()
        && ours.shape().equals(DroolsReading.shape(theirs.getLhs()))
        && then(ours).equals(DroolsReading.compact(String.valueOf(theirs.getConsequence())));
  }

  private static String then(WrittenRule ours) {
    return ours.action()
        .map(action -> "ruling." + action.verdict().text() + "(" + action.message().text() + ");")
        .orElse("");
  }

  private static void report(WrittenFile file, List<String> reasons) {
    file.issues()
        .add(
            IssueCode.DROOLS_DISAGREES,
            "Drools' own parser does not accept this file: " + String.join("; ", reasons) + ".",
            "Please report it, with the file; until then, write its rules in another way.");
  }
}
