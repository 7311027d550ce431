package io.partnerauth.testkit.laws;

import java.nio.file.Path;

/** The library obeys the laws under rules of every kind. */
class LibraryObeysTheLawsTest implements AllLaws {
  @Override
  public Path rules() {
    return Path.of("src/test/resources/packs/letters");
  }
}
