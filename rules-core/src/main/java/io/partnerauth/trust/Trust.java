package io.partnerauth.trust;

import io.partnerauth.Issue;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which packs a host takes: {@code AuthorizationRules.load(folder, trust)}.
 *
 * <p>A pack is taken whole or not at all: each file as its manifest says, none more and none less;
 * signed by its author; approved by as many other people of each group as the key list wants; for
 * the host's line of packs; not older than the host allows. Immutable and thread-safe.
 */
public final class Trust {
  private final KeyList keys;
  private final long atLeast;
  private final boolean rollBack;
  private final Clock clock;

  private Trust(KeyList keys, long atLeast, boolean rollBack, Clock clock) {
    this.keys = keys;
    this.atLeast = atLeast;
    this.rollBack = rollBack;
    this.clock = clock;
  }

  /**
   * {@return trust in those whom a list names}
   *
   * @param keys from somebody the host knows: nobody's signature of it is asked for
   */
  public static Trust of(KeyList keys) {
    return new Trust(Mistakes.given("key list", keys), 1, false, Clock.systemDefaultZone());
  }

  /**
   * {@return the same trust in those whom a later list names}
   *
   * @param later signed by as many as approve a pack, under the list so far
   * @throws IllegalArgumentException when it is not signed so, not later, or of other packs
   */
  public Trust next(KeyList later) {
    Mistakes.given("key list", later);
    if (!later.pack().equals(keys.pack())) {
      throw new IllegalArgumentException(
          "The key list is for \"%s\", not for \"%s\"".formatted(later.pack(), keys.pack()));
    }
    if (later.number() <= keys.number()) {
      throw new IllegalArgumentException(
          "The key list has number %d; number %d is in use"
              .formatted(later.number(), keys.number()));
    }
    List<String> mistakes =
        Approval.of(keys, later.signatures(), later.bytes(), Optional.empty()).mistakes();
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          "The key list is not approved: " + String.join("; ", mistakes));
    }
    return new Trust(later, atLeast, rollBack, clock);
  }

  /**
   * {@return the same trust in packs of this number or a higher one only}
   *
   * @param number what the host remembers from before it was started; 1 unless said otherwise
   */
  public Trust atLeast(long number) {
    return new Trust(keys, number, rollBack, clock);
  }

  /**
   * {@return the same trust, where a pack may or may not follow a later one; not unless said so}
   */
  public Trust rollBack(boolean allowed) {
    return new Trust(keys, atLeast, allowed, clock);
  }

  /** {@return the same trust with another clock; the system's unless said otherwise} */
  public Trust clock(Clock other) {
    return new Trust(keys, atLeast, rollBack, Mistakes.given("clock", other));
  }

  /** {@return the key list} */
  public KeyList keys() {
    return keys;
  }

  /**
   * What a pack's seal comes to.
   *
   * @param manifest of a pack that may be taken; empty when there is an issue
   * @param issues why not
   */
  public record Sealed(Optional<Manifest> manifest, List<Issue> issues) {
    /** Sorts a copy of the issues. */
    public Sealed {
      Mistakes.given(Sealed.class, manifest, issues);
      issues = issues.stream().sorted().toList();
    }
  }

  /**
   * {@return what the seal of a pack comes to}
   *
   * @param texts of all its files, by path, with {@code manifest.json} among them
   * @param others paths of files that lie there and are none of a pack
   */
  public Sealed check(Map<String, String> texts, Collection<String> others) {
    Mistakes.all("path", "text of a file", Mistakes.given("map of texts", texts));
    Mistakes.all("other file", others);
    String text = texts.get(Manifest.FILE);
    if (text == null) {
      return refused(
          List.of(
              issue(
                  IssueCode.NOT_SEALED,
                  Manifest.FILE,
                  "The pack is not sealed, and this host takes sealed packs only.",
                  "Seal it: java -jar desk.jar seal. Then have others approve it.")));
    }
    Manifest manifest;
    try {
      manifest = Manifest.parse(text);
    } catch (IllegalArgumentException e) {
      return refused(
          List.of(
              issue(
                  IssueCode.NO_MANIFEST,
                  Manifest.FILE,
                  "This is no manifest: " + e.getMessage() + ".",
                  "Copy it again, or seal the pack anew.")));
    }
    SealCheck check = new SealCheck(manifest, keys);
    check.files(PackFiles.of(texts), others);
    check.line(atLeast, rollBack);
    check.signatures();
    check.day(LocalDate.now(clock));
    return check.issues().isEmpty()
        ? new Sealed(Optional.of(manifest), List.of())
        : refused(check.issues());
  }

  /**
   * {@return why a pack may not follow another; empty when it may}
   *
   * @param now the manifest of the pack in use
   * @param next of one that {@link #check} found right
   */
  public Optional<Issue> follows(Manifest now, Manifest next) {
    Mistakes.given("manifest", now);
    Mistakes.given("manifest", next);
    boolean same = next.number() == now.number() && next.version().equals(now.version());
    if (!rollBack && !same && next.number() <= now.number()) {
      return Optional.of(
          issue(
              IssueCode.OLDER_PACK,
              Manifest.FILE,
              "The pack has number %d; number %d is in use.".formatted(next.number(), now.number()),
              "Seal it with a higher number, or let the host allow a roll-back."));
    }
    if (next.number() == now.number() + 1 && !next.before().equals(now.version())) {
      return Optional.of(
          issue(
              IssueCode.OTHER_PACK,
              Manifest.FILE,
              "The pack follows %s, and %s is in use."
                  .formatted(
                      next.before().isEmpty() ? "none" : SealCheck.brief(next.before()),
                      SealCheck.brief(now.version())),
              "Somebody changed another version than the one in use: bring both together and seal"
                  + " the pack anew."));
    }
    return Optional.empty();
  }

  private static Sealed refused(List<Issue> issues) {
    return new Sealed(Optional.empty(), issues);
  }

  static Issue issue(IssueCode code, String file, String message, String help) {
    return new SourceFile(file, "").issue(code, message, help, 0, 0);
  }
}
