package io.partnerauth.desk;

import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows exactly what an edit of rules changes, before it ships. */
@Command(
    name = "diff",
    description = {
      "Shows every block of facts whose outcome or reasons differ between two packs, with the rules"
          + " that make the difference and an example.",
      "All facts that can occur are covered, not a sample, for partners with a grant that covers the"
          + " sale. What rules merely say in other words is listed apart."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar diff rules my-rules",
      "  java -jar desk.jar diff HEAD~1 rules",
      "  java -jar desk.jar diff v1.0:rules-drl/rules HEAD:rules-drl/rules --format json",
      "  java -jar desk.jar diff HEAD rules --customers customers.csv --partner partner.yaml"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String PACK =
      "A folder of rules, or a git revision of it such as HEAD~1 or REV:path from the top of the"
          + " repository. A revision alone is of the folder that the other side names, else of the"
          + " current one.";

  private final Terminal terminal;

  @Parameters(paramLabel = "BEFORE", index = "0", description = "The pack as it was. " + PACK)
  private String before = "";

  @Parameters(paramLabel = "AFTER", index = "1", description = "The pack as it is to be.")
  private String after = "";

  @ArgGroup(
      exclusive = false,
      heading = "%nWith a customer book, also who is decided otherwise, by name:%n")
  private @Nullable CustomersOption customers;

  @Mixin private final FormatOption format = new FormatOption();

  DiffCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    DiffSide one = DiffSide.of(before, after);
    DiffSide other = DiffSide.of(after, before);
    PackAnalysis was = one.make(terminal, one.analysis());
    PackAnalysis is = other.make(terminal, other.analysis());
    PackDifference difference = PackDifference.between(was, is);
    Optional<BookDifference> book =
        Optional.ofNullable(customers)
            .map(some -> some.difference(one.rules().get(), other.rules().get(), difference));
    if (format.json()) {
      Json.print(
          terminal,
          json -> {
            DiffJson.write(json, one, other, difference);
            if (book.isPresent()) {
              book.get().write(json);
            }
          });
    } else {
      new DiffText(terminal).print(one, other, difference);
      book.ifPresent(found -> found.print(terminal));
    }
    boolean found =
        difference.changesDecisions()
            || !difference.coverage().exhaustive()
            || book.filter(BookDifference::hasFindings).isPresent();
    return found ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
