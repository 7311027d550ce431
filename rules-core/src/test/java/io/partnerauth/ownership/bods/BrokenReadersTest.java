package io.partnerauth.ownership.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.bods.BodsHistory.Described;
import io.partnerauth.ownership.bods.BodsHistory.Told;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * The law of the interval catches readers that make one mistake each. Such a reader is the right
 * one, which is given the history as the mistake leaves it.
 */
class BrokenReadersTest {
  private static final int MOST_HISTORIES = 3_000;

  private enum BrokenReader {
    TAKES_THE_LAST_STATEMENT_OF_THE_FILE(of(BrokenReader::lastOfEachRecord)),
    OVERLOOKS_WHAT_CLOSES(without(told -> told.stage() == 2)),
    OVERLOOKS_INDIRECT_INTERESTS(without(told -> !told.isDirect() && !told.isNominee())),
    TAKES_INDIRECT_INTERESTS_AS_DIRECT(each(told -> told.isNominee() ? told : told.held("direct"))),
    OVERLOOKS_NOMINEES(without(Told::isNominee)),
    TAKES_WHOEVER_IS_CALLED_A_PERSON_FOR_ONE(
        history ->
            history.described() == Described.WITH_A_BODY_THAT_TURNS_PERSON
                ? read(history)
                : read(history.described(Described.RIGHTLY))),
    TAKES_A_BODY_THAT_TURNS_PERSON_FOR_A_BODY(
        history -> read(history.described(Described.RIGHTLY))),
    OVERLOOKS_BEGINNINGS(each(told -> told.dated(BodsHistory.NEVER, told.end()))),
    OVERLOOKS_ENDS(each(told -> told.dated(told.start(), BodsHistory.NEVER))),
    ENDS_ON_THE_DAY_OF_CLOSING(each(BrokenReader::endedWhenClosed)),
    TAKES_RECORDS_OF_ONE_OWNER_AS_ONE(
        each(told -> told.in((told.owner() + told.owned()).hashCode()))),
    KNOWS_WHAT_WAS_STATED_LATER(
        history ->
            read(
                new BodsHistory(
                    history.told(), history.day(), BodsHistory.TIMES, history.described()))),
    ASKS_FOR_THE_DAY_BEFORE(
        history ->
            read(
                new BodsHistory(
                    history.told(), history.day() - 1, history.knownOn(), history.described()))),
    TAKES_ONLY_WHAT_IS_SURE(history -> ShareRange.exactly(read(history).low()));

    private final Function<BodsHistory, ShareRange> interest;

    BrokenReader(Function<BodsHistory, ShareRange> interest) {
      this.interest = interest;
    }

    private static ShareRange read(BodsHistory history) {
      return history.holding(history.statements()).interest();
    }

    private static Function<BodsHistory, ShareRange> of(UnaryOperator<List<Told>> mistake) {
      return history -> read(history.told(mistake.apply(history.told())));
    }

    private static Function<BodsHistory, ShareRange> each(UnaryOperator<Told> mistake) {
      return of(all -> all.stream().map(mistake).toList());
    }

    private static Function<BodsHistory, ShareRange> without(Predicate<Told> overlooked) {
      return of(all -> all.stream().filter(Predicate.not(overlooked)).toList());
    }

    private static List<Told> lastOfEachRecord(List<Told> all) {
      Map<Integer, Told> last = new LinkedHashMap<>();
      all.forEach(told -> last.put(told.record(), told));
      return List.copyOf(last.values());
    }

    private static Told endedWhenClosed(Told told) {
      boolean open = told.stage() == 2 && told.end() == BodsHistory.NEVER;
      return open ? told.dated(told.start(), told.made()) : told;
    }
  }

  @Example
  void theLawOfTheIntervalCatchesEachOfThem() {
    RandomGenerator<BodsHistory> histories = BodsHistory.any().generator(1000);
    Random random = new Random(4);
    Set<BrokenReader> unnoticed = EnumSet.allOf(BrokenReader.class);
    for (int i = 0; i < MOST_HISTORIES && !unnoticed.isEmpty(); i++) {
      BodsHistory history = histories.next(random).value();
      unnoticed.removeIf(
          reader -> !BodsWorlds.overlooked(history, reader.interest.apply(history)).isEmpty());
    }
    assertEquals(Set.of(), unnoticed);
  }
}
