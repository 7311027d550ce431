package io.partnerauth.ownership;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random worlds; they shrink to fewer and plainer holders. */
final class Worlds {
  private static final int COMPANIES = 4;

  private Worlds() {}

  /** Any world: with loops, shares held in oneself, and registers that are known in part. */
  static Arbitrary<World> any() {
    return of(company -> holders(0, FIRST_BEYOND).list().ofMaxSize(10));
  }

  /** Worlds of complete registers. */
  static Arbitrary<World> complete() {
    return of(company -> holders(0, FIRST_BEYOND).list().ofSize(10));
  }

  /** Worlds of complete registers without loops: a company is held by later ones only. */
  static Arbitrary<World> acyclic() {
    return of(
        company ->
            Arbitraries.oneOf(
                    holders(0, World.FIRST_COMPANY),
                    holders(
                        Math.min(World.FIRST_COMPANY + company + 1, FIRST_BEYOND - 1),
                        FIRST_BEYOND))
                .map(holder -> holder == World.FIRST_COMPANY + company ? World.PERSON : holder)
                .list()
                .ofSize(10));
  }

  private static final int FIRST_BEYOND = World.FIRST_COMPANY + COMPANIES;

  private static Arbitrary<Integer> holders(int from, int beyond) {
    return Arbitraries.integers().between(from, beyond - 1);
  }

  private interface Register {
    Arbitrary<List<Integer>> of(int company);
  }

  private static Arbitrary<World> of(Register register) {
    List<Arbitrary<List<Integer>>> registers = new ArrayList<>();
    for (int company = 0; company < COMPANIES; company++) {
      registers.add(register.of(company));
    }
    return Combinators.combine(registers).as(World::new);
  }
}
