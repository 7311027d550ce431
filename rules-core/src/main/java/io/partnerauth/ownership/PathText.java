package io.partnerauth.ownership;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** An ownership path in words, for somebody who is not a programmer. */
final class PathText {
  private PathText() {}

  static String of(OwnershipPath path) {
    if (path.method() == OwnershipPath.Method.STATUS) {
      return name(path.holder()) + " is a state body itself: 100 percent";
    }
    StringJoiner steps = new StringJoiner(", ");
    path.links().forEach(link -> steps.add(step(link)));
    return steps + ": " + result(path);
  }

  private static String step(OwnershipLink link) {
    String step =
        link instanceof OwnershipLink.Held held
            ? held(held)
            : controlled((OwnershipLink.Controlled) link);
    Optional<LocalDate> last = link.to().map(day -> day.minusDays(1));
    if (last.isPresent() && last.equals(link.from())) {
      return step + " on " + last.get();
    }
    return step
        + link.from().map(day -> " from " + day).orElse("")
        + last.map(day -> " until " + day).orElse("");
  }

  private static String held(OwnershipLink.Held link) {
    String of =
        switch (link.stake().type()) {
          case BOTH -> " of ";
          case CAPITAL -> " of the capital of ";
          case VOTES -> " of the votes of ";
        };
    String circular =
        link.circular().equals(Share.ZERO)
            ? ""
            : " (which holds " + percent(link.circular()) + " of itself, divided out)";
    return name(link.owner())
        + " holds "
        + percent(link.counted())
        + of
        + name(link.owned())
        + circular;
  }

  private static String controlled(OwnershipLink.Controlled link) {
    String basis = link.control().basis().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name(link.owner()) + " controls " + name(link.owned()) + " (" + basis + ")";
  }

  private static String result(OwnershipPath path) {
    int last = path.links().size() - 1;
    if (path.method() == OwnershipPath.Method.MULTIPLIED) {
      return percent(path.figure()) + (last == 0 ? "" : ", the shares multiplied");
    }
    return path.links().get(last) instanceof OwnershipLink.Controlled
        ? "control without a share"
        : percent(path.figure()) + ", passed whole along controlled holders";
  }

  private static String percent(Share share) {
    return share.readable() + " percent";
  }

  private static String name(String party) {
    return party.equals(OwnershipGraph.SELF) ? "the customer" : party;
  }
}
