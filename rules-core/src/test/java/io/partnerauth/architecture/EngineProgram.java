package io.partnerauth.architecture;

import static io.partnerauth.internal.rule.Rules.rule;
import static io.partnerauth.internal.rule.Rules.test;

import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.internal.engine.Knowledge;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.rule.Situation;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A host of its own: asks two packs and prints what was answered and how many classes that took.
 */
final class EngineProgram {
  private EngineProgram() {}

  public static void main(String[] arguments) {
    // An application server's thread may have a class loader that knows nothing of Drools.
    Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
    ask(20);
    long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    int spoke = ask(500);
    long after = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    System.out.println("spoke=" + spoke + " classes=" + (after - before));
  }

  private static int ask(int count) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rules.add(
          rule(
              "R" + i,
              List.of("Zoom"),
              Outcome.REVOKED,
              test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"),
              test(Attribute.CUSTOMER_BUYER_CLASS, Operator.EQUAL, BuyerClass.values()[i % 5]),
              test(Attribute.CUSTOMER_COUNTRY, Operator.NOT_EQUAL, "X" + i)));
    }
    Situation situation =
        Situation.empty()
            .with(Attribute.GRANT_VENDOR, "Zoom")
            .with(Attribute.CUSTOMER_COUNTRY, "RU")
            .with(Attribute.CUSTOMER_BUYER_CLASS, BuyerClass.COMPANY);
    return Knowledge.of(rules).ask(situation).size();
  }
}
