package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.Attribute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Days, cut on each landmark and between two of them; and the absence of a day. */
final class DatePartition implements Partition {
  private final Attribute attribute;

  /** The first day of each piece but the first one, as days since 1970-01-01. */
  private final long[] starts;

  DatePartition(Attribute attribute, NavigableSet<LocalDate> landmarks) {
    this(attribute, starts(landmarks));
  }

  private DatePartition(Attribute attribute, SortedSet<Long> starts) {
    this.attribute = attribute;
    this.starts = starts.stream().mapToLong(Long::longValue).toArray();
  }

  private static SortedSet<Long> starts(Collection<LocalDate> landmarks) {
    SortedSet<Long> days = new TreeSet<>();
    for (LocalDate landmark : landmarks) {
      days.add(landmark.toEpochDay());
      days.add(landmark.toEpochDay() + 1);
    }
    days.remove(LocalDate.MIN.toEpochDay());
    days.remove(LocalDate.MAX.toEpochDay() + 1);
    return days;
  }

  /** {@return days, cut where each of these begins} */
  static DatePartition startingOn(Attribute attribute, Collection<LocalDate> days) {
    SortedSet<Long> starts = new TreeSet<>();
    days.forEach(day -> starts.add(day.toEpochDay()));
    return new DatePartition(attribute, starts);
  }

  @Override
  public Attribute attribute() {
    return attribute;
  }

  @Override
  public List<ValueClass> pieces() {
    List<ValueClass> pieces = new ArrayList<>();
    for (int i = 0; i <= starts.length; i++) {
      LocalDate from = i == 0 ? LocalDate.MIN : LocalDate.ofEpochDay(starts[i - 1]);
      LocalDate to = i == starts.length ? LocalDate.MAX : LocalDate.ofEpochDay(starts[i] - 1);
      pieces.add(new ValueClass.DayClass(attribute, from, to));
    }
    if (attribute.mayBeAbsent()) {
      pieces.add(new ValueClass.AbsentClass(attribute));
    }
    return List.copyOf(pieces);
  }

  @Override
  public int indexOf(@Nullable Object value) {
    if (value != null) {
      return indexOf(((LocalDate) value).toEpochDay());
    }
    if (!attribute.mayBeAbsent()) {
      throw new IllegalArgumentException(attribute + " is absent, but it always has a value.");
    }
    return starts.length + 1;
  }

  /** {@return position of the piece that the day, counted from 1970-01-01, lies in} */
  int indexOf(long day) {
    int found = Arrays.binarySearch(starts, day);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
