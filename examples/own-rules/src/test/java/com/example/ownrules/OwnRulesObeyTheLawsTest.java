package com.example.ownrules;

import io.partnerauth.testkit.laws.AllLaws;
import java.nio.file.Path;

/** Our rules obey all laws that every decision obeys. */
class OwnRulesObeyTheLawsTest implements AllLaws {
  @Override
  public Path rules() {
    return Path.of("rules");
  }
}
