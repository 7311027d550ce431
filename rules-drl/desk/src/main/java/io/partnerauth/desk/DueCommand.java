package io.partnerauth.desk;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.scenario.Scenarios;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what in a pack needs a person, and by when. */
@Command(
    name = "due",
    description = {
      "Lists what in the rules needs a person: review dates, days on which answers change within 90"
          + " days, what is known from the press only, regions that are unclear, and findings.",
      "With --format ics, the days as a file that a calendar reads."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar due --rules my-rules",
      "  java -jar desk.jar due --rules my-rules --format ics > reviews.ics"
    })
final class DueCommand implements Callable<Integer> {
  /** How the list is written. */
  enum Format {
    text,
    ics
  }

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int LINE_BYTES = 73;

  private final Terminal terminal;

  @Mixin private final RulesOption rules = new RulesOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.text;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "The day from which on to look ahead. Default: today.")
  private @Nullable LocalDate today;

  DueCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = rules.pack();
    Map<String, String> texts = pack.texts();
    AuthorizationRules loaded = pack.rules();
    LocalDate day = Optional.ofNullable(today).orElseGet(LocalDate::now);
    List<DueItem> items =
        DueItem.of(
            texts, loaded, pack.analysis(), ScenarioRun.of(loaded, Scenarios.of(texts)), day);
    if (format == Format.ics) {
      calendar(items, loaded.packVersion(), day);
    } else {
      items.forEach(item -> print(pack, item));
    }
    return ExitCode.FINE;
  }

  private void print(RulesPack pack, DueItem item) {
    String when = item.day().map(LocalDate::toString).orElse("open      ");
    String kind = item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    terminal.line(when + "  " + terminal.strong(item.title()) + " (" + kind + ")");
    terminal.line(
        "            "
            + item.detail()
            + " "
            + terminal.faint(pack.file(item.file()) + ":" + item.line()));
  }

  /** As RFC 5545 wants it: lines end with CR and LF, and long ones go on after a blank. */
  private void calendar(List<DueItem> items, String version, LocalDate day) {
    StringBuilder out = new StringBuilder();
    line(out, "BEGIN:VCALENDAR");
    line(out, "VERSION:2.0");
    line(out, "PRODID:-//Partner Authorization Rules//desk//EN");
    for (DueItem item : items) {
      if (item.day().isEmpty()) {
        continue;
      }
      LocalDate on = item.day().get();
      String key = item.kind() + item.title() + item.file() + on;
      line(out, "BEGIN:VEVENT");
      line(out, "UID:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
      line(out, "DTSTAMP:" + DAY.format(day) + "T000000Z");
      line(out, "DTSTART;VALUE=DATE:" + DAY.format(on));
      line(out, "DTEND;VALUE=DATE:" + DAY.format(on.plusDays(1)));
      boolean review = item.kind() == DueItem.Kind.REVIEW_DATE;
      line(out, "SUMMARY:" + escaped((review ? "Review: " : "") + item.title()));
      line(
          out,
          "DESCRIPTION:"
              + escaped(
                  item.detail() + "\n" + item.file() + ":" + item.line() + "\nRules " + version));
      line(out, "END:VEVENT");
    }
    line(out, "END:VCALENDAR");
    terminal.out().print(out);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  private static void line(StringBuilder out, String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      String letter = Character.toString(text.codePointAt(i));
      int more = letter.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + more > LINE_BYTES) {
        out.append("\r\n ");
        bytes = 1;
      }
      out.append(letter);
      bytes += more;
    }
    out.append("\r\n");
  }
}
