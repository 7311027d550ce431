package io.partnerauth.testkit.guard;

import java.lang.reflect.Method;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A test that fails in the place of a property that does not run, and says why. */
final class Complaint extends AbstractTestDescriptor {
  private final String message;

  private Complaint(UniqueId id, Class<?> type, Method property, String message) {
    super(id, property.getName(), MethodSource.from(type, property));
    this.message = message;
  }

  /**
   * {@return the class with a failing test in it for its first property}
   *
   * <p>Surefire forgets a failure that does not stand in a class.
   *
   * @param engine the guard's own id
   */
  static TestDescriptor of(UniqueId engine, Class<?> type, String message) {
    UniqueId id = engine.append("class", type.getName());
    AbstractTestDescriptor container =
        new AbstractTestDescriptor(id, type.getSimpleName(), ClassSource.from(type)) {
          @Override
          public Type getType() {
            return Type.CONTAINER;
          }
        };
    Method property = Declared.properties(type).get(0);
    UniqueId child = id.append("property", property.getName());
    container.addChild(new Complaint(child, type, property, message));
    return container;
  }

  String message() {
    return message;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }
}
