package io.partnerauth.json;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.InvalidQuestionException;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Rules;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.text.Mistakes;
import io.partnerauth.internal.text.SourceFile;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers the standard question of policy decision points: OpenID AuthZEN Authorization API 1.0.
 *
 * <p>The subject is a {@code partner}, the action {@code sell}, the resource a {@code customer},
 * and the context is the sale. Their properties have the keys of this library's JSON form; other
 * keys are ignored, as the specification asks, and named in the response, unless they look like a
 * slip of the pen. What is left out is unknown. The decision is true only for AUTHORIZED;
 * everything else stands in the response's context.
 *
 * <p>Needs no web framework: a host maps {@link #EVALUATION}, {@link #EVALUATIONS} and {@link
 * #METADATA} to these methods, answers {@link InvalidJsonException} with status 400 and its
 * message, and sends {@link #REQUEST_ID} back. Immutable and thread-safe.
 *
 * <p>Source: OpenID AuthZEN Working Group, Authorization API 1.0, final, January 2026.
 */
public final class AuthZen {
  /** Path of the access evaluation endpoint; POST. */
  public static final String EVALUATION = "/access/v1/evaluation";

  /** Path of the access evaluations endpoint, for several questions at once; POST. */
  public static final String EVALUATIONS = "/access/v1/evaluations";

  /** Path of the metadata; GET. */
  public static final String METADATA = "/.well-known/authzen-configuration";

  /** Header of a request that its response has to carry, too. */
  public static final String REQUEST_ID = "X-Request-ID";

  private final Rules rules;
  private final Clock clock;
  private final Outcome mildest;
  private final Function<String, Optional<Partner>> partners;
  private final Function<String, Optional<Customer>> customers;

  private AuthZen(
      Rules rules,
      Clock clock,
      Outcome mildest,
      Function<String, Optional<Partner>> partners,
      Function<String, Optional<Customer>> customers) {
    this.rules = rules;
    this.clock = clock;
    this.mildest = mildest;
    this.partners = partners;
    this.customers = customers;
  }

  /** {@return a decision point that asks these rules, and believes what requests say} */
  public static AuthZen of(Rules rules) {
    return new AuthZen(
        Mistakes.given("rules", rules),
        Clock.systemDefaultZone(),
        Outcome.AUTHORIZED,
        id -> Optional.empty(),
        id -> Optional.empty());
  }

  /** {@return the same with another clock; it tells the day of a sale that names none} */
  public AuthZen clock(Clock other) {
    return new AuthZen(rules, Mistakes.given("clock", other), mildest, partners, customers);
  }

  /**
   * {@return the same, but CONDITIONAL is a permission, too} For a host whose callers all read the
   * conditions in the context: a caller may ignore it.
   */
  public AuthZen acceptConditions() {
    return new AuthZen(rules, clock, Outcome.CONDITIONAL, partners, customers);
  }

  /**
   * {@return the same, which looks partners up} Of a partner that is found, the properties of the
   * request count for nothing.
   */
  public AuthZen partners(Function<String, Optional<Partner>> byId) {
    return new AuthZen(
        rules, clock, mildest, Mistakes.given("source of partners", byId), customers);
  }

  /**
   * {@return the same, which looks customers up} Of a customer that is found, the properties of the
   * request count for nothing.
   */
  public AuthZen customers(Function<String, Optional<Customer>> byId) {
    return new AuthZen(
        rules, clock, mildest, partners, Mistakes.given("source of customers", byId));
  }

  /**
   * {@return the answer to one question}
   *
   * @throws InvalidJsonException when a required field is missing or has another type; status 400
   * @throws InvalidQuestionException when a value cannot be meant; status 400
   */
  public AccessResponse evaluation(AccessRequest request) {
    return new AccessResponse(evaluate(AccessFields.of(Mistakes.given("request", request).body())));
  }

  /**
   * {@return the answers to several questions, in their order; to one when there are no {@code
   * evaluations}}
   *
   * <p>A question that cannot be understood is denied with the error in its context, and the others
   * are answered. {@code options.evaluations_semantic} may end the answers early.
   *
   * @throws InvalidJsonException when the request as a whole is wrong; status 400
   */
  public AccessResponse evaluations(AccessRequest request) {
    AccessBatch batch = AccessBatch.of(Mistakes.given("request", request).body());
    if (batch.items().isEmpty()) {
      return evaluation(request);
    }
    List<Map<String, Object>> answers = new ArrayList<>();
    for (Node item : batch.items()) {
      Map<String, Object> answer = evaluateItem(item);
      answers.add(answer);
      if (batch.semantic().endsAfter(Boolean.TRUE.equals(answer.get("decision")))) {
        break;
      }
    }
    return new AccessResponse(Map.of("evaluations", answers));
  }

  /**
   * {@return what this decision point offers: its URL and those of its endpoints}
   *
   * @param base URL under which the metadata was asked for, without a path, such as {@code
   *     https://pdp.example.com}
   * @throws IllegalArgumentException when it is not an https URL (http is taken for this machine
   *     only), or has a query or fragment
   */
  public AccessResponse metadata(URI base) {
    boolean here =
        List.of("localhost", "127.0.0.1", "[::1]")
            .contains(String.valueOf(Mistakes.given("base URL", base).getHost()));
    if (!"https".equals(base.getScheme()) && !(here && "http".equals(base.getScheme()))
        || base.getQuery() != null
        || base.getFragment() != null) {
      throw new IllegalArgumentException(
          "A decision point has an https URL without query and fragment; got " + base);
    }
    String root = base.toString().replaceAll("/+$", "");
    return new AccessResponse(
        new Keys()
            .text("policy_decision_point", root)
            .text("access_evaluation_endpoint", root + EVALUATION)
            .text("access_evaluations_endpoint", root + EVALUATIONS)
            .map());
  }

  private Map<String, Object> evaluateItem(Node item) {
    try {
      return evaluate(AccessFields.of(item));
    } catch (InvalidJsonException | InvalidQuestionException e) {
      Map<String, Object> error =
          new Keys().value("status", 400).text("message", String.valueOf(e.getMessage())).map();
      return denied(new Keys().value("error", error));
    }
  }

  private Map<String, Object> evaluate(AccessFields fields) {
    Optional<String> stranger = fields.stranger();
    if (stranger.isPresent()) {
      return denied(new Keys().value("reason_admin", Map.of("en", stranger.get())));
    }
    FormIssues issues = new FormIssues(new SourceFile("JSON", ""));
    AccessQuestion question = AccessQuestion.read(issues, fields, partners, customers, clock);
    Decision decision = rules.evaluate(question.customer(), question.partner(), question.sale());
    Keys context =
        new Keys()
            .text("outcome", decision.outcome())
            .text("decidedFor", decision.decidedFor())
            .text("packVersion", decision.packVersion());
    boolean permitted = decision.outcome().compareTo(mildest) <= 0;
    List<Reason> reasons = decision.reasons();
    if (!reasons.isEmpty()) {
      context.value("reason_user", Map.of("en", joined(reasons, Reason::message)));
      context.value("reason_admin", Map.of("en", joined(reasons, Reason::ruleName)));
    }
    context.list("conditions", decision.conditions());
    if (question.explain()) {
      context.value("rulings", decision.rulings().stream().map(RulingForm::write).toList());
    }
    context.list("ignored", question.ignored());
    return new Keys().value("decision", permitted).value("context", context.map()).map();
  }

  private static Map<String, Object> denied(Keys context) {
    return new Keys().value("decision", false).value("context", context.map()).map();
  }

  private static String joined(List<Reason> reasons, Function<Reason, String> part) {
    return reasons.stream().map(part).distinct().collect(Collectors.joining(" "));
  }
}
