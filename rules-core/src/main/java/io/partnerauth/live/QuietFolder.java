package io.partnerauth.live;

import io.partnerauth.Issue;
import io.partnerauth.internal.pack.PackFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a folder's content has changed and nobody is changing it any more.
 *
 * <p>Content counts when it was read twice and was the same, and so was every size and time. Not
 * thread-safe.
 */
final class QuietFolder {
  /** File systems that do not tell of a change that keeps size and time are read at this look. */
  static final int MOST_LOOKS = 10;

  /** How often content is read again that changes while it is read. */
  private static final int MOST_READS = 5;

  private final Path folder;
  private @Nullable Content handled;
  private @Nullable Content seen;
  private int looks;

  /**
   * What was in the folder.
   *
   * @param fingerprint of the files that could be read
   * @param issues of those that could not
   */
  private record Content(FolderState state, String fingerprint, List<Issue> issues) {
    boolean says(@Nullable Content other) {
      return other != null && fingerprint.equals(other.fingerprint) && issues.equals(other.issues);
    }
  }

  QuietFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks at the folder.
   *
   * @return its content, when it is new and the same as when the folder was last looked at; once
   *     for each content
   */
  Optional<PackFiles> due() {
    return due(FolderState.of(folder));
  }

  /** As {@link #due()}, with the state that the look began with. */
  Optional<PackFiles> due(FolderState state) {
    looks++;
    if (handled != null
        && state.equals(handled.state)
        && !state.recent(Instant.now())
        && looks < MOST_LOOKS) {
      seen = null;
      return Optional.empty();
    }
    looks = 0;
    PackFiles files = PackFiles.in(folder);
    Content now = new Content(state, files.fingerprint(), files.issues());
    boolean still = FolderState.of(folder).equals(state);
    if (now.says(handled)) {
      if (still) { // otherwise this state is not that of this content
        handled = now;
      }
      seen = null;
      return Optional.empty();
    }
    if (still && now.equals(seen)) {
      handled = now;
      seen = null;
      return Optional.of(files);
    }
    seen = now;
    return Optional.empty();
  }

  /** {@return the content, read at once and twice; empty when it changes all the time} */
  Optional<PackFiles> read() {
    for (int i = 0; i < MOST_READS; i++) {
      FolderState state = FolderState.of(folder);
      PackFiles files = PackFiles.in(folder);
      if (PackFiles.in(folder).equals(files) && FolderState.of(folder).equals(state)) {
        handled = new Content(state, files.fingerprint(), files.issues());
        seen = null;
        return Optional.of(files);
      }
    }
    return Optional.empty();
  }

  /** {@return whether the last look found exactly the files with this fingerprint} */
  boolean holds(String fingerprint) {
    Content last = seen == null ? handled : seen;
    return last != null && last.issues.isEmpty() && last.fingerprint.equals(fingerprint);
  }

  /** Takes the content for new at the next looks, whether it was handled or not. */
  void forget() {
    handled = null;
    seen = null;
  }
}
