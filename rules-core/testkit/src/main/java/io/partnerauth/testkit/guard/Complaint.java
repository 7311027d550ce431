package io.partnerauth.testkit.guard;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A test that fails, and says why the properties of a class do not run. */
final class Complaint extends AbstractTestDescriptor {
  private final String message;

  Complaint(UniqueId engine, Class<?> type, String message) {
    super(
        engine.append("class", type.getName()),
        "the properties of " + type.getSimpleName() + " run",
        ClassSource.from(type));
    this.message = message;
  }

  String message() {
    return message;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
