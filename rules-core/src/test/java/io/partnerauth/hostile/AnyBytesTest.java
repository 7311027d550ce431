package io.partnerauth.hostile;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays the inputs that the fuzzer kept, and tries others that are made of pieces of them. */
class AnyBytesTest {
  private static final Path KEPT =
      Path.of(
          "src/test/resources/io/partnerauth/hostile/AnyBytesFuzzTestInputs"
              + "/nothingButIssuesComesOut");
  private static final Duration SOON = Duration.ofSeconds(20);

  private static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(KEPT)) {
      return files.sorted().toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void manyInputsAreKept() throws IOException {
    assertTrue(kept().size() >= 50);
  }

  @TestFactory
  Stream<DynamicTest> nothingButIssuesComesOutOfWhatWasKept() throws IOException {
    return kept().stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertTimeout(SOON, () -> AnyBytes.check(bytes(file)))));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void nothingButIssuesComesOutOfPiecesOfThem(@ForAll("pieces") byte[] bytes) {
    assertTimeout(SOON, () -> AnyBytes.check(bytes));
  }

  /** The beginning of one input, a few bytes of any kind, and the end of another. */
  @Provide
  Arbitrary<byte[]> pieces() throws IOException {
    List<byte[]> inputs = kept().stream().map(AnyBytesTest::bytes).toList();
    Arbitrary<byte[]> input = Arbitraries.of(inputs);
    Arbitrary<Double> cut = Arbitraries.doubles().between(0, 1);
    Arbitrary<byte[]> between = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
    return Combinators.combine(input, cut, between, input, cut)
        .as(
            (first, until, middle, last, from) ->
                joined(
                    Arrays.copyOf(first, (int) (first.length * until)),
                    middle,
                    Arrays.copyOfRange(last, (int) (last.length * from), last.length)));
  }

  private static byte[] joined(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}
