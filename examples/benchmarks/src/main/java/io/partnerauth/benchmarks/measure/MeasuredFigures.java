package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.report.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM measured, on its way to the command that started it: a file with one figure in a line.
 */
public final class MeasuredFigures {
  /**
   * One measured value.
   *
   * @param figure what was measured
   * @param value in the figure's unit
   */
  public record Value(Figure figure, double value) {}

  private final List<Value> values = new ArrayList<>();

  /** Starts with no values. */
  public MeasuredFigures() {}

  /** Adds a value. */
  public void add(Figure figure, double value) {
    values.add(new Value(figure, value));
  }

  /** Writes all values to {@code file}. */
  public void write(Path file) throws IOException {
    Files.write(file, values.stream().map(v -> v.figure() + " " + v.value()).toList());
  }

  /** {@return the values that a JVM wrote to {@code file}, in its order} */
  public static List<Value> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(MeasuredFigures::value).toList();
  }

  private static Value value(String line) {
    String[] fields = line.split(" ");
    return new Value(Figure.valueOf(fields[0]), Double.parseDouble(fields[1]));
  }
}
