package io.partnerauth.testkit.laws;

import java.nio.file.Path;

/** A small pack with a directive that became known step by step, and with rules about licences. */
interface Licences extends RulesUnderTest {
  @Override
  default Path rules() {
    return Path.of("src/test/resources/packs/licences");
  }
}
