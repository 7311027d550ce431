package io.partnerauth.testkit.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/**
 * Fails a run whose properties were declared but cannot run, which would look like success.
 *
 * <p>JUnit asks every engine on the class path what it would run, so this one sees what others
 * miss: a class with properties while jqwik's engine is missing, and, under Maven, a class with
 * properties whose name Maven takes for no test. Each becomes a test that fails; where all is well
 * there is none. A build that makes Maven run other names sets the configuration parameter {@value
 * #OFF} to {@code true}. When Maven finds no test class at all it starts no run: that is what
 * Surefire's own {@code failIfNoTests} is for.
 */
public final class PropertyGuard implements TestEngine {
  /** Configuration parameter that switches the guard off. */
  static final String OFF = "partnerauth.guard.off";

  private static final String JQWIK = "net.jqwik.engine.JqwikTestEngine";
  private static final String SET_BY_SUREFIRE = "surefire.test.class.path";

  private final boolean jqwikIsThere;
  private final boolean underMaven;

  /** JUnit makes it. */
  public PropertyGuard() {
    this(
        ServiceLoader.load(TestEngine.class).stream()
            .anyMatch(engine -> engine.type().getName().equals(JQWIK)),
        System.getProperty(SET_BY_SUREFIRE) != null);
  }

  PropertyGuard(boolean jqwikIsThere, boolean underMaven) {
    this.jqwikIsThere = jqwikIsThere;
    this.underMaven = underMaven;
  }

  @Override
  public String getId() {
    return "partnerauth-guard";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    TestDescriptor root = new EngineDescriptor(id, "Guard of properties");
    if (!request.getConfigurationParameters().getBoolean(OFF).orElse(false)) {
      complaints(Selected.of(request), id).forEach(root::addChild);
    }
    return root;
  }

  private List<TestDescriptor> complaints(Selected selected, UniqueId id) {
    List<TestDescriptor> complaints = new ArrayList<>();
    if (!jqwikIsThere) {
      selected.classes().stream()
          .filter(Declared::hasProperties)
          .forEach(type -> complaints.add(Complaint.of(id, type, noEngine(type))));
    }
    if (underMaven) {
      selected.folders().stream()
          .flatMap(folder -> Declared.notRunByMaven(folder).stream())
          .filter(type -> !selected.classes().contains(type))
          .forEach(type -> complaints.add(Complaint.of(id, type, noTest(type))));
    }
    return complaints;
  }

  private static String noEngine(Class<?> type) {
    return "%s declares properties, and none of them runs: jqwik's engine (net.jqwik:jqwik-engine) is not on the class path. Do not exclude it from rules-testkit."
        .formatted(type.getName());
  }

  private static String noTest(Class<?> type) {
    return "%s declares properties, and Maven runs none of them: it takes only classes for tests whose names begin with Test or end with Test, Tests or TestCase. Rename it to %sTest. If the build runs it in another way, set the configuration parameter %s=true."
        .formatted(type.getName(), type.getSimpleName(), OFF);
  }

  @Override
  public void execute(ExecutionRequest request) {
    EngineExecutionListener listener = request.getEngineExecutionListener();
    TestDescriptor root = request.getRootTestDescriptor();
    listener.executionStarted(root);
    for (TestDescriptor type : root.getChildren()) {
      listener.executionStarted(type);
      type.getChildren().forEach(property -> fail(listener, (Complaint) property));
      listener.executionFinished(type, TestExecutionResult.successful());
    }
    listener.executionFinished(root, TestExecutionResult.successful());
  }

  private static void fail(EngineExecutionListener listener, Complaint complaint) {
    listener.executionStarted(complaint);
    listener.executionFinished(
        complaint, TestExecutionResult.failed(new AssertionError(complaint.message())));
  }
}
