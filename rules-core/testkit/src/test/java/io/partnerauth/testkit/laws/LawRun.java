package io.partnerauth.testkit.laws;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs laws as a build would, and keeps which failed and how. */
final class LawRun implements TestExecutionListener {
  private final List<String> ran = new ArrayList<>();
  private final Map<String, String> failures = new TreeMap<>();

  private LawRun() {}

  /** {@return a run of one law on a subject} */
  static LawRun of(Class<? extends RulesUnderTest> subject, String law) {
    List<String> parameters = new ArrayList<>();
    for (java.lang.reflect.Method method : subject.getMethods()) {
      if (method.getName().equals(law)) {
        for (Class<?> type : method.getParameterTypes()) {
          parameters.add(type.getName());
        }
      }
    }
    return of(selectMethod(subject.getName(), law, String.join(",", parameters)));
  }

  /** {@return a run of all properties that a class has} */
  static LawRun of(Class<?> subject) {
    return of(selectClass(subject));
  }

  private static LawRun of(DiscoverySelector selector) {
    LawRun run = new LawRun();
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build())
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selector)
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "2")
                .build(),
            run);
    return run;
  }

  /** {@return the names of the laws that ran} */
  List<String> ran() {
    return ran;
  }

  /** {@return what each law that failed says, by its name} */
  Map<String, String> failures() {
    return failures;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      ran.add(test.getDisplayName());
      result
          .getThrowable()
          .ifPresent(why -> failures.put(test.getDisplayName(), String.valueOf(why.getMessage())));
    }
  }
}
