package io.partnerauth.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A book of as many customers as a test wants, the same in every run: agencies, institutions,
 * companies with known, half-known and unknown owners in some countries, and a bad row now and
 * then.
 */
final class GeneratedBook {
  private static final List<String> COUNTRIES =
      List.of("RU", "KZ", "BY", "AM", "TM", "UA", "GE", "CN", "DE", "US");
  private static final List<String> CLASSES =
      List.of(
          "GOVERNMENT_AGENCY",
          "STATE_INSTITUTION",
          "PRIVATE_INSTITUTION",
          "COMPANY",
          "COMPANY",
          "COMPANY",
          "COMPANY",
          "COMPANY;STATE_INSTITUTION",
          "");
  private static final List<String> INTERESTS =
      List.of("0", "0", "0", "5", "9.99", "10", "1/3", "40", "50", "50.23", "100", "25-50", "");
  private static final List<String> CONTROLLED = List.of("false", "false", "false", "true", "");
  private static final List<String> LISTINGS =
      List.of("none", "none", "none", "none", "US-SDN", "US-MEU;US-SDN", "");

  private GeneratedBook() {}

  /**
   * Writes a large book: {@code GeneratedBook customers.csv 1000000}.
   *
   * @param arguments the file and how many rows
   */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  static void write(Path file, int rows) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      out.write(
          "id,name,country,buyerClass,sector,listings,endUses,stateInterest,stateControlled\n");
      for (int i = 1; i <= rows; i++) {
        out.write(i % 1_000 == 500 ? bad(i) : good(i, random));
      }
    }
  }

  private static String bad(int row) {
    return row % 2_000 == 500 ? row + ",\"Never closed,RU\n" : row + ",Customer,Russia,,,,,,\n";
  }

  private static String good(int row, SplittableRandom random) {
    return String.join(
            ",",
            "C-" + row,
            row % 97 == 0 ? "\"Müller, \"\"Söhne\"\"\nund Töchter\"" : "Customer " + row,
            row % 100 == 0 ? "" : pick(COUNTRIES, random),
            pick(CLASSES, random),
            "OTHER",
            pick(LISTINGS, random),
            "none",
            pick(INTERESTS, random),
            pick(CONTROLLED, random))
        + "\n";
  }

  private static String pick(List<String> values, SplittableRandom random) {
    return values.get(random.nextInt(values.size()));
  }
}
