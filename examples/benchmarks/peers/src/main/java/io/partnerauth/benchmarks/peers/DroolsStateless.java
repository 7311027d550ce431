package io.partnerauth.benchmarks.peers;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.ListingEngine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.StatelessKieSession;

/** Stock Drools with the session that its manual names for questions like these. */
public final class DroolsStateless implements Contender {
  /** Makes the contender. */
  public DroolsStateless() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    DroolsBase.write(rules, folder);
  }

  @Override
  public ListingEngine<List<Object>> load(Path folder) throws IOException {
    StatelessKieSession session = DroolsBase.load(folder).newStatelessKieSession();
    List<String> fired = new ArrayList<>();
    session.setGlobal(DroolsBase.FIRED, fired);
    return new Loaded(session, fired);
  }

  private record Loaded(StatelessKieSession session, List<String> fired)
      implements ListingEngine<List<Object>> {
    @Override
    public List<Object> prepare(PolicyQuestion question) {
      return List.of(new Seller(question.vendor()), new Buyer(question));
    }

    @Override
    public List<String> decide(List<Object> question) {
      fired.clear();
      session.execute(question);
      return fired;
    }
  }
}
