package io.partnerauth.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** The report of a run in Markdown: one table for each figure, engines down, sizes across. */
public final class MarkdownTables {
  private final RawRun run;
  private final Map<String, String> titles;
  private final String indexedJava;
  private final List<Integer> sizes;
  private final Medians medians;

  /**
   * Prepares the tables of {@code run}.
   *
   * @param titles name of each engine in the samples and its title, in the order of the tables; the
   *     first is the indexed Java, which the others are compared with
   */
  public MarkdownTables(RawRun run, Map<String, String> titles) {
    this.run = run;
    this.titles = titles;
    this.indexedJava = titles.keySet().iterator().next();
    this.sizes =
        run.samples().stream()
            .filter(
                sample -> sample.figure() == Figure.DECISION || sample.figure() == Figure.LEFT_OUT)
            .map(Sample::rules)
            .sorted()
            .distinct()
            .toList();
    this.medians = new Medians(run.samples());
  }

  /** {@return the report} */
  public String markdown() {
    String tables =
        Arrays.stream(Section.values()).map(this::table).collect(joining("\n", "", "\n"));
    return tables + sentences() + source();
  }

  /**
   * {@return the table of decisions, and what this library was to reach beside what it reached}
   *
   * @param summary of the same run
   */
  public String summary(Summary summary) {
    return table(Section.DECISION) + "\n" + summary.markdown() + "\n" + source();
  }

  private String source() {
    return "Medians of one run on " + run.machine() + ".\n";
  }

  private String table(Section section) {
    Stream<String> head = Stream.of(section.heading());
    Stream<String> columns = sizes.stream().map("%,d rules"::formatted);
    String rule = "|---|" + "---:|".repeat(sizes.size());
    Stream<String> rows = measured().map(engine -> row(section, engine));
    return Stream.concat(Stream.of(line(Stream.concat(head, columns)), rule), rows)
        .collect(joining("\n", "", "\n"));
  }

  private String row(Section section, String engine) {
    Stream<String> cells = sizes.stream().map(rules -> cell(section, engine, rules));
    return line(Stream.concat(Stream.of(titles.getOrDefault(engine, engine)), cells));
  }

  private String cell(Section section, String engine, int rules) {
    if (medians.of(engine, rules, Figure.FAILED).isPresent()) {
      return "failed";
    }
    OptionalDouble leftOut = medians.of(engine, rules, Figure.LEFT_OUT);
    return leftOut.isPresent()
        ? "not in %.0f s".formatted(leftOut.getAsDouble())
        : section.cell(medians, engine, rules, indexedJava).orElse("–");
  }

  private static String line(Stream<String> cells) {
    return cells.collect(joining(" | ", "| ", " |"));
  }

  private Stream<String> measured() {
    return titles.keySet().stream()
        .filter(engine -> run.samples().stream().anyMatch(s -> s.engine().equals(engine)));
  }

  private String sentences() {
    Sentences sentences = new Sentences(medians);
    return measured()
        .flatMap(engine -> sizes.stream().flatMap(rules -> sentences.about(engine, rules)))
        .map(sentence -> sentence + "\n\n")
        .collect(joining());
  }
}
