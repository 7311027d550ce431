package io.partnerauth.internal.engine;

import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.EqualityBehaviorOption;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.conf.MBeansOption;
import org.kie.api.conf.SequentialOption;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.ClockTypeOption;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.internal.conf.AlphaThresholdOption;
import org.kie.internal.conf.ParallelExecutionOption;
import org.kie.internal.conf.ShareAlphaNodesOption;
import org.kie.internal.utils.ChainedProperties;

/**
 * How Drools is set up: explicitly where it matters, because a host may have set {@code drools.*}
 * system properties for rules of its own.
 */
final class Options {
  private static final ClassLoader OWN = Options.class.getClassLoader();

  // Made once: Drools looks for property files on the class path each time, which was an eighth of
  // the time of building a vendor's base.
  private static final KieBaseConfiguration BASE = newBase();
  private static final KieSessionConfiguration SESSION = newSession();

  private Options() {}

  /** {@return options of a knowledge base that is built once and never changed} */
  static KieBaseConfiguration base() {
    return BASE;
  }

  /** {@return options of a session that one thread at a time uses, for one fact at a time} */
  static KieSessionConfiguration session() {
    return SESSION;
  }

  private static KieBaseConfiguration newBase() {
    KieBaseConfiguration options =
        RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), OWN);
    // Without shared nodes a hash table keeps only the last of several equal tests, and loses
    // rules.
    options.setOption(ShareAlphaNodesOption.YES);
    options.setOption(AlphaThresholdOption.get(3));
    options.setOption(EqualityBehaviorOption.IDENTITY);
    options.setOption(KieBaseMutabilityOption.DISABLED);
    options.setOption(SequentialOption.NO);
    options.setOption(ParallelExecutionOption.SEQUENTIAL);
    options.setOption(MBeansOption.DISABLED);
    return options;
  }

  private static KieSessionConfiguration newSession() {
    KieSessionConfiguration options =
        RuleBaseFactory.newKnowledgeSessionConfiguration(
            ChainedProperties.getChainedProperties(OWN), OWN);
    // Without it, sessions of one base that run at the same time share the arguments of
    // consequences.
    options.setOption(ThreadSafeOption.YES);
    // Rules have no salience and no groups, which is all that this would ignore.
    options.setOption(DirectFiringOption.YES);
    // A session that is thrown away must not stay reachable through its knowledge base.
    options.setOption(KeepReferenceOption.NO);
    // No rule asks what time it is, so no session needs a timer.
    options.setOption(ClockTypeOption.PSEUDO);
    return options;
  }
}
