package io.partnerauth.desk;

import io.partnerauth.Issue;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.trust.KeyList;
import io.partnerauth.trust.Manifest;
import io.partnerauth.trust.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Adds an approver's signature to a sealed pack. */
@Command(
    name = "approve",
    description = {
      "Prints what a sealed version changes, and signs its manifest.",
      "Nothing is signed that differs from what was sealed."
    },
    footer = {
      "%nExamples:",
      "  java -jar desk.jar approve --rules my-rules --keys keys.json --key ben.key"
    })
final class ApproveCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the sealed pack.")
  private Path folder = Path.of("");

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "The key list: also says whether a host would take the pack now.")
  private @Nullable Path keys;

  @Mixin private final SigningOption signing = new SigningOption();

  ApproveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PackFiles files = PackFiles.in(RulesPack.in(folder).folder().orElseThrow());
    Manifest manifest =
        SealFiles.manifest(folder)
            .orElseThrow(() -> new UserMistake(folder + " is not sealed: run desk seal first."));
    List<String> others = others(files, manifest);
    if (!others.isEmpty() || !files.version().equals(manifest.version())) {
      throw new UserMistake(
          "The files in "
              + folder
              + " are not those that were sealed, so nothing was signed. Let the author seal them"
              + " again, or copy the whole pack once more.",
          others);
    }
    terminal.line(
        "Number %d of %s, sealed by %s on %s: %s"
            .formatted(
                manifest.number(),
                manifest.pack(),
                manifest.author(),
                manifest.sealedOn(),
                manifest.note()));
    manifest.changes().forEach(change -> terminal.line("  " + change));
    Manifest signed = manifest.signed(signing.id(), signing.key());
    SealFiles.write(folder.resolve(Manifest.FILE), signed.text());
    terminal.line("Signed by " + signing.id() + ".");
    return keys == null ? ExitCode.FINE : tell(SealFiles.keys(keys));
  }

  /** What is not as it was sealed. */
  private static List<String> others(PackFiles files, Manifest manifest) {
    Map<String, String> here = files.hashes();
    Set<String> names = new TreeSet<>(here.keySet());
    names.addAll(manifest.files().keySet());
    names.removeIf(name -> Objects.equals(here.get(name), manifest.files().get(name)));
    names.addAll(files.others());
    files.issues().forEach(issue -> names.add(issue.file()));
    return List.copyOf(names);
  }

  private int tell(KeyList list) {
    PackFiles now = PackFiles.in(folder);
    List<Issue> issues = Trust.of(list).check(now.texts(), now.others()).issues();
    if (issues.isEmpty()) {
      terminal.line(terminal.good("A host with this key list takes it."));
      return ExitCode.FINE;
    }
    issues.forEach(issue -> terminal.lines(Issues.text(terminal, issue)));
    return ExitCode.FINDINGS;
  }
}
