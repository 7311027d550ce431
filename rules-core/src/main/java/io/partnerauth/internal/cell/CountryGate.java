package io.partnerauth.internal.cell;

import io.partnerauth.internal.region.Countries;
import io.partnerauth.internal.space.TextPartition;
import io.partnerauth.internal.space.ValueClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each country lets pass. */
public final class CountryGate extends Gate {
  CountryGate(Rows rows, TextPartition axis) {
    super(rows.words(), table(rows, axis));
  }

  private static long[] table(Rows rows, TextPartition axis) {
    int words = rows.words();
    List<@Nullable Object> values = ValueClass.values(axis.pieces());
    long[] byPiece = rows.table(values);
    long[] table = new long[Countries.codes().size() * words];
    for (String code : Countries.codes()) {
      int from = axis.indexOf(code) * words;
      System.arraycopy(byPiece, from, table, Countries.number(code) * words, words);
    }
    return table;
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    String code = (String) Objects.requireNonNull(value);
    return pass(Countries.number(code), passing, others);
  }

  /** {@return those of {@code passing} that a country lets pass, by {@link Countries#number}} */
  public long pass(int number, long passing, long @Nullable [] others) {
    return passRow(number, passing, others);
  }
}
