package io.partnerauth.ownership.history;

import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.ftm.FtmReader;
import io.partnerauth.ownership.gleif.GleifReader;
import io.partnerauth.ownership.psc.PscReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small register of who holds what of the company co and of its holding h, in some format. */
record RegisterSample(Format format, List<Held> held) {
  private static final Pattern VALUE = Pattern.compile("\"([^\"{}$:]*)\"(?=[\\]},])");

  /** What one has of another; dates as they are written, empty where they are not. */
  record Held(String owner, String owned, int share, String start, String end) {
    static Held of(String pair, int share, String start, String end) {
      String[] both = pair.split(">");
      return new Held(both[0], both[1], share, start, end);
    }

    /** {@return whether it may be so on the day} */
    boolean isPossible() {
      LocalDate day = RegisterFileText.DAY;
      boolean begun = start.isEmpty() || !day.isBefore(days(start).earliest());
      return begun && (end.isEmpty() || !day.isAfter(days(end).latest()));
    }

    boolean isSure() {
      LocalDate day = RegisterFileText.DAY;
      boolean begun = start.isEmpty() || !day.isBefore(days(start).latest());
      return begun && (end.isEmpty() || day.isBefore(days(end).earliest()));
    }

    Held during(String first, String last) {
      return new Held(owner, owned, share, first, last);
    }

    private static DayRange days(String text) {
      return DayRange.parse(text).orElseThrow();
    }
  }

  /** Readers that overlook something, as what they take instead of a holding. */
  static final Map<String, UnaryOperator<Held>> MISTAKES =
      Map.of(
          "begins on the first day of a year",
          held -> held.during(day(held.start(), DayRange::earliest), held.end()),
          "ends on the last day of a year",
          held -> held.during(held.start(), day(held.end(), DayRange::latest)),
          "knows no end",
          held -> held.during(held.start(), ""),
          "knows no beginning",
          held -> held.during("", held.end()),
          "takes the most for the least",
          held -> new Held(held.owner, held.owned, 100, held.start, held.end));

  private static String day(String date, Function<DayRange, LocalDate> which) {
    return date.isEmpty() ? "" : which.apply(Held.days(date)).toString();
  }

  /** Leaves out what is more than there is. */
  static List<Held> fitting(List<Held> all) {
    Map<String, Integer> sums = new HashMap<>();
    List<Held> fitting = new ArrayList<>();
    for (Held one : all) {
      if (sums.merge(one.owned(), one.share(), Integer::sum) <= 100) {
        fitting.add(one);
      }
    }
    return fitting;
  }

  /** How a register is written, and read. */
  enum Format {
    FTM(FtmReader::read) {
      @Override
      List<String> parties() {
        return List.of(
            "{\"id\": \"co\", \"schema\": \"Company\", \"properties\": {}}",
            "{\"id\": \"h\", \"schema\": \"Company\", \"properties\": {\"country\": [\"cy\"]}}",
            "{\"id\": \"gov\", \"schema\": \"PublicBody\", \"properties\": {\"country\": [\"ru\"]}}",
            "{\"id\": \"p\", \"schema\": \"Person\", \"properties\": {\"name\": [\"P\"]}}");
      }

      @Override
      String line(Held held, int position) {
        return "{\"id\": \"e%d\", \"schema\": \"Ownership\", \"properties\": {\"owner\": [\"%s\"], \"asset\": [\"%s\"], \"percentage\": [\"%d%%\"]%s%s}}"
            .formatted(
                position,
                held.owner(),
                held.owned(),
                held.share(),
                held.start().isEmpty() ? "" : ", \"startDate\": [\"" + held.start() + "\"]",
                held.end().isEmpty() ? "" : ", \"endDate\": [\"" + held.end() + "\"]");
      }
    },
    GLEIF(GleifReader::read) {
      @Override
      List<String> parties() {
        return List.of(
            entity("co", "GENERAL"),
            entity("h", "FUND"),
            entity("gov", "RESIDENT_GOVERNMENT_ENTITY"),
            entity("p", "SOLE_PROPRIETOR"));
      }

      private static String entity(String lei, String category) {
        return "{\"LEI\": \"%s\", \"Entity\": {\"LegalJurisdiction\": \"RU\", \"EntityCategory\": \"%s\", \"EntityStatus\": \"ACTIVE\"}}"
            .formatted(lei, category);
      }

      @Override
      String line(Held held, int position) {
        return "{\"Relationship\": {\"StartNode\": {\"NodeID\": \"%s\"}, \"EndNode\": {\"NodeID\": \"%s\"}, \"RelationshipType\": \"%s\", \"RelationshipPeriods\": [{\"PeriodType\": \"RELATIONSHIP_PERIOD\"%s%s}], \"RelationshipStatus\": \"ACTIVE\"}, \"Registration\": {\"RegistrationStatus\": \"PUBLISHED\"}}"
            .formatted(
                held.owned(),
                held.owner(),
                held.share() == 100 ? "IS_INTERNATIONAL_BRANCH_OF" : "IS_DIRECTLY_CONSOLIDATED_BY",
                held.start().isEmpty() ? "" : ", \"StartDate\": \"" + held.start() + "\"",
                held.end().isEmpty() ? "" : ", \"EndDate\": \"" + held.end() + "\"");
      }
    },
    PSC(PscReader::read) {
      @Override
      List<String> parties() {
        return List.of(
            "{\"company_number\": \"co\", \"data\": {\"kind\": \"persons-with-significant-control-statement\", \"statement\": \"no-individual-or-entity-with-signficant-control\", \"links\": {\"self\": \"s\"}}}");
      }

      @Override
      String line(Held held, int position) {
        return "{\"company_number\": \"%s\", \"data\": {\"kind\": \"%s-person-with-significant-control\", \"identification\": {\"country_registered\": \"England\", \"registration_number\": \"%s\"}, \"natures_of_control\": [\"voting-rights-%s-percent\"]%s%s, \"links\": {\"self\": \"l%d\"}}}"
            .formatted(
                held.owned(),
                held.owner().equals("p") ? "individual" : "corporate-entity",
                held.owner().equals("h") ? "h" : "none",
                held.share() >= 75 ? "75-to-100" : held.share() > 50 ? "50-to-75" : "25-to-50",
                held.start().isEmpty() ? "" : ", \"notified_on\": \"" + held.start() + "\"",
                held.end().isEmpty() ? "" : ", \"ceased_on\": \"" + held.end() + "\"",
                position);
      }
    };

    private final RegisterFileText.Reader reader;

    Format(RegisterFileText.Reader reader) {
      this.reader = reader;
    }

    /** Records that say what the parties are. */
    abstract List<String> parties();

    abstract String line(Held held, int position);

    /** The id of the company, as the reader writes it. */
    String company() {
      return this == FTM ? "co" : "CO";
    }
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(format.parties());
    for (int i = 0; i < held.size(); i++) {
      lines.add(format.line(held.get(i), i));
    }
    return lines;
  }

  GroupHolding holding(List<String> lines) {
    return RegisterFileText.holding(RegisterFileText.read(format.reader, lines), format.company());
  }

  /** {@return the lines with one value of a holder's line that nobody understands} */
  List<String> garbled(Random random) {
    List<String> lines = new ArrayList<>(lines());
    int first = format.parties().size();
    int at = first + random.nextInt(lines.size() - first);
    Matcher values = VALUE.matcher(lines.get(at));
    List<int[]> places = new ArrayList<>();
    while (values.find()) {
      places.add(new int[] {values.start(1), values.end(1)});
    }
    int[] place = places.get(random.nextInt(places.size()));
    String line = lines.get(at);
    lines.set(at, line.substring(0, place[0]) + "?!" + line.substring(place[1]));
    return lines;
  }

  List<String> withoutOneDescription(Random random) {
    List<String> lines = new ArrayList<>(lines());
    if (format.parties().size() > 1) {
      lines.remove(1 + random.nextInt(format.parties().size() - 1));
    }
    return lines;
  }

  /**
   * The state's interest in co in all worlds, tried one by one; for formats that give no shares,
   * only those of branches.
   */
  Set<Double> worlds() {
    Set<Double> figures = new TreeSet<>();
    if (format == Format.PSC) {
      return figures;
    }
    List<Held> counted =
        held.stream()
            .filter(Held::isPossible)
            .filter(one -> format == Format.FTM || one.share() == 100)
            .toList();
    for (int choice = 0; choice < 1 << counted.size(); choice++) {
      Map<String, Double> shares = new LinkedHashMap<>();
      boolean allowed = true;
      for (int i = 0; i < counted.size(); i++) {
        boolean isSo = (choice >> i & 1) == 1;
        allowed &= isSo || !counted.get(i).isSure();
        if (isSo) {
          shares.put(
              counted.get(i).owner() + counted.get(i).owned(), (double) counted.get(i).share());
        }
      }
      if (allowed) {
        for (int rest = 0; rest <= 3; rest++) {
          figures.add(figure(shares, rest & 1, rest >> 1));
        }
      }
    }
    return figures;
  }

  /** With all that nobody names the state's, or nobody's. */
  private static double figure(Map<String, Double> shares, int restOfCo, int restOfH) {
    double h =
        share(shares, "govh") + restOfH * (100 - share(shares, "govh") - share(shares, "ph"));
    double restCo = 100 - share(shares, "govco") - share(shares, "hco") - share(shares, "pco");
    return share(shares, "govco") + restOfCo * restCo + share(shares, "hco") * h / 100;
  }

  private static double share(Map<String, Double> shares, String pair) {
    return shares.getOrDefault(pair, 0.0);
  }
}
