package io.partnerauth.desk.screen;

import io.partnerauth.desk.UserMistake;
import io.partnerauth.internal.text.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * A file that only grows, whose beginning up to a checkpoint is safe on the disk and known by its
 * digest.
 */
final class SafeFile implements Closeable {
  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private long length;

  private SafeFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * How far a file is safe.
   *
   * @param length in bytes
   * @param digest SHA-256 of these bytes, in hex
   */
  record SafeEnd(long length, String digest) {
    /** How far it is safe with what was added to a digest so far; more may follow. */
    static SafeEnd of(long length, MessageDigest soFar) {
      try {
        return new SafeEnd(length, Sha256.of((MessageDigest) soFar.clone()));
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("SHA-256 of the platform cannot be copied", e);
      }
    }
  }

  /** Begins a new file; whatever was there goes. */
  static SafeFile begin(Path path) throws IOException {
    SafeFile file = open(path, StandardOpenOption.CREATE);
    file.channel.truncate(0);
    return file;
  }

  /**
   * Goes on behind a mark; what was written after it goes.
   *
   * @throws UserMistake when the file is not what it was when the mark was made
   */
  static SafeFile resume(Path path, SafeEnd mark) throws IOException {
    SafeFile file = open(path);
    try {
      ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
      while (file.length < mark.length) {
        buffer.clear().limit((int) Math.min(buffer.capacity(), mark.length - file.length));
        int read = file.channel.read(buffer, file.length);
        if (read < 0) {
          throw changed(path);
        }
        file.digest.update(buffer.flip());
        file.length += read;
      }
      if (!file.mark().equals(mark)) {
        throw changed(path);
      }
      file.channel.truncate(mark.length);
      file.channel.position(mark.length);
      return file;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static UserMistake changed(Path path) {
    return new UserMistake(
        path
            + " was changed since the interruption, so the work cannot go on. "
            + Checkpoint.AFRESH);
  }

  private static SafeFile open(Path path, StandardOpenOption... more) throws IOException {
    OpenOption[] options = new OpenOption[more.length + 3];
    System.arraycopy(more, 0, options, 0, more.length);
    options[more.length] = StandardOpenOption.READ;
    options[more.length + 1] = StandardOpenOption.WRITE;
    options[more.length + 2] = LinkOption.NOFOLLOW_LINKS; // it could lead to any file
    FileChannel channel = channel(path, options);
    try {
      if (channel.tryLock() != null) {
        return new SafeFile(channel);
      }
    } catch (OverlappingFileLockException e) {
      // somebody in this very process has it; the same as any other holder
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new UserMistake("Another run is writing " + path + ". Wait for it, or end it.");
  }

  /** Opens a file, which is told of by name when it is a link and {@code options} follow none. */
  static FileChannel channel(Path path, OpenOption... options) throws IOException {
    try {
      return FileChannel.open(path, options);
    } catch (IOException e) {
      if (Files.isSymbolicLink(path)) {
        throw new UserMistake(
            path
                + " is a link, and the desk writes through none. Delete it, or name another file.");
      }
      throw e;
    }
  }

  void write(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    digest.update(bytes);
    length += bytes.length;
  }

  /** Makes everything safe on the disk. */
  SafeEnd safe() throws IOException {
    channel.force(true);
    return mark();
  }

  private SafeEnd mark() {
    return SafeEnd.of(length, digest);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
