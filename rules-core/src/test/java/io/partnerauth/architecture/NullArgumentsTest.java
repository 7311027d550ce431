package io.partnerauth.architecture;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever public method or constructor is given null, the caller is told what is null. */
class NullArgumentsTest {
  @TempDir private Path folder;

  @Test
  void everyParameterThatIsNullIsNamed() throws Exception {
    NullArguments.areNamed(
        new SampleArguments(folder),
        name ->
            !name.startsWith("io.partnerauth.internal")
                && !name.equals("io.partnerauth.facts"), // Drools alone makes facts
        300);
  }
}
