package io.partnerauth.desk;

import io.partnerauth.trust.KeyList;
import io.partnerauth.trust.SigningKey;
import io.partnerauth.trust.Trust;
import io.partnerauth.trust.TrustedKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes keys, and the list of those whose signatures count. */
@Command(
    name = "keys",
    description = {
      "Makes keys, and the list of those whose signatures count.",
      "Each edit makes the next number of the list, without signatures: as many sign it as approve"
          + " a pack, under the list before. The first one a host takes from somebody it knows."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "%nExamples:",
      "  java -jar desk.jar keys make anna",
      "  java -jar desk.jar keys list keys.json"
    })
final class KeysCommand implements Runnable {
  private static final String LIST = "The key list.";

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  KeysCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command of keys?");
  }

  @Command(
      name = "make",
      description = "Makes ID.key, which only its owner may read, and prints the public key.")
  int make(@Parameters(paramLabel = "ID", description = "Such as anna.") Path id) {
    Path file = Path.of(id + ".key");
    SigningKey.Pair made = SigningKey.generate();
    try {
      boolean posix =
          Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
      if (posix) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(file);
      }
      Files.writeString(file, made.signingKey().pem());
    } catch (FileAlreadyExistsException e) {
      throw new UserMistake("There is a key " + file + " already; it was left as it is.");
    } catch (IOException e) {
      throw new UserMistake(file + " cannot be written: " + e.getMessage() + ".");
    }
    terminal.line(made.publicKey());
    return ExitCode.FINE;
  }

  @Command(
      name = "start",
      description = "Makes the first key list. Each KEY is ID:OWNER:GROUP:PUBLIC-KEY.")
  int start(
      @Parameters(index = "0", paramLabel = "LIST", description = LIST) Path list,
      @Parameters(index = "1..*", paramLabel = "KEY", arity = "1..*", description = "A key.")
          List<String> keys,
      @Option(
              names = "--pack",
              paramLabel = "NAME",
              required = true,
              description = "The line of packs that the list is for.")
          String pack,
      @Option(
              names = "--need",
              paramLabel = "GROUP=COUNT",
              required = true,
              description = "How many people of a group have to approve; once for each group.")
          Map<String, Long> needed) {
    if (Files.exists(list)) {
      throw new UserMistake("There is a list " + list + " already; change it with add or revoke.");
    }
    return write(
        list,
        () ->
            new KeyList(
                pack,
                1,
                new TreeMap<>(needed),
                keys.stream().map(KeysCommand::key).toList(),
                List.of()));
  }

  @Command(name = "add", description = "Adds a key, ID:OWNER:GROUP:PUBLIC-KEY, to the list.")
  int add(
      @Parameters(index = "0", paramLabel = "LIST", description = LIST) Path list,
      @Parameters(index = "1", paramLabel = "KEY", description = "The key.") String key) {
    KeyList before = SealFiles.keys(list);
    List<TrustedKey> keys = new ArrayList<>(before.keys());
    return write(
        list,
        () -> {
          keys.add(key(key));
          return next(before, keys);
        });
  }

  @Command(name = "revoke", description = "Takes a key of the list out of force, for good.")
  int revoke(
      @Parameters(index = "0", paramLabel = "LIST", description = LIST) Path list,
      @Parameters(index = "1", paramLabel = "ID", description = "Which key.") String id,
      @Option(
              names = "--why",
              paramLabel = "TEXT",
              required = true,
              description = "Why, such as \"lost on 3 May\".")
          String why) {
    KeyList before = SealFiles.keys(list);
    if (before.key(id).isEmpty()) {
      throw new UserMistake(
          "The list has no key " + id + ". Its keys:",
          before.keys().stream().map(TrustedKey::id).toList());
    }
    if (why.isBlank()) {
      throw new UserMistake("Say with --why why the key " + id + " no longer counts.");
    }
    List<TrustedKey> keys =
        before.keys().stream()
            .map(
                key ->
                    key.id().equals(id)
                        ? new TrustedKey(id, key.owner(), key.group(), key.publicKey(), why)
                        : key)
            .toList();
    return write(list, () -> next(before, keys));
  }

  @Command(
      name = "sign",
      description = "Signs the list, so that hosts take it after the one before.")
  int sign(
      @Parameters(index = "0", paramLabel = "LIST", description = LIST) Path list,
      @Mixin SigningOption signing) {
    KeyList before = SealFiles.keys(list);
    return write(list, () -> before.signed(signing.id(), signing.key()));
  }

  @Command(
      name = "list",
      description = "Prints the list; with --after, whether a host that has that list takes it.")
  int list(
      @Parameters(index = "0", paramLabel = "LIST", description = LIST) Path list,
      @Option(names = "--after", paramLabel = "LIST", description = "The list before.")
          @Nullable Path before) {
    print(SealFiles.keys(list));
    if (before != null) {
      try {
        Trust.of(SealFiles.keys(before)).next(SealFiles.keys(list));
      } catch (IllegalArgumentException e) {
        terminal.line(terminal.bad("Not taken: ") + e.getMessage() + ".");
        return ExitCode.FINDINGS;
      }
      terminal.line(terminal.good("A host with the list before takes it."));
    }
    return ExitCode.FINE;
  }

  private void print(KeyList keys) {
    terminal.line("Number %d for %s".formatted(keys.number(), keys.pack()));
    keys.needed().forEach((group, count) -> terminal.line("  needs " + count + " of " + group));
    for (TrustedKey key : keys.keys()) {
      terminal.line(
          "  %s: %s, %s%s"
              .formatted(
                  key.id(), key.owner(), key.group(), key.counts() ? "" : ", " + key.revoked()));
    }
    keys.signatures().forEach(one -> terminal.line("  signed by " + one.key()));
  }

  private static TrustedKey key(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not of the form ID:OWNER:GROUP:PUBLIC-KEY");
    }
    return TrustedKey.of(parts[0], parts[1], parts[2], parts[3]);
  }

  private static KeyList next(KeyList before, List<TrustedKey> keys) {
    return new KeyList(before.pack(), before.number() + 1, before.needed(), keys, List.of());
  }

  private int write(Path file, Supplier<KeyList> maker) {
    KeyList made;
    try {
      made = maker.get();
    } catch (IllegalArgumentException e) {
      throw new UserMistake(e.getMessage() + ". Nothing was done.");
    }
    SealFiles.write(file, made.text());
    print(made);
    return ExitCode.FINE;
  }
}
