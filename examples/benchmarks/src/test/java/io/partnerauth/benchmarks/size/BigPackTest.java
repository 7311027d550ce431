package io.partnerauth.benchmarks.size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.analysis.PackDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigPackTest {
  @TempDir Path folder;

  @Test
  void aBigPackLoadsAndItsEditChangesAnswers() throws IOException {
    Path before = Files.createDirectory(folder.resolve("before"));
    Path after = Files.createDirectory(folder.resolve("after"));
    BigPack pack = new BigPack(60, 3);
    pack.write(before);
    pack.writeEdited(after);
    PackDifference difference =
        PackDifference.between(PackAnalysis.load(before), PackAnalysis.load(after));
    assertEquals(1, difference.edits().size());
    assertFalse(difference.changes().isEmpty());
  }
}
