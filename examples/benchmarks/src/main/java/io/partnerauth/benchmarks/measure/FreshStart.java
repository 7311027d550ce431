package io.partnerauth.benchmarks.measure;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.report.Figure;
import java.nio.file.Path;

/**
 * The main class of a fresh JVM that loads one engine and asks it one question.
 *
 * <p>It touches as few classes as it can before the answer, since all of them would be part of the
 * figure.
 */
public final class FreshStart {
  private FreshStart() {}

  /**
   * Arguments: the contender's class, the folder with its rules, the file for the figures, and the
   * time in milliseconds since 1970 at which this JVM's process was started.
   */
  public static void main(String[] args) throws Exception {
    long begin = System.nanoTime();
    Engine<?, ?> engine = Contender.named(args[0]).load(Path.of(args[1]));
    long loaded = System.nanoTime();
    AnyEngine.first(engine);
    long answered = System.currentTimeMillis();
    long resumed = System.nanoTime();
    engine.finishLoading();
    long finished = System.nanoTime();

    MeasuredFigures figures = new MeasuredFigures();
    figures.add(Figure.START, answered - Long.parseLong(args[3]));
    figures.add(Figure.LOAD, (loaded - begin + finished - resumed) / 1e6);
    figures.write(Path.of(args[2]));
  }
}
