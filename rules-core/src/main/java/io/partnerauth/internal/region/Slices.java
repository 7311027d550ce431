package io.partnerauth.internal.region;

import io.partnerauth.internal.place.Countries;
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
  private final @Nullable Track[] tracks = new @Nullable Track[Countries.codes().size()];
  private final boolean[] open;
  private final boolean[] divided = new boolean[Countries.codes().size()];

  Slices(Map<String, MembershipTimeline> timelines) {
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
    open = new boolean[found.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = !found.get(i).maybe().isEmpty();
    }
  }

  /** {@return the regions of each number that a place belongs to for certain} */
  public List<Set<String>> sets() {
    return memberships.stream().map(Memberships::in).toList();
  }

  /** {@return the regions of this number that a place belongs to for certain} */
  public Set<String> in(int number) {
    return memberships.get(number).in();
  }

  /** {@return whether it is unknown if a place of this number belongs to some region} */
  public boolean open(int number) {
    return open[number];
  }

  /**
   * {@return the number of a country's memberships on a day}
   *
   * @param country by {@link Countries#number}
   */
  public int number(int country, LocalDate date) {
    Track track = tracks[country];
    return track == null ? 0 : track.at(date.toEpochDay());
  }

  /**
   * {@return whether a subdivision of the country has memberships of its own}
   *
   * @param country by {@link Countries#number}
   */
  public boolean divided(int country) {
    return divided[country];
  }

  /** One country's numbers over time: number {@code i} from boundary {@code i - 1} on. */
  private record Track(long[] boundaries, int[] numbers) {
    static Track of(MembershipTimeline timeline, List<Memberships> found) {
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
