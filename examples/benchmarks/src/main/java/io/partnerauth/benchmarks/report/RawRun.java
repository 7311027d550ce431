package io.partnerauth.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every value of one run, as it is kept in a file.
 *
 * @param machine what it ran on, in one line
 * @param samples in the order in which they were measured
 */
public record RawRun(String machine, List<Sample> samples) {
  private static final String COMMENT = "# ";
  private static final String HEADER = "engine,rules,figure,value";

  /** Copies the samples. */
  public RawRun {
    samples = List.copyOf(samples);
  }

  /** Writes a line with the machine, a header, and one line for each sample. */
  public void write(Path file) throws IOException {
    Stream<String> lines = samples.stream().map(RawRun::line);
    Files.write(file, Stream.concat(Stream.of(COMMENT + machine, HEADER), lines).toList());
  }

  /** {@return the run that {@link #write} wrote to {@code file}} */
  public static RawRun read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new RawRun(
        lines.get(0).substring(COMMENT.length()),
        lines.stream().skip(2).map(RawRun::sample).toList());
  }

  private static String line(Sample sample) {
    return "%s,%d,%s,%s"
        .formatted(sample.engine(), sample.rules(), sample.figure(), sample.value());
  }

  private static Sample sample(String line) {
    String[] fields = line.split(",");
    return new Sample(
        fields[0],
        Integer.parseInt(fields[1]),
        Figure.valueOf(fields[2]),
        Double.parseDouble(fields[3]));
  }
}
