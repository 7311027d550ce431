package io.partnerauth.benchmarks.reload;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * What a JVM holds, after garbage collection.
 *
 * @param classes classes that are loaded now
 * @param metaspace bytes used for them
 * @param heap bytes of heap used
 */
record Footprint(long classes, long metaspace, long heap) {
  /** {@return the footprint of this JVM, now} */
  static Footprint now() {
    for (int i = 0; i < 4; i++) { // what a cleaner frees goes one collection later
      System.gc();
    }
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new Footprint(
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        metaspace,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
