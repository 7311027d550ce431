package io.partnerauth.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.Sale;
import io.partnerauth.desk.audit.DecisionLogFile;
import io.partnerauth.desk.audit.LogLine;
import io.partnerauth.desk.audit.PackVersions;
import io.partnerauth.desk.audit.Replay;
import io.partnerauth.desk.book.BookRow;
import io.partnerauth.desk.book.CustomerBook;
import io.partnerauth.desk.screen.Terms;
import io.partnerauth.json.DecisionRecord;
import io.partnerauth.json.InvalidJsonException;
import io.partnerauth.json.JsonStream;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that name one case: a scenario, a record, a question, or a row of a book. */
final class CaseOption {
  private static final int MOST_SHOWN = 20;

  @Mixin private final RulesOption rules = new RulesOption();
  @Mixin private final PacksOption packs = new PacksOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "A file of scenarios, here or in the pack.")
  private @Nullable Path file;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      description =
          "Which scenario of the file: its name, or words that only its name has. Default: the only"
              + " one.")
  private @Nullable String name;

  @Option(
      names = "--record",
      paramLabel = "LOG",
      description =
          "Instead of a scenario, a decision on record: it is asked of the rules that decided it,"
              + " with what was known then.")
  private @Nullable Path record;

  @Option(
      names = "--question",
      paramLabel = "JSON",
      description = "Or a question in JSON: customer, partner and sale.")
  private @Nullable Path question;

  @Option(
      names = "--customers",
      paramLabel = "BOOK",
      description = "Or a customer of a book, with --id and --partner, as screen reads them.")
  private @Nullable Path customers;

  @Option(
      names = "--partner",
      paramLabel = "FILE",
      description = "Who sells to the customer of the book, and which sale.")
  private @Nullable Path partner;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Which record or customer. Default: the only one.")
  private @Nullable String id;

  /**
   * {@return the case that is meant}
   *
   * @throws UserMistake when it is not there, cannot be read, or is not the only one
   */
  AskedCase read() {
    long ways = Stream.of(file, record, question, customers).filter(one -> one != null).count();
    if (ways != 1) {
      throw new UserMistake(
          "Name one case: a file of scenarios, --record, --question, or --customers.");
    }
    if (packs.given() && record == null) {
      throw new UserMistake(
          "--git and --packs are for --record; name the rules of other cases with --rules.");
    }
    if (file != null) {
      return scenario(file);
    }
    if (record != null) {
      return recorded(record);
    }
    return question != null ? question(question) : customer(customers);
  }

  private AskedCase scenario(Path from) {
    RulesPack pack = rules.pack();
    List<Scenario> scenarios = new ScenarioFiles(pack).read(from);
    Scenario scenario = one(from, scenarios);
    String place = pack.file(scenario.file()) + ":" + scenario.line() + ": " + scenario.name();
    try {
      return new AskedCase(
          pack.where(),
          pack,
          "Scenario: " + place,
          scenario.assume().of(pack.rules()),
          scenario.customer(),
          scenario.partner(),
          scenario.sale());
    } catch (IllegalArgumentException e) {
      throw new UserMistake(place + " cannot be asked. " + e.getMessage());
    }
  }

  private Scenario one(Path from, List<Scenario> scenarios) {
    try {
      return Scenarios.named(Optional.ofNullable(name).orElse(""), scenarios);
    } catch (IllegalArgumentException e) {
      if (name == null) {
        throw new UserMistake(
            "%s has %d scenarios. Choose one with --scenario:".formatted(from, scenarios.size()),
            scenarios.stream().map(Scenario::name).toList());
      }
      throw UserMistake.of(e);
    }
  }

  private AskedCase recorded(Path log) {
    LogLine line = line(log);
    DecisionRecord found = line.record().orElseThrow();
    PackVersions versions = packs.versions(rules.pack());
    Replay replay = new Replay(versions, packs.zone());
    AuthorizationRules then =
        replay
            .rulesOf(found)
            .orElseThrow(
                () ->
                    new UserMistake(
                        "Record %s: %s. Say with --git or --packs where its rules are."
                            .formatted(found.id(), replay.of(line).how())));
    return new AskedCase(
        versions.where(),
        packs.given() ? RulesPack.SHIPPED : rules.pack(), // no file of then is here to be opened
        "Record: %s of %s, decided as %s"
            .formatted(found.id(), found.decidedAt(), found.decision().outcome()),
        then,
        found.question().customer(),
        found.question().partner(),
        found.question().sale().orElseThrow());
  }

  private LogLine line(Path log) {
    List<String> ids = new ArrayList<>();
    LogLine found = null;
    try (DecisionLogFile lines = DecisionLogFile.open(log)) {
      for (List<LogLine> some = lines.next(); !some.isEmpty(); some = lines.next()) {
        for (LogLine line : some) {
          String its = line.record().map(DecisionRecord::id).orElse("");
          if (line.record().isPresent() && (id == null || id.equals(its))) {
            found = line;
            ids.add("line " + line.number() + ": " + its);
          } else if (line.record().isEmpty() && id == null) {
            throw new UserMistake("%s:%d: %s".formatted(log, line.number(), line.problem()));
          }
        }
        if (ids.size() > MOST_SHOWN) {
          break;
        }
      }
    } catch (IOException e) {
      throw new UserMistake(log + " cannot be read: " + e.getMessage() + ".");
    }
    if (found == null) {
      throw new UserMistake(
          id == null ? log + " has no record." : "%s has no record %s.".formatted(log, id));
    }
    if (ids.size() > 1) {
      throw new UserMistake(
          log + " has several such records. Choose one with --id:",
          ids.subList(0, Math.min(MOST_SHOWN, ids.size())));
    }
    return found;
  }

  private AskedCase question(Path from) {
    RulesPack pack = rules.pack();
    try (JsonParser json = new JsonFactory().createParser(from.toFile())) {
      Enquiry asked = JsonStream.read(json, Enquiry.class);
      return new AskedCase(
          pack.where(),
          pack,
          "Question: " + from,
          pack.rules(),
          asked.customer(),
          asked.partner(),
          asked.sale().orElseGet(() -> Sale.on(LocalDate.now())));
    } catch (InvalidJsonException e) {
      throw new UserMistake(
          from + " is no question.",
          e.issues().stream().flatMap(issue -> issue.toString().lines()).toList());
    } catch (IOException e) {
      throw new UserMistake(
          Files.exists(from)
              ? "%s is no JSON: %s."
                  .formatted(from, String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
              : "There is no file " + from + ".");
    }
  }

  private AskedCase customer(@Nullable Path book) {
    if (book == null || partner == null || id == null) {
      throw new UserMistake("A customer of a book needs --customers, --id and --partner.");
    }
    RulesPack pack = rules.pack();
    AuthorizationRules loaded = pack.rules();
    Terms terms = Terms.read(loaded, partner, Optional.empty(), Optional.empty(), LocalDate.now());
    try (CustomerBook rows = CustomerBook.open(book, terms.days())) {
      BookRow row =
          rows.rows()
              .filter(one -> one.customer().filter(who -> who.id().equals(id)).isPresent())
              .findFirst()
              .orElseThrow(
                  () ->
                      new UserMistake(
                          "%s has no customer %s that can be used.".formatted(book, id)));
      return new AskedCase(
          pack.where(),
          pack,
          "Customer: %s, line %d".formatted(book, row.line()),
          loaded,
          row.customer().orElseThrow(),
          terms.partner(),
          terms.sale());
    } catch (IOException e) {
      throw new UserMistake(book + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
