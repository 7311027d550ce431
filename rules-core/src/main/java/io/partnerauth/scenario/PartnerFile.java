package io.partnerauth.scenario;

import io.partnerauth.Issue;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.Vendor;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.PartnerReader;
import io.partnerauth.internal.form.SaleReader;
import io.partnerauth.internal.name.DeclaredWords;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A file that says who sells and, if it likes, which sale: {@code partner} and {@code sale},
 * written as in a scenario.
 *
 * @param partner empty when the file has a mistake
 * @param sale empty when the file names none
 * @param issues all mistakes, sorted by place, codes {@code SCN…}
 */
public record PartnerFile(Optional<Partner> partner, Optional<Sale> sale, List<Issue> issues) {
  private static final List<String> KEYS = List.of("partner", "sale");

  /** Sorts a copy of the issues. */
  public PartnerFile {
    Mistakes.given(PartnerFile.class, partner, sale, issues);
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads a text.
   *
   * @param path what issues call the file
   * @param yaml its text
   * @return partner, sale and mistakes; never throws for what the text says
   * @throws IllegalStateException when {@code org.snakeyaml:snakeyaml-engine} is not on the class
   *     path
   */
  public static PartnerFile read(String path, String yaml) {
    return read(path, yaml, List.of());
  }

  /**
   * Reads a text, and holds its vendors and products against those that are known.
   *
   * @param path what issues call the file
   * @param yaml its text
   * @param known such as {@link io.partnerauth.AuthorizationRules#vendors()}; any vendor may be
   *     named if there are none, and any product of a vendor of which none is known
   * @return partner, sale and mistakes; never throws for what the text says
   * @throws IllegalStateException when {@code org.snakeyaml:snakeyaml-engine} is not on the class
   *     path
   */
  public static PartnerFile read(String path, String yaml, Collection<Vendor> known) {
    Mistakes.given("path", path);
    Mistakes.given("text", yaml);
    Mistakes.all("vendor", known);
    FormIssues issues = new FormIssues(new SourceFile(path, yaml), known, DeclaredWords.NONE);
    Optional<Node> root = OptionalYaml.read(issues);
    if (root.isEmpty() && issues.count() == 0) {
      issues.report(
          IssueCode.MISSING_KEY, "The file is empty.", "Write a partner, as in a scenario.", 0, 0);
    }
    Optional<Fields> file = root.map(node -> Fields.of(issues, "a partner file", node, KEYS));
    Optional<Partner> partner =
        file.flatMap(
            fields ->
                fields.required(
                    "partner", fields.value("partner").flatMap(new PartnerReader(issues)::read)));
    Optional<Sale> sale =
        file.flatMap(fields -> fields.value("sale")).flatMap(node -> SaleReader.read(issues, node));
    return issues.count() > 0
        ? new PartnerFile(Optional.empty(), Optional.empty(), issues.all())
        : new PartnerFile(partner, sale, List.of());
  }
}
