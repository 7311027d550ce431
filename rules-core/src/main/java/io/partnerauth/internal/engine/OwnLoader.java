package io.partnerauth.internal.engine;

/**
 * Runs Drools with this library's own class loader as the thread's context class loader.
 *
 * <p>Drools looks for its parts through the context class loader. A host's may be null or may not
 * see Drools at all (an application server, a nested jar, a plug-in), and whether a rule speaks
 * must not depend on who asks.
 */
final class OwnLoader {
  private static final ClassLoader OWN = OwnLoader.class.getClassLoader();

  private OwnLoader() {}

  /** Runs {@code work}; the thread has its own class loader back afterwards. */
  static void run(Runnable work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    if (before == OWN) {
      work.run();
      return;
    }
    thread.setContextClassLoader(OWN);
    try {
      work.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
