package io.partnerauth.internal.region;

import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.place.PlaceHints;
import io.partnerauth.internal.table.TableRow;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Letters;
import io.partnerauth.internal.text.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks one row of {@code regions.csv} by itself. */
final class RegionLine {
  private static final Pattern REGION = Pattern.compile("[A-Za-z][A-Za-z0-9 ._-]{0,63}");
  private static final Pattern ROLE = Pattern.compile("[A-Z][A-Z_]{0,63}");
  private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

  private final TableRow row;

  RegionLine(TableRow row) {
    this.row = row;
  }

  /** {@return the row; empty, with an issue for each mistake, when it has one} */
  Optional<RegionRow> read() {
    String region = region();
    String member = member();
    String role = role();
    Optional<LocalDate> from = date("validFrom");
    Optional<LocalDate> to = date("validTo");
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      row.report(
          "validTo",
          IssueCode.REGION_PERIOD,
          "The row ends on " + to.get() + ", not after it begins on " + from.get() + ".",
          "validTo is the first day on which the row no longer holds; leave it empty if it still"
              + " does.");
    }
    return row.isRight()
        ? Optional.of(new RegionRow(region, member, role, from, to, row.line()))
        : Optional.empty();
  }

  private String region() {
    String name = row.text("region");
    if (!REGION.matcher(name).matches()) {
      row.report(
          "region",
          IssueCode.REGION_NAME,
          name.isEmpty() ? "The region has no name." : "\"" + name + "\" is no name for a region.",
          foreign(name)
              .orElse(
                  "Use Latin letters, digits, spaces, dots, hyphens and underscores, at most 64,"
                      + " beginning with a letter."));
    } else if (Countries.looksLikeCode(name)) {
      row.report(
          "region",
          IssueCode.REGION_LIKE_A_CODE,
          "The region's name \"" + name + "\" looks like the code of a country.",
          "Give it a name of three letters or more, so that nobody takes one for the other.");
    }
    return name;
  }

  /** What to say of a name that no English keyboard can have typed. */
  private static Optional<String> foreign(String text) {
    return Letters.foreign(text).map(found -> "It has " + found + ": type it on a Latin keyboard.");
  }

  private String member() {
    String written = row.text("member");
    String code = PlaceCodes.canonical(written);
    if (!Countries.isCountry(code) && !PlaceCodes.isSubdivision(code)) {
      row.report(
          "member",
          IssueCode.MEMBER,
          code.isEmpty()
              ? "The row names no member."
              : "\"" + code + "\" is no code of a country or a subdivision.",
          foreign(code)
              .or(() -> PlaceHints.help(code))
              .orElse("Use ISO 3166-1 (\"KZ\") or ISO 3166-2 (\"UA-43\"), in capital letters."));
    }
    return code;
  }

  private String role() {
    String role = row.text("role");
    boolean misspelt =
        !role.equals(RegionRow.MEMBER)
            && Suggestion.nearest(role, Set.of(RegionRow.MEMBER)).isPresent();
    if (misspelt || !ROLE.matcher(role).matches()) {
      row.report(
          "role",
          IssueCode.ROLE,
          role.isEmpty() ? "The row has no role." : "\"" + role + "\" is no role.",
          misspelt
              ? "Did you mean \"MEMBER\"?"
              : "Write MEMBER for a full member; any other word in capital letters, such as"
                  + " ASSOCIATE, makes membership unknown.");
    }
    return role;
  }

  private Optional<LocalDate> date(String column) {
    String text = row.text(column);
    Optional<LocalDate> date = parse(text);
    if (date.isEmpty() && !text.isEmpty()) {
      row.report(
          column,
          IssueCode.REGION_DATE,
          "\"" + text + "\" is no date.",
          "Write year-month-day, such as 2009-08-18.");
    }
    return date;
  }

  private static Optional<LocalDate> parse(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
