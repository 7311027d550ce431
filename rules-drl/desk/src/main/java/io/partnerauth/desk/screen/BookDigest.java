package io.partnerauth.desk.screen;

import io.partnerauth.desk.UserMistake;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The digest of a book up to where it is decided, so that going on notices another book. */
final class BookDigest implements Closeable {
  private final InputStream in;
  private final MessageDigest digest = Digests.sha256();
  private final byte[] buffer = new byte[1 << 16];
  private long offset;

  BookDigest(Path book) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(book));
  }

  /** {@return how the book is up to this byte, which is not before the last one asked about} */
  SafeFile.Mark at(long to) throws IOException {
    while (offset < to) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, to - offset));
      if (read < 0) {
        throw new UserMistake("The book became shorter while it was read.");
      }
      digest.update(buffer, 0, read);
      offset += read;
    }
    return new SafeFile.Mark(to, HexFormat.of().formatHex(Digests.soFar(digest)));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
