package io.partnerauth.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedTextTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("README.md");
  }

  @Test
  void onlyWhatStandsBetweenTheCommentsIsReplaced() throws IOException {
    Files.writeString(
        file,
        """
        # Before
        <!-- benchmarks: written by the command -->
        old
        <!-- end of benchmarks -->
        after
        """);
    MarkedText.replace(file, "first\n");
    MarkedText.replace(file, "| new |\n");
    assertEquals(
        """
        # Before
        <!-- benchmarks: written by the command -->

        | new |

        <!-- end of benchmarks -->
        after
        """,
        Files.readString(file));
  }

  @Test
  void aFileWithoutTheCommentsIsLeftAlone() throws IOException {
    Files.writeString(file, "# Before\n<!-- end of benchmarks -->\n");
    IllegalStateException thrown =
        assertThrows(IllegalStateException.class, () -> MarkedText.replace(file, "new"));
    assertTrue(thrown.getMessage().startsWith(file + " needs one line"), thrown.getMessage());
    assertEquals("# Before\n<!-- end of benchmarks -->\n", Files.readString(file));
  }
}
