package io.partnerauth.testkit.laws;

import io.partnerauth.testkit.laws.LawReport.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Runs laws: names them in failures, excuses waived ones, and reports on all at the end. */
final class LawHook implements AroundPropertyHook, AroundContainerHook {
  /** Laws are those of the list; 34 is held by the library's own build. */
  private static final int LAST = 40;

  /** jqwik makes it. */
  public LawHook() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    Optional<Law> stated = Law.of(context.targetMethod());
    if (stated.isEmpty() || !(context.testInstance() instanceof RulesUnderTest test)) {
      return property.execute();
    }
    Law law = stated.get();
    Optional<String> waiver = waiver(test, law);
    Covered.take();
    PropertyExecutionResult result = property.execute();
    String on = Covered.take().orElse(tries(result));
    LawReport report = LawReport.of(test.getClass());
    if (result.status() == Status.SUCCESSFUL) {
      if (waiver.isEmpty()) {
        report.held(law, on);
      } else {
        String needless = ": holds " + on + ", so it needs no waiver: " + waiver.get();
        report.add(law, Kind.NEEDLESSLY_WAIVED, law.label() + needless);
      }
      return result;
    }
    if (waiver.isPresent() && result.status() == Status.FAILED) {
      report.add(law, Kind.WAIVED, law.label() + ": waived: " + waiver.get());
      return result.mapToSuccessful();
    }
    report.add(law, Kind.BROKEN, law.label() + ": broken");
    return result.throwable().map(why -> result.mapToFailed(worded(law, why))).orElse(result);
  }

  private static String tries(PropertyExecutionResult result) {
    return String.format(Locale.ROOT, "in %,d tries", result.countTries());
  }

  /** The law, where to look, and what went wrong, in this order. */
  private static Throwable worded(Law law, Throwable why) {
    return why instanceof Breach
        ? new AssertionError(
            law.label() + "\nLook at " + law.lookAt() + "\n\n" + why.getMessage(), why)
        : why;
  }

  private static Optional<String> waiver(RulesUnderTest test, Law law) {
    Set<Integer> unknown = new TreeSet<>(test.waivers().keySet());
    unknown.removeIf(number -> number >= 1 && number <= LAST);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "waivers() names laws %s; laws are numbered from 1 to %d".formatted(unknown, LAST));
    }
    Optional<String> reason = Optional.ofNullable(test.waivers().get(law.number()));
    if (reason.isPresent() && reason.get().isBlank()) {
      throw new IllegalArgumentException(
          "The waiver of law %d has no reason; write why these rules break it on purpose"
              .formatted(law.number()));
    }
    return reason;
  }

  @Override
  public void afterContainer(ContainerLifecycleContext context) {
    Optional<Class<?>> test = context.optionalContainerClass();
    if (test.isPresent() && !LawReport.of(test.get()).isEmpty()) {
      System.out.println(LawReport.of(test.get()));
    }
    test.ifPresent(Subject::forget); // hundreds of variations of a pack fill the heap of a build
  }
}
