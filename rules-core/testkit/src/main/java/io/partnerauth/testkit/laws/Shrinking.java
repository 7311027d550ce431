package io.partnerauth.testkit.laws;

import java.util.List;
import net.jqwik.api.lifecycle.AroundTryHook;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.lifecycle.TryExecutionResult;
import net.jqwik.api.lifecycle.TryExecutor;
import net.jqwik.api.lifecycle.TryLifecycleContext;

/**
 * Ends the search for a smaller example after a number of tries.
 *
 * <p>jqwik's own bound is a time: on a busy machine the example would be a larger one, and the
 * search goes on in a second thread while the failure is reported. So laws shrink without it.
 */
final class Shrinking implements AroundTryHook {
  /** Tries after the first failure; the examples of the library's own tests need fewer. */
  static final int MOST = 1_000;

  /** jqwik makes it. */
  public Shrinking() {}

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public TryExecutionResult aroundTry(
      TryLifecycleContext context, TryExecutor aTry, List<Object> parameters) {
    Store<Integer> failed = Store.getOrCreate(Shrinking.class, Lifespan.PROPERTY, () -> 0);
    if (failed.get() > MOST) {
      return TryExecutionResult.satisfied();
    }
    TryExecutionResult result = aTry.execute(parameters);
    if (failed.get() > 0 || result.isFalsified()) {
      failed.update(tries -> tries + 1);
    }
    return result;
  }
}
