package io.partnerauth.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.stream.Collectors;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs properties that are meant to fail, and keeps what jqwik says about it. */
final class FailedRun implements TestExecutionListener {
  private final StringBuilder reports = new StringBuilder();
  private int failures;

  private FailedRun() {}

  /**
   * {@return what jqwik reports of the properties of a class}
   *
   * @throws AssertionError when not exactly one of them fails
   */
  static String of(Class<?> properties) {
    FailedRun run = new FailedRun();
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectClass(properties))
            .configurationParameter("jqwik.reporting.usejunitplatform", "true")
            .configurationParameter("jqwik.database", "")
            .build(),
        run);
    if (run.failures != 1) {
      throw new AssertionError(run.failures + " properties failed: " + run.reports);
    }
    return run.reports.toString();
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    reports.append(
        entry.getKeyValuePairs().values().stream().collect(Collectors.joining("\n", "", "\n")));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
      failures++;
    }
  }
}
