package io.partnerauth.testkit.laws;

import java.nio.file.Path;

/** A pack with rules of every kind, of which few cells are asked, since these laws fail anyway. */
interface Letters extends RulesUnderTest {
  /** Where the pack lies. */
  Path FOLDER = Path.of("src/test/resources/packs/letters");

  @Override
  default Path rules() {
    return FOLDER;
  }

  @Override
  default int mostCells() {
    return 2_000;
  }
}
