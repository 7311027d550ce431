package io.partnerauth.desk;

import io.partnerauth.InvalidRulesException;
import io.partnerauth.analysis.Change;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import io.partnerauth.desk.ScenarioRun.RefusedScenario;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.scenario.ScenarioResult;
import io.partnerauth.trust.Manifest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the manifest of a pack's next version, for others to approve. */
@Command(
    name = "seal",
    description = {
      "Writes manifest.json: which files this version has, who made it, and what it changes.",
      "Whoever seals signs; the signature is no approval. The number is one above that of the"
          + " manifest that lies there."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar seal --rules my-rules --pack example.com/rules --key anna.key --note"
          + " 'The letter of 31 March'",
      "  java -jar desk.jar seal --rules my-rules --was HEAD~1 --key anna.key --note 'Withdrawn'"
    })
final class SealCommand implements Callable<Integer> {
  private static final int MOST_CHANGES = 20;

  private final Terminal terminal;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      required = true,
      description =
          "The folder of rules. It may hold nothing but the pack; what is hidden, such as"
              + " .git, is passed over.")
  private Path folder = Path.of("");

  @Option(
      names = "--pack",
      paramLabel = "NAME",
      description = "The line of packs, as the key list names it. Default: as before.")
  private @Nullable String name;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      required = true,
      description = "What was changed and why, for those who approve.")
  private String note = "";

  @Option(
      names = "--was",
      paramLabel = "DIR|REV",
      description = "The version before, as diff names it: also writes which decisions change.")
  private @Nullable String was;

  @Mixin private final SigningOption signing = new SigningOption();

  SealCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RulesPack pack = RulesPack.in(folder);
    PackFiles files = PackFiles.in(folder);
    List<String> failed = failed(pack);
    if (!failed.isEmpty()) {
      throw new UserMistake(
          "Hosts refuse a pack that does not answer its scenarios as they expect, so nothing was"
              + " sealed. desk test tells more of:",
          failed);
    }
    List<String> others = files.others();
    if (!others.isEmpty()) {
      throw new UserMistake(
          "A sealed folder holds the pack alone; put these elsewhere and seal again:", others);
    }
    Optional<Manifest> before = SealFiles.manifest(folder);
    if (before.filter(one -> one.version().equals(files.version())).isPresent()) {
      throw new UserMistake("Nothing changed since number " + before.get().number() + ".");
    }
    String line =
        Optional.ofNullable(name)
            .or(() -> before.map(Manifest::pack))
            .orElseThrow(() -> new UserMistake("Which line of packs is it? Name it with --pack."));
    Manifest manifest =
        new Manifest(
                line,
                before.map(Manifest::number).orElse(0L) + 1,
                files.version(),
                before.map(Manifest::version).orElse(""),
                signing.id(),
                LocalDate.now(),
                note,
                changes(pack, before, files),
                files.hashes(),
                List.of())
            .signed(signing.id(), signing.key());
    SealFiles.write(folder.resolve(Manifest.FILE), manifest.text());
    terminal.line(
        "Sealed number %d, version %s, by %s."
            .formatted(manifest.number(), manifest.version(), manifest.author()));
    manifest.changes().forEach(change -> terminal.line("  " + change));
    return ExitCode.FINE;
  }

  private static List<String> failed(RulesPack pack) {
    ScenarioRun run = ScenarioRun.of(pack.rules(), pack.scenarios());
    return Stream.concat(
            run.failed().stream().map(ScenarioResult::scenario),
            run.refusals().stream().map(RefusedScenario::scenario))
        .map(one -> "%s:%d: %s".formatted(pack.file(one.file()), one.line(), one.name()))
        .toList();
  }

  private List<String> changes(RulesPack pack, Optional<Manifest> before, PackFiles files) {
    List<String> changes = new ArrayList<>();
    Map<String, String> old = new TreeMap<>();
    before.ifPresent(one -> old.putAll(one.files()));
    files
        .hashes()
        .forEach(
            (path, hash) -> {
              Optional<String> was = Optional.ofNullable(old.remove(path));
              if (was.isEmpty()) {
                changes.add("new file " + path);
              } else if (!was.get().equals(hash)) {
                changes.add("changed file " + path);
              }
            });
    old.keySet().forEach(path -> changes.add("deleted file " + path));
    if (was != null) {
      changes.addAll(decisions(pack, was));
    }
    return changes;
  }

  private List<String> decisions(RulesPack pack, String side) {
    DiffSide old = DiffSide.of(side, folder.toString());
    PackAnalysis before;
    try {
      before = old.make(terminal, old.analysis());
    } catch (InvalidRulesException e) {
      throw new UserMistake("The version before does not load, so nobody can say what changes.");
    }
    PackDifference difference = PackDifference.between(before, pack.analysis());
    List<String> lines =
        new ArrayList<>(difference.changes().stream().map(SealCommand::text).toList());
    if (lines.isEmpty()) {
      return List.of(
          difference.changesDecisions() ? "grants cover other sales" : "no decision changes");
    }
    if (lines.size() > MOST_CHANGES) {
      int more = lines.size() - MOST_CHANGES;
      lines.subList(MOST_CHANGES, lines.size()).clear();
      lines.add("and " + more + " more; see desk diff");
    }
    return lines;
  }

  private static String text(Change change) {
    return "%s becomes %s for %s, because %s"
        .formatted(
            change.before(),
            change.after(),
            String.join(" or ", change.vendors()),
            String.join("; ", change.because()));
  }
}
