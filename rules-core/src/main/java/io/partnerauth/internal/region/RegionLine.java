package io.partnerauth.internal.region;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.IssueList;
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

  private final RegionHeader header;
  private final CsvRow row;
  private final IssueList issues;
  private boolean right = true;

  RegionLine(RegionHeader header, CsvRow row, IssueList issues) {
    this.header = header;
    this.row = row;
    this.issues = issues;
  }

  /** {@return the row; empty, with an issue for each mistake, when it has one} */
  Optional<RegionRow> read() {
    if (row.fields().size() != header.width()) {
      issues.error(
          IssueCode.ROW_WIDTH,
          "The row has " + row.fields().size() + " values for " + header.width() + " columns.",
          "Write a comma even where a value is empty, and quotes around a value with commas.",
          row.line(),
          0);
      return Optional.empty();
    }
    String region = region(header.field(row, "region"));
    String member = member(header.field(row, "member"));
    String role = role(header.field(row, "role"));
    Optional<LocalDate> from = date(header.field(row, "validFrom"));
    CsvRow.Field end = header.field(row, "validTo");
    Optional<LocalDate> to = date(end);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      report(
          IssueCode.REGION_PERIOD,
          "The row ends on " + to.get() + ", not after it begins on " + from.get() + ".",
          "validTo is the first day on which the row no longer holds; leave it empty if it still"
              + " does.",
          end);
    }
    return right
        ? Optional.of(new RegionRow(region, member, role, from, to, row.line()))
        : Optional.empty();
  }

  private String region(CsvRow.Field field) {
    String name = field.text();
    if (!REGION.matcher(name).matches()) {
      report(
          IssueCode.REGION_NAME,
          name.isEmpty() ? "The region has no name." : "\"" + name + "\" is no name for a region.",
          Letters.foreign(name)
              .orElse(
                  "Use Latin letters, digits, spaces, dots, hyphens and underscores, at most 64,"
                      + " beginning with a letter."),
          field);
    } else if (Countries.looksLikeCode(name)) {
      report(
          IssueCode.REGION_LIKE_A_CODE,
          "The region's name \"" + name + "\" looks like the code of a country.",
          "Give it a name of three letters or more, so that nobody takes one for the other.",
          field);
    }
    return name;
  }

  private String member(CsvRow.Field field) {
    String code = field.text();
    if (!Countries.isCountry(code) && !Countries.isSubdivision(code)) {
      report(
          IssueCode.MEMBER,
          code.isEmpty()
              ? "The row names no member."
              : "\"" + code + "\" is no code of a country or a subdivision.",
          Letters.foreign(code)
              .orElse("Use ISO 3166-1 (\"KZ\") or ISO 3166-2 (\"UA-43\"), in capital letters."),
          field);
    }
    return code;
  }

  private String role(CsvRow.Field field) {
    String role = field.text();
    boolean misspelt =
        !role.equals(RegionRow.MEMBER)
            && Suggestion.nearest(role, Set.of(RegionRow.MEMBER)).isPresent();
    if (misspelt || !ROLE.matcher(role).matches()) {
      report(
          IssueCode.ROLE,
          role.isEmpty() ? "The row has no role." : "\"" + role + "\" is no role.",
          misspelt
              ? "Did you mean \"MEMBER\"?"
              : "Write MEMBER for a full member; any other word in capital letters, such as"
                  + " ASSOCIATE, makes membership unknown.",
          field);
    }
    return role;
  }

  private Optional<LocalDate> date(CsvRow.Field field) {
    Optional<LocalDate> date = parse(field.text());
    if (date.isEmpty() && !field.text().isEmpty()) {
      report(
          IssueCode.REGION_DATE,
          "\"" + field.text() + "\" is no date.",
          "Write year-month-day, such as 2009-08-18.",
          field);
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

  private void report(IssueCode code, String message, String help, CsvRow.Field field) {
    issues.error(code, message, help, row.line(), field.column());
    right = false;
  }
}
