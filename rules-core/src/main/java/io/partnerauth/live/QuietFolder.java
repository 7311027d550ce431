package io.partnerauth.live;

import io.partnerauth.internal.pack.PackFiles;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a folder's content has changed and nobody is changing it any more.
 *
 * <p>Not thread-safe.
 */
final class QuietFolder {
  private final Path folder;
  private @Nullable FolderState handled;
  private String handledVersion = "";
  private @Nullable FolderState seen;

  QuietFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks at the folder.
   *
   * @return whether its content is new, and the same as when the folder was last looked at; once
   *     for each content
   */
  boolean due() {
    FolderState now = FolderState.of(folder);
    if (now.equals(handled) && !changedWithinOneTime(now)) {
      seen = null;
      return false;
    }
    if (!now.equals(seen)) {
      seen = now;
      return false;
    }
    handled(now, PackFiles.in(folder).version());
    return true;
  }

  /** Two changes so close that the file system gave both the same time, and the size stayed. */
  private boolean changedWithinOneTime(FolderState now) {
    return now.recent(Instant.now()) && !PackFiles.in(folder).version().equals(handledVersion);
  }

  /** Remembers that this content needs no more work. */
  void handled(FolderState state, String version) {
    handled = state;
    handledVersion = version;
    seen = null;
  }
}
