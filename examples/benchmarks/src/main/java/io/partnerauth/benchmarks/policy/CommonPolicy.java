package io.partnerauth.benchmarks.policy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The common policy of one size: its rules and the questions that every engine is asked.
 *
 * <p>A pure function of the size, so that every JVM of a run, and every run, sees the same policy.
 * A small policy (up to 20 rules) draws from few countries and sectors, so that its rules still
 * match some questions.
 *
 * @param size number of rules, at least 1
 */
public record CommonPolicy(int size) {
  /** Number of questions; a power of two, so that a cursor wraps with a mask. */
  public static final int QUESTIONS = 16_384;

  /** The question that a fresh JVM is asked first, at any size. */
  public static final PolicyQuestion FIRST_QUESTION =
      new PolicyQuestion("V0", "RU", "DEFENSE", 50, "DB", 21_000);

  /**
   * Without Ukraine: who may be in Crimea is asked about in Russia too, as no other contender does.
   */
  private static final List<String> COUNTRIES =
      List.of(
          ("RU BY KZ AM AZ KG MD TJ UZ TM MN GE "
                  + "AE AL AR AT AU BA BE BG BR CA CH CL CN CO CY CZ DE DK EE EG ES FI FR GB GR HR HU ID IE IL IN IS "
                  + "IT JP KR LT LU LV MX MY NL NO NZ PL PT RO SE TR")
              .split(" "));

  /** The sectors of customers. */
  public static final List<String> SECTORS =
      List.of("PUBLIC_ADMINISTRATION", "DEFENSE", "EDUCATION", "HEALTH", "ENERGY", "OTHER");

  /** The products of every vendor. */
  public static final List<String> PRODUCTS =
      List.of("DB", "ERP", "CRM", "CLOUD", "OS", "BI", "AV", "GIS");

  private static final int FIRST_DAY = 20_000;

  /** Checks the size. */
  public CommonPolicy {
    if (size < 1) {
      throw new IllegalArgumentException(
          "size must be at least 1 rule, got " + size + "; give the number of rules to generate");
    }
  }

  /** {@return the rules, in order of their number} */
  public List<PolicyRule> rules() {
    Random random = new Random(42 + size);
    return IntStream.range(0, size).mapToObj(number -> rule(number, random)).toList();
  }

  /** {@return the {@value #QUESTIONS} questions that are asked, in the order of asking} */
  public Stream<PolicyQuestion> questions() {
    Random random = new Random(7 + size);
    Supplier<PolicyQuestion> next =
        () ->
            new PolicyQuestion(
                vendor(random),
                one(countries(), random),
                one(sectors(), random),
                random.nextInt(101),
                one(PRODUCTS, random),
                FIRST_DAY + random.nextInt(1500));
    return Stream.generate(next).limit(QUESTIONS);
  }

  private PolicyRule rule(int number, Random random) {
    String vendor = vendor(random);
    Set<String> countries = new TreeSet<>();
    int count = small() ? 5 + random.nextInt(4) : 3 + random.nextInt(18);
    while (countries.size() < count) {
      countries.add(one(countries(), random));
    }
    return new PolicyRule(
        "R" + number,
        vendor,
        countries,
        one(sectors(), random),
        10 * random.nextInt(small() ? 6 : 10),
        random.nextInt(10) < (small() ? 7 : 5) ? "" : one(PRODUCTS, random),
        FIRST_DAY + random.nextInt(small() ? 600 : 1000));
  }

  private boolean small() {
    return size <= 20;
  }

  private List<String> countries() {
    return small() ? COUNTRIES.subList(0, 12) : COUNTRIES;
  }

  private List<String> sectors() {
    return small() ? SECTORS.subList(0, 3) : SECTORS;
  }

  /**
   * {@return the vendors, about forty rules for each, as in a policy that grows by vendors}
   *
   * <p>Of some there may be no rule.
   */
  public List<String> vendors() {
    return IntStream.range(0, vendorCount()).mapToObj(number -> "V" + number).toList();
  }

  private int vendorCount() {
    return Math.max(3, size / 40);
  }

  private String vendor(Random random) {
    return "V" + random.nextInt(vendorCount());
  }

  private static String one(List<String> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
