package io.partnerauth.internal.pack;

import io.partnerauth.Issue;
import io.partnerauth.Severity;
import io.partnerauth.Vendor;
import io.partnerauth.internal.drl.CheckedRules;
import io.partnerauth.internal.drl.DrlReader;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.NameTables;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What reading and checking the files of a pack gave, with or without mistakes.
 *
 * @param rules those without an error, by id
 * @param regions those of the rows without an error
 * @param catalogue the vendors, products and programs that the rows without an error name
 * @param issues all mistakes in rule files and tables, sorted by place
 */
public record PackReading(
    List<Rule> rules, Regions regions, Catalogue catalogue, List<Issue> issues) {
  private static final String REGIONS = "regions.csv";
  private static final String VENDORS = "vendors.csv";
  private static final String PRODUCTS = "products.csv";
  private static final String WORDS = "words.csv";
  private static final String ATTRIBUTES = "attributes.csv";

  private static final Map<String, Set<IssueCode>> FOLLOW_UPS =
      Map.of(
          REGIONS,
          Set.of(IssueCode.REGION),
          VENDORS,
          Set.of(IssueCode.UNKNOWN_VENDOR),
          PRODUCTS,
          Set.of(IssueCode.UNKNOWN_PRODUCT),
          WORDS,
          Set.of(IssueCode.UNKNOWN_WORD),
          ATTRIBUTES,
          Set.of(IssueCode.UNKNOWN_OWN));

  /** Sorts a copy of the issues. */
  public PackReading {
    rules = List.copyOf(rules);
    issues = issues.stream().sorted().toList();
  }

  /**
   * Reads and checks. While a table has errors, no rule is blamed for a name that is not in it;
   * while a rule file cannot be read, no other for what would stand there.
   *
   * @param today the day to hold review dates against; empty to leave that out
   */
  public static PackReading of(PackFiles files, Optional<LocalDate> today) {
    return of(
        files, (regions, tables) -> DrlReader.check(files.rules(), regions.names(), tables, today));
  }

  /**
   * Reads a pack that was checked before: the same, but Drools' parser does not read the rules once
   * more; see {@link DrlReader#read}.
   */
  public static PackReading ofChecked(PackFiles files) {
    return of(files, (regions, tables) -> DrlReader.read(files.rules(), regions.names(), tables));
  }

  private static PackReading of(
      PackFiles files, BiFunction<Regions, NameTables, CheckedRules> reader) {
    List<Issue> issues = new ArrayList<>(files.issues());
    Regions regions = Regions.NONE;
    if (files.table(REGIONS).isPresent()) {
      Regions.Result read = Regions.read(files.table(REGIONS).get());
      regions = read.regions();
      issues.addAll(read.issues());
    }
    NameTables tables = names(files);
    issues.addAll(tables.issues());
    CheckedRules checked = reader.apply(regions, tables);
    Set<String> followUps = followUps(issues);
    List<Issue> ofRules =
        checked.issues().stream().filter(issue -> !followUps.contains(issue.code())).toList();
    issues.addAll(
        withoutTable(
            files,
            PRODUCTS,
            IssueCode.UNKNOWN_PRODUCT,
            withoutTable(files, WORDS, IssueCode.UNKNOWN_WORD, ofRules)));
    if (checked.rules().isEmpty() && issues.stream().noneMatch(PackReading::isError)) {
      issues.add(noRules(files.where()));
    }
    Catalogue catalogue = Catalogue.of(tables, checked.rules());
    return new PackReading(catalogue.withWords(checked.rules()), regions, catalogue, issues);
  }

  /** {@return what the tables of names in these files say} */
  public static NameTables names(PackFiles files) {
    return NameTables.read(
        files.table(VENDORS), files.table(PRODUCTS), files.table(WORDS), files.table(ATTRIBUTES));
  }

  /** What rules would be blamed for although a file with errors is behind it. */
  private static Set<String> followUps(List<Issue> issues) {
    Set<String> codes = new HashSet<>();
    issues.stream()
        .filter(PackReading::isError)
        .map(
            issue ->
                FileKind.of(issue.file()) == FileKind.RULES
                    ? Set.of(IssueCode.EXTENDS_UNKNOWN, IssueCode.EMPTY_THEN)
                    : FOLLOW_UPS.getOrDefault(issue.file(), Set.of()))
        .flatMap(Set::stream)
        .forEach(kind -> codes.add(kind.code()));
    return codes;
  }

  /** One cause gives one message: of all names that a missing table should list, the first. */
  private static List<Issue> withoutTable(
      PackFiles files, String table, IssueCode code, List<Issue> issues) {
    List<Issue> of = issues.stream().filter(issue -> issue.code().equals(code.code())).toList();
    if (of.isEmpty() || files.table(table).isPresent()) {
      return issues;
    }
    Issue first = of.get(0);
    String rows =
        of.size() == 1
            ? "a row for that name."
            : "a row for each of the %,d names in rules.".formatted(of.size());
    List<Issue> once = new ArrayList<>(issues);
    once.removeAll(of);
    once.add(
        new Issue(
            first.severity(),
            first.code(),
            first.message() + " The pack has no such file.",
            "Put it back beside the vendors' folders; or write it, with " + rows,
            first.file(),
            first.line(),
            first.column(),
            first.sourceLine()));
    return once;
  }

  /**
   * {@return the vendors and products that the pack's scenarios may name: those of its tables or,
   * where one is left out, those that rules name; none while a mistake may hide some}
   */
  public List<Vendor> vendors() {
    return hasErrors() ? List.of() : catalogue.vendors();
  }

  /** {@return whether a pack of these files does not load} */
  public boolean hasErrors() {
    return issues.stream().anyMatch(PackReading::isError);
  }

  private static Issue noRules(String where) {
    return new SourceFile(where, "")
        .issue(
            IssueCode.NO_RULES,
            "The pack has no rules, so it would authorize everything.",
            "Put rule files (.drl) into the vendors' folders.",
            0,
            0);
  }

  private static boolean isError(Issue issue) {
    return issue.severity() == Severity.ERROR;
  }
}
