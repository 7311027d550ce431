package io.partnerauth.testkit.laws;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Label;

/**
 * One law, as its method declares it.
 *
 * @param number of the list in the library's documentation
 * @param label number and words, such as "Law 4: display names decide nothing"
 * @param lookAt where to look when it fails
 * @param method name of the method
 */
record Law(int number, String label, String lookAt, String method) {
  private static final Pattern LABEL = Pattern.compile("Law (\\d+): .+");

  /** {@return the law that the method states; empty when it is a property of another kind} */
  static Optional<Law> of(Method method) {
    Label label = method.getAnnotation(Label.class);
    LookAt lookAt = method.getAnnotation(LookAt.class);
    if (label == null || lookAt == null) {
      return Optional.empty();
    }
    Matcher matcher = LABEL.matcher(label.value());
    return matcher.matches()
        ? Optional.of(
            new Law(
                Integer.parseInt(matcher.group(1)),
                label.value(),
                lookAt.value(),
                method.getName()))
        : Optional.empty();
  }
}
