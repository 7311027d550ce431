package io.partnerauth.internal.cell;

import io.partnerauth.internal.space.DatePartition;
import io.partnerauth.internal.space.ValueClass;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each day lets pass. Days in a row that let the same pass have one row of the table. */
public final class DayGate extends Gate {
  /** A number for the first day of each row but the first one and that of no day. */
  private final long[] starts;

  private DayGate(Rows rows, List<@Nullable LocalDate> days) {
    super(rows, days);
    this.starts =
        days.stream().skip(1).filter(day -> day != null).mapToLong(DayGate::number).toArray();
  }

  static DayGate of(Rows rows, DatePartition axis) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    long[] before = {};
    for (ValueClass piece : axis.pieces()) {
      long[] row = rows.row(piece.value());
      if (piece instanceof ValueClass.Absent || !Arrays.equals(row, before)) {
        days.add(piece instanceof ValueClass.Days some ? some.value() : null);
        before = row;
      }
    }
    return new DayGate(rows, days);
  }

  @Override
  long passAny(@Nullable Object value, long passing, long @Nullable [] others) {
    return pass((LocalDate) value, passing, others);
  }

  /** {@return those of {@code passing} that a day lets pass; null is its absence} */
  public long pass(@Nullable LocalDate day, long passing, long @Nullable [] others) {
    return passRow(day == null ? starts.length + 1 : rowOf(number(day)), passing, others);
  }

  private int rowOf(long number) {
    int from = 0;
    int length = starts.length;
    while (length > 0) { // without a branch that depends on the day, which nobody could predict
      int half = length + 1 >>> 1;
      from += starts[from + half - 1] <= number ? half : 0;
      length -= half;
    }
    return from;
  }

  /** {@return a number that is greater for later days, and cheaper than the day of the epoch} */
  private static long number(LocalDate day) {
    return (day.getYear() * 16L + day.getMonthValue()) * 32 + day.getDayOfMonth();
  }
}
