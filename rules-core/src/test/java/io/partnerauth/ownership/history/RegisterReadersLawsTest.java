package io.partnerauth.ownership.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.ownership.GroupControl;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.ShareRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds for each format of register: order and repetition change nothing, and what is garbled,
 * or no longer described, never makes a figure narrower. A long campaign takes {@code
 * -Djqwik.tries.default=100000}.
 */
class RegisterReadersLawsTest {
  private static final String SEED = "19";

  @Provide
  Arbitrary<RegisterSample> samples() {
    Arbitrary<Integer> share = Arbitraries.of(10, 20, 30, 50, 60, 75, 100);
    Arbitrary<List<RegisterSample.Held>> held =
        Combinators.combine(
                Arbitraries.of("gov>co", "gov>h", "h>co", "p>co", "p>h"),
                share,
                Arbitraries.of("", "2019", "2021", "2021-03", "2021-05-01"),
                Arbitraries.of("", "", "2020", "2021", "2022-01-01"))
            .as(RegisterSample.Held::of)
            .list()
            .uniqueElements(one -> one.owner() + ">" + one.owned())
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(RegisterSample::fitting);
    return Combinators.combine(Arbitraries.of(RegisterSample.Format.values()), held)
        .as(RegisterSample::new);
  }

  @Property(seed = SEED, tries = 300)
  void neitherOrderNorRepetitionChangesAnything(
      @ForAll("samples") RegisterSample sample, @ForAll Random random) {
    List<String> lines = new ArrayList<>(sample.lines());
    lines.addAll(sample.lines().subList(0, random.nextInt(lines.size())));
    Collections.shuffle(lines, random);
    assertEquals(sample.holding(sample.lines()), sample.holding(lines));
  }

  @Property(seed = SEED, tries = 500)
  void whatIsGarbledNeverMakesAFigureNarrower(
      @ForAll("samples") RegisterSample sample, @ForAll Random random) {
    GroupHolding clear = sample.holding(sample.lines());
    GroupHolding garbled = sample.holding(sample.garbled(random));
    assertTrue(isWithin(clear, garbled), () -> garbled + "\nis narrower than\n" + clear);
  }

  @Property(seed = SEED, tries = 300)
  void whoIsNotDescribedMayBeAnybody(
      @ForAll("samples") RegisterSample sample, @ForAll Random random) {
    List<String> fewer = sample.withoutOneDescription(random);
    GroupHolding clear = sample.holding(sample.lines());
    GroupHolding less = sample.holding(fewer);
    assertTrue(isWithin(clear, less), () -> less + "\nis narrower than\n" + clear);
  }

  /** Each share is what it is said to be, or anything, where only its dates say whether it is. */
  @Property(seed = SEED, tries = 500)
  void theIntervalContainsEveryWorldThatTheFileAllows(@ForAll("samples") RegisterSample sample) {
    ShareRange interest = sample.holding(sample.lines()).interest();
    Set<Double> overlooked = new TreeSet<>(sample.worlds());
    overlooked.removeIf(
        figure ->
            figure >= interest.low().doubleValue() - 1e-9
                && figure <= interest.high().doubleValue() + 1e-9);
    assertEquals(Set.of(), overlooked, () -> interest + " of " + sample);
  }

  /** Readers that make one mistake each; the laws above find every one of them. */
  @Example
  void theLawOfTheIntervalCatchesBrokenReaders() {
    Set<String> unnoticed = new TreeSet<>(RegisterSample.MISTAKES.keySet());
    Random random = new Random(19);
    var samples = samples().generator(1000);
    for (int i = 0; i < 2000 && !unnoticed.isEmpty(); i++) {
      RegisterSample sample =
          new RegisterSample(RegisterSample.Format.FTM, samples.next(random).value().held());
      unnoticed.removeIf(
          mistake -> {
            List<RegisterSample.Held> read =
                sample.held().stream().map(RegisterSample.MISTAKES.get(mistake)).toList();
            RegisterSample broken = new RegisterSample(sample.format(), read);
            ShareRange interest = broken.holding(broken.lines()).interest();
            return sample.worlds().stream()
                .anyMatch(
                    figure ->
                        figure < interest.low().doubleValue() - 1e-9
                            || figure > interest.high().doubleValue() + 1e-9);
          });
    }
    assertEquals(Set.of(), unnoticed);
  }

  private static boolean isWithin(GroupHolding inner, GroupHolding outer) {
    return outer.interest().low().compareTo(inner.interest().low()) <= 0
        && outer.interest().high().compareTo(inner.interest().high()) >= 0
        && (outer.controlled() == inner.controlled() || outer.controlled() == GroupControl.UNKNOWN);
  }
}
