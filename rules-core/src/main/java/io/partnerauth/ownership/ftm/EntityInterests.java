package io.partnerauth.ownership.ftm;

import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.history.DayRange;
import io.partnerauth.ownership.history.Directness;
import io.partnerauth.ownership.history.Interest;
import io.partnerauth.ownership.history.Nature;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an entity that ties two others together says that one has of the other. */
final class EntityInterests {
  /** Words by which registers say that a holding is not, or not surely, the holder's own. */
  private static final Pattern NOT_SURELY_DIRECT =
      Pattern.compile(
          ".*(indirect|ultimate|beneficial|\\bubo\\b|nominee|trust|significant control|percent).*");

  private static final Set<String> IN_FORCE =
      Set.of("active", "current", "valid", "in force", "registered", "existing", "live");
  private static final Pattern ENDED =
      Pattern.compile(
          "(inactive|ceased|ended|former|terminated|closed|historic(al)?|dissolved|liquidated"
              + "|deleted|expired|past|previous|sold)");

  private EntityInterests() {}

  static Interest of(Entity entity, Schema schema, LocalDate published) {
    Interest interest =
        schema == Schema.OWNERSHIP
            ? ownership(entity)
            : Interest.of(Nature.INFLUENCE, ShareRange.UNKNOWN);
    return interest.during(start(entity), end(entity, published), entity::report);
  }

  private static Interest ownership(Entity entity) {
    Set<String> words = new LinkedHashSet<>();
    for (String property : List.of("role", "ownershipType", "legalBasis", "summary")) {
      entity.values(property).forEach(value -> words.add(value.toLowerCase(Locale.ROOT)));
    }
    boolean direct = words.stream().noneMatch(word -> NOT_SURELY_DIRECT.matcher(word).matches());
    Set<String> texts = new LinkedHashSet<>(entity.values("percentage"));
    if (texts.isEmpty()) {
      words.stream().filter(PercentageText::isIn).forEach(texts::add);
    }
    if (texts.isEmpty()) {
      entity.report("it names no percentage, so its size counts as unknown");
    }
    Interest interest = Interest.of(Nature.SHARES, PercentageText.of(texts, entity::report));
    if (direct) {
      return interest;
    }
    entity.report("its role or kind leaves open whether it is held directly");
    return interest.held(Directness.UNKNOWN);
  }

  /** What was so on a date had begun by then. */
  private static Optional<DayRange> start(Entity entity) {
    Optional<DayRange> start = entity.days("startDate");
    return start.isPresent()
        ? start
        : entity.days("date").map(days -> new DayRange(LocalDate.MIN, days.latest()));
  }

  private static Optional<DayRange> end(Entity entity, LocalDate published) {
    Optional<DayRange> end = entity.days("endDate");
    if (end.isPresent()) {
      return end;
    }
    Optional<DayRange> ended = Optional.empty();
    for (String status : entity.values("status")) {
      String word = status.toLowerCase(Locale.ROOT);
      if (ENDED.matcher(word).matches()) {
        ended = Optional.of(new DayRange(LocalDate.MIN, published));
      } else if (!IN_FORCE.contains(word)) {
        entity.report("its status \"" + status + "\" leaves open whether it has ended");
        return Optional.of(DayRange.ANY);
      }
    }
    return ended;
  }
}
