package io.partnerauth.testkit.report;

import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.SampleReportingFormat;

/** Prints rule files, and whole packs of them, line by line. */
public final class RuleTextFormat implements SampleReportingFormat {
  private static final String RULE = "\nrule \"";
  private static final String ENDING = ".drl";

  /** jqwik makes it. */
  public RuleTextFormat() {}

  @Override
  public boolean appliesTo(Object value) {
    return value instanceof String text && text.contains(RULE)
        || value instanceof Map<?, ?> map && isPack(map);
  }

  private static boolean isPack(Map<?, ?> map) {
    return map.keySet().stream().anyMatch(key -> key instanceof String s && s.endsWith(ENDING))
        && map.values().stream().allMatch(String.class::isInstance);
  }

  @Override
  public Object report(Object value) {
    return PlainTexts.of(
        value instanceof Map<?, ?> map
            ? map.entrySet().stream()
                .map(file -> "// " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining("\n"))
            : value.toString());
  }
}
