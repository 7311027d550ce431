package io.partnerauth.testkit;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Which way stakes may lead in a graph of owners. */
enum GraphShape {
  /** Any way: companies may hold each other and themselves. */
  ANY {
    @Override
    Arbitrary<List<DrawnStake>> holdings(OwnerPool pool, Arbitrary<DrawnStake> holdings) {
      return holdings.list().ofMaxSize(2 * pool.companies().size());
    }
  },

  /** One way: no company holds itself, however far one looks; one chain at least. */
  CHAINS {
    @Override
    Arbitrary<List<DrawnStake>> holdings(OwnerPool pool, Arbitrary<DrawnStake> holdings) {
      int first = firstCompany(pool);
      Arbitrary<Integer> length = Arbitraries.integers().between(1, pool.companies().size());
      Arbitrary<List<DrawnStake>> chain =
          Combinators.combine(length, links(pool, holdings))
              .as(
                  (links, some) -> {
                    List<DrawnStake> all = new ArrayList<>();
                    for (int i = 0; i < links - 1; i++) {
                      all.add(some.get(i).between(first + i + 1, i));
                    }
                    all.add(some.get(links - 1).between(STATE, links - 1));
                    return all;
                  });
      return joined(chain, ANY.holdings(pool, holdings))
          .map(
              all ->
                  all.stream()
                      .filter(one -> one.owner() - first > one.owned() || one.owner() < first)
                      .toList());
    }
  },

  /** One loop at least: a company that holds itself, directly or through others. */
  LOOPS {
    @Override
    Arbitrary<List<DrawnStake>> holdings(OwnerPool pool, Arbitrary<DrawnStake> holdings) {
      int first = firstCompany(pool);
      Arbitrary<Integer> length = Arbitraries.integers().between(1, pool.companies().size());
      Arbitrary<List<DrawnStake>> loop =
          Combinators.combine(length, links(pool, holdings))
              .as(
                  (links, some) -> {
                    List<DrawnStake> all = new ArrayList<>();
                    for (int i = 0; i < links; i++) {
                      all.add(some.get(i).between(first + (i + 1) % links, i));
                    }
                    return all;
                  });
      return joined(loop, ANY.holdings(pool, holdings));
    }
  };

  private static final int STATE = 1;

  /** {@return holdings in this shape; they shrink towards few} */
  abstract Arbitrary<List<DrawnStake>> holdings(OwnerPool pool, Arbitrary<DrawnStake> holdings);

  private static int firstCompany(OwnerPool pool) {
    return pool.holders().size() - pool.companies().size();
  }

  private static Arbitrary<List<DrawnStake>> links(OwnerPool pool, Arbitrary<DrawnStake> holdings) {
    return holdings.list().ofSize(pool.companies().size());
  }

  private static Arbitrary<List<DrawnStake>> joined(
      Arbitrary<List<DrawnStake>> first, Arbitrary<List<DrawnStake>> then) {
    return Combinators.combine(first, then)
        .as(
            (one, other) -> {
              List<DrawnStake> all = new ArrayList<>(one);
              all.addAll(other);
              return all;
            });
  }
}
