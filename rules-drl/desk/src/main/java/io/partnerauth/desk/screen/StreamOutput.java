package io.partnerauth.desk.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;

/** Prints results and rejects as they come. */
record StreamOutput(PrintWriter results, PrintWriter rejects) implements Output {
  @Override
  public Begun begin() {
    results.print(text(Batch.line(DecisionRow.COLUMNS)));
    return Begun.AFRESH;
  }

  @Override
  public void write(Batch batch) throws IOException {
    results.print(text(batch.results()));
    rejects.print(text(batch.rejects()));
    rejects.flush();
    if (results.checkError()) {
      throw new IOException("nobody reads the results any more");
    }
  }

  private static String text(byte[] csv) {
    return new String(csv, UTF_8);
  }

  @Override
  public void finish() {
    results.flush();
  }

  @Override
  public void close() {
    results.flush();
    rejects.flush();
  }
}
