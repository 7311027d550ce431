package io.partnerauth.benchmarks.peers;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import io.partnerauth.benchmarks.engine.Contender;
import io.partnerauth.benchmarks.engine.Engine;
import io.partnerauth.benchmarks.policy.PolicyQuestion;
import io.partnerauth.benchmarks.policy.PolicyRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casbin.jcasbin.main.EnforceResult;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.util.function.CustomFunction;

/**
 * jCasbin: one line of its policy file is one rule, and one matcher compares a request with every
 * line.
 *
 * <p>It explains a denial with one line only. Its matcher has neither sets nor numbers, so two
 * functions of ours compare those.
 */
public final class JCasbin implements Contender {
  private static final String ANY = "*";
  private static final String MODEL =
      """
      [request_definition]
      r = vendor, sector, interest, country, product, day

      [policy_definition]
      p = id, vendor, sector, interest, countries, product, day, eft

      [policy_effect]
      e = !some(where (p.eft == deny))

      [matchers]
      m = r.vendor == p.vendor && r.sector == p.sector && atLeast(r.interest, p.interest) \
      && oneOf(r.country, p.countries) && oneOf(r.product, p.product) && atLeast(r.day, p.day)
      """;

  /** Makes the contender. */
  public JCasbin() {}

  @Override
  public void write(List<PolicyRule> rules, Path folder) throws IOException {
    Files.writeString(folder.resolve("model.conf"), MODEL);
    Files.write(folder.resolve("policy.csv"), rules.stream().map(JCasbin::line).toList());
  }

  private static String line(PolicyRule rule) {
    return String.join(
        ", ",
        "p",
        rule.id(),
        rule.vendor(),
        rule.sector(),
        Integer.toString(rule.minStateInterest()),
        rule.countries("", "|"),
        rule.anyProduct() ? ANY : rule.product(),
        Long.toString(rule.fromDay()),
        "deny");
  }

  @Override
  public Engine<Object[], EnforceResult> load(Path folder) {
    Enforcer enforcer =
        new Enforcer(
            folder.resolve("model.conf").toString(), folder.resolve("policy.csv").toString());
    enforcer.enableLog(false);
    enforcer.addFunction("atLeast", new AtLeast());
    enforcer.addFunction("oneOf", new OneOf());
    return new Loaded(enforcer);
  }

  private record Loaded(Enforcer enforcer) implements Engine<Object[], EnforceResult> {
    @Override
    public Object[] prepare(PolicyQuestion question) {
      return new Object[] {
        question.vendor(),
        question.sector(),
        Integer.toString(question.stateInterest()),
        question.country(),
        question.product(),
        Long.toString(question.day())
      };
    }

    @Override
    public EnforceResult decide(Object[] question) {
      return enforcer.enforceEx(question);
    }

    @Override
    public boolean revokes(EnforceResult answer) {
      return !answer.isAllow();
    }

    @Override
    public Set<String> rules(EnforceResult answer) {
      return answer.isAllow() ? Set.of() : Set.of(answer.getExplain().get(0));
    }

    @Override
    public boolean namesEveryRule() {
      return false;
    }
  }

  private static final class AtLeast extends CustomFunction {
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
      return "atLeast";
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject value, AviatorObject least) {
      return AviatorBoolean.valueOf(
          Long.parseLong(text(value, env)) >= Long.parseLong(text(least, env)));
    }
  }

  private static final class OneOf extends CustomFunction {
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
      return "oneOf";
    }

    @Override
    public AviatorObject call(Map<String, Object> env, AviatorObject value, AviatorObject list) {
      String values = text(list, env);
      return AviatorBoolean.valueOf(
          values.equals(ANY) || ("|" + values + "|").contains("|" + text(value, env) + "|"));
    }
  }

  private static String text(AviatorObject object, Map<String, Object> env) {
    return object.getValue(env).toString();
  }
}
