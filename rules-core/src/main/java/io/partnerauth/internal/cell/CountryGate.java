package io.partnerauth.internal.cell;

import io.partnerauth.internal.region.Countries;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each country lets pass. */
public final class CountryGate extends Gate {
  CountryGate(Rows rows, TextAxis axis) {
    super(rows, table(rows, axis));
  }

  private static long[] table(Rows rows, TextAxis axis) {
    int words = rows.words();
    List<@Nullable Object> values = Piece.values(axis.pieces());
    long[] byPiece = rows.table(values);
    long[] table = new long[Countries.codes().size() * words];
    for (String code : Countries.codes()) {
      int from = axis.indexOf(code) * words;
      System.arraycopy(byPiece, from, table, Countries.number(code) * words, words);
    }
    return table;
  }

  /** {@return those of {@code passing} that a country lets pass, by {@link Countries#number}} */
  public long pass(int number, long passing, long @Nullable [] others) {
    return passRow(number, passing, others);
  }
}
