package io.partnerauth.benchmarks.peers;

import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.ListingEngine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Stock Drools with one session for all questions: facts in, fire, facts out. */
public final class DroolsSession implements Contender {
  /** Makes the contender. */
  public DroolsSession() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    DroolsBase.write(rules, folder);
  }

  @Override
  public ListingEngine<DroolsSession.Facts> load(Path folder) throws IOException {
    KieSession session = DroolsBase.load(folder).newKieSession();
    List<String> fired = new ArrayList<>();
    session.setGlobal(DroolsBase.FIRED, fired);
    return new Loaded(session, fired);
  }

  /**
   * The two facts of a question.
   *
   * @param seller the partner's part
   * @param buyer the customer's part
   */
  public record Facts(Seller seller, Buyer buyer) {}

  private record Loaded(KieSession session, List<String> fired) implements ListingEngine<Facts> {
    @Override
    public Facts prepare(PolicyQuestion question) {
      return new Facts(new Seller(question.vendor()), new Buyer(question));
    }

    @Override
    public List<String> decide(Facts question) {
      fired.clear();
      FactHandle seller = session.insert(question.seller());
      FactHandle buyer = session.insert(question.buyer());
      session.fireAllRules();
      session.delete(seller);
      session.delete(buyer);
      return fired;
    }
  }
}
