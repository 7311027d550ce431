package io.partnerauth.rules;

import io.partnerauth.testkit.laws.AllLaws;
import java.nio.file.Path;

/** The shipped pack obeys every law, and waives none. */
class ShippedRulesObeyTheLawsTest implements AllLaws {
  @Override
  public Path rules() {
    return Path.of("rules");
  }

  @Override
  public int mostCells() {
    return 500;
  }
}
