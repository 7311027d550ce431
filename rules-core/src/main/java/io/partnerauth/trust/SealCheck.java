package io.partnerauth.trust;

import io.partnerauth.Issue;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.IssueCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds a manifest to the files beside it, to a key list and to a clock. */
final class SealCheck {
  private static final String AGAIN =
      "Copy the whole pack again; if the change is meant, seal and approve it.";

  private final Manifest manifest;
  private final KeyList keys;
  private final List<Issue> issues = new ArrayList<>();

  SealCheck(Manifest manifest, KeyList keys) {
    this.manifest = manifest;
    this.keys = keys;
  }

  List<Issue> issues() {
    return issues;
  }

  void files(PackFiles files, Collection<String> others) {
    issues.addAll(files.issues());
    Map<String, String> there = new TreeMap<>(files.hashes());
    for (String path : new TreeSet<>(others)) {
      there.put(path, "");
    }
    manifest
        .files()
        .forEach(
            (path, hash) -> {
              Optional<String> found = Optional.ofNullable(there.remove(path));
              if (found.isEmpty()) {
                add(IssueCode.SEALED_FILE, path, "The file is missing; the manifest names it.");
              } else if (!found.get().equals(hash)) {
                add(IssueCode.SEALED_FILE, path, "The file is not the one that was sealed.");
              }
            });
    there
        .keySet()
        .forEach(
            path ->
                add(
                    IssueCode.SEALED_FILE,
                    path,
                    "The manifest does not name this file, and a sealed pack has no others."));
    if (issues.isEmpty() && !files.version().equals(manifest.version())) {
      add(
          IssueCode.SEALED_FILE,
          Manifest.FILE,
          "The manifest says version %s, and the files are %s."
              .formatted(brief(manifest.version()), brief(files.version())));
    }
  }

  private void add(IssueCode code, String file, String message) {
    issues.add(Trust.issue(code, file, message, AGAIN));
  }

  void line(long atLeast, boolean rollBack) {
    if (!manifest.pack().equals(keys.pack())) {
      issues.add(
          Trust.issue(
              IssueCode.OTHER_PACK,
              Manifest.FILE,
              "The manifest is of the pack \"%s\", and this host takes \"%s\"."
                  .formatted(manifest.pack(), keys.pack()),
              "Put the right pack here, or give the host that pack's key list."));
    }
    if (manifest.number() < atLeast && !rollBack) {
      issues.add(
          Trust.issue(
              IssueCode.OLDER_PACK,
              Manifest.FILE,
              "The pack has number %d; this host takes %d and later ones."
                  .formatted(manifest.number(), atLeast),
              "Put the latest version here, or let the host allow a roll-back."));
    }
  }

  void signatures() {
    Approval approval =
        Approval.of(keys, manifest.signatures(), manifest.bytes(), Optional.of(manifest.author()));
    for (String wrong : approval.wrong()) {
      issues.add(
          Trust.issue(
              IssueCode.WRONG_SIGNATURE,
              Manifest.FILE,
              "A signature is wrong: " + wrong + ".",
              "Copy the manifest again, have it signed again, or give the host the latest key"
                  + " list."));
    }
    if (!approval.missing().isEmpty()) {
      issues.add(
          Trust.issue(
              IssueCode.NOT_APPROVED,
              Manifest.FILE,
              "The pack is not approved: " + String.join("; ", approval.missing()) + ".",
              "Approve it: java -jar desk.jar approve."));
    }
  }

  /** A day more, since it may be tomorrow already where the author is. */
  void day(LocalDate today) {
    if (manifest.sealedOn().isAfter(today.plusDays(1))) {
      issues.add(
          Trust.issue(
              IssueCode.CLOCK_BEHIND,
              Manifest.FILE,
              "The pack was sealed on %s, and the clock of this host says %s."
                  .formatted(manifest.sealedOn(), today),
              "Set the clock of the host, or of whoever sealed it."));
    }
  }

  static String brief(String version) {
    return version.substring(0, 12);
  }
}
