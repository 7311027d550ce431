package com.example.ownrules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The tests are worth something: a rule that loses its Grant check does not pass them. */
class LostGrantCheckTest {
  private static final String OURS = "Grant( vendor == \"Northwind\", program == \"Gold\" )";
  private static final String THE_LETTERS = "Grant( vendor == \"Northwind\" )";

  /** A scenario of four short lines; which kind of sale and day it shrinks to depends on chance. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          " - name: A falsified sample\n"
              + " +customer: \\{[^\n]*}\n"
              + " +partner: \\{id: P, grants: \\[\\{vendor: Contoso}]}\n"
              + " +sale: \\{vendor: Contoso, kind: [A-Z]+, channel: PARTNER, date: [-0-9]+,"
              + " contractSigned: none}\n");

  /** {@return our rules without one line} */
  private static AuthorizationRules without(String line) {
    Map<String, String> texts = new TreeMap<>();
    Path folder = Path.of("rules");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        texts.put(path, Files.readString(file).replace(line + "\n", "\n"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthorizationRules.load(texts);
  }

  static class WithoutOurGrantCheck extends OwnProperties {
    private static final AuthorizationRules RULES = without(OURS);

    @Override
    AuthorizationRules rules() {
      return RULES;
    }
  }

  /** Keeps what jqwik prints, and counts what fails. */
  private static final class Watcher implements TestExecutionListener {
    private final StringBuilder printed = new StringBuilder();
    private int failures;

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
      entry.getKeyValuePairs().values().forEach(text -> printed.append(text).append('\n'));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (test.isTest() && result.getStatus() == TestExecutionResult.Status.FAILED) {
        failures++;
      }
    }
  }

  @Test
  void aPolicyWithoutItsGrantCheckFailsAPropertyWithAnExampleToRead() {
    Watcher watcher = new Watcher();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(WithoutOurGrantCheck.class))
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .configurationParameter("jqwik.database", "")
                .build(),
            watcher);
    assertEquals(1, watcher.failures, watcher.printed::toString);
    String printed = watcher.printed.toString();
    String shrunk =
        printed.substring(printed.indexOf("Shrunk Sample"), printed.indexOf("Original Sample"));
    assertTrue(EXAMPLE.matcher(shrunk).find(), shrunk);
  }

  @Test
  void aVendorsLetterWithoutItsGrantCheckIsNotEvenLoaded() {
    String message =
        assertThrows(InvalidRulesException.class, () -> without(THE_LETTERS)).getMessage();
    assertTrue(message.contains("northwind/public-buyers-2025.drl:13:6"), message);
    assertTrue(message.contains("it does not say which"), message);
  }
}
