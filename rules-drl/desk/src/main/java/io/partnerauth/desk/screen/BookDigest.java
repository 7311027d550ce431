package io.partnerauth.desk.screen;

import io.partnerauth.desk.UserMistake;
import io.partnerauth.internal.text.Sha256;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** The digest of a book up to where it is decided, so that going on notices another book. */
final class BookDigest implements Closeable {
  private final InputStream in;
  private final MessageDigest digest = Sha256.digest();
  private final byte[] buffer = new byte[1 << 16];
  private long offset;

  BookDigest(Path book) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(book));
  }

  /** {@return how the book is up to this byte, which is not before the last one asked about} */
  SafeFile.SafeEnd at(long to) throws IOException {
    while (offset < to) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, to - offset));
      if (read < 0) {
        throw new UserMistake("The book became shorter while it was read.");
      }
      digest.update(buffer, 0, read);
      offset += read;
    }
    return SafeFile.SafeEnd.of(to, digest);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
