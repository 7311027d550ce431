package io.partnerauth.internal.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The memberships of all countries over time, numbered: places and days with the same number belong
 * to the same regions. Number 0 is no region at all.
 *
 * <p>Immutable and thread-safe.
 */
public final class Slices {
  private final List<Memberships> memberships;
  private final @Nullable Track[] tracks = new @Nullable Track[Countries.NUMBERS];
  private final boolean[] divided = new boolean[Countries.NUMBERS];

  Slices(Map<String, Timeline> timelines) {
    List<Memberships> found = new ArrayList<>(List.of(Memberships.NONE));
    timelines.forEach(
        (member, timeline) -> {
          int country = Countries.number(member);
          if (Countries.isCountry(member)) {
            tracks[country] = Track.of(timeline, found);
          } else {
            divided[country] = true;
          }
        });
    memberships = List.copyOf(found);
  }

  /** {@return the regions of each number that a place belongs to for certain} */
  public List<Set<String>> sets() {
    return memberships.stream().map(Memberships::in).toList();
  }

  /** {@return the memberships of this number} */
  public Memberships get(int number) {
    return memberships.get(number);
  }

  /**
   * {@return the number of a country's memberships on a day}
   *
   * @param country a known country's code
   */
  public int number(String country, LocalDate date) {
    Track track = tracks[Countries.number(country)];
    return track == null ? 0 : track.at(date.toEpochDay());
  }

  /** {@return whether a subdivision of the country has memberships of its own} */
  public boolean divided(String country) {
    return divided[Countries.number(country)];
  }

  /** One country's numbers over time: number {@code i} from boundary {@code i - 1} on. */
  private record Track(long[] boundaries, int[] numbers) {
    static Track of(Timeline timeline, List<Memberships> found) {
      List<Memberships> pieces = timeline.pieces();
      int[] numbers = new int[pieces.size()];
      for (int i = 0; i < numbers.length; i++) {
        if (!found.contains(pieces.get(i))) {
          found.add(pieces.get(i));
        }
        numbers[i] = found.indexOf(pieces.get(i));
      }
      return new Track(timeline.boundaries(), numbers);
    }

    int at(long day) {
      int at = 0;
      while (at < boundaries.length && boundaries[at] <= day) {
        at++;
      }
      return numbers[at];
    }
  }
}
