package io.partnerauth.json;

import io.partnerauth.Customer;
import io.partnerauth.Decision;
import io.partnerauth.Enquiry;
import io.partnerauth.MatchedFact;
import io.partnerauth.NearestChange;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Partner;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.CustomerWriter;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.NodeBuilder;
import io.partnerauth.internal.form.PartnerReader;
import io.partnerauth.internal.form.PartnerWriter;
import io.partnerauth.internal.form.SaleReader;
import io.partnerauth.internal.form.SaleWriter;
import io.partnerauth.internal.text.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What one type looks like in JSON, whatever library writes and reads it.
 *
 * @param type the type
 * @param thing what it is, for messages: "a customer"
 * @param writer makes maps, lists, texts, numbers and truth values of it
 * @param reader makes it of nodes; empty, with an issue, when it cannot be one
 */
record JsonForm<T>(
    Class<T> type,
    String thing,
    Function<T, Map<String, Object>> writer,
    BiFunction<FormIssues, Node, Optional<T>> reader) {

  /** All types that have a form of their own. */
  static final List<JsonForm<?>> ALL =
      List.of(
          new JsonForm<>(
              Customer.class,
              "a customer",
              CustomerWriter::write,
              (issues, node) -> Optional.of(new CustomerReader(issues).read(node))),
          new JsonForm<>(
              Partner.class,
              "a partner",
              PartnerWriter::write,
              (issues, node) -> new PartnerReader(issues).read(node)),
          new JsonForm<>(Sale.class, "a sale", SaleWriter::write, SaleReader::read),
          new JsonForm<>(Enquiry.class, "a question", QuestionForm::write, QuestionForm::read),
          new JsonForm<>(Decision.class, "a decision", DecisionForm::write, DecisionForm::read),
          new JsonForm<>(Ruling.class, "a ruling", RulingForm::write, RulingForm::read),
          new JsonForm<>(Reason.class, "a reason", ReasonForm::write, ReasonForm::read),
          new JsonForm<>(MatchedFact.class, "a fact", ReasonForm::write, ReasonForm::fact),
          new JsonForm<>(OpenQuestion.class, "an open question", OpenForm::write, OpenForm::read),
          new JsonForm<>(
              NearestChange.class, "a nearest change", OpenForm::write, OpenForm::readChange),
          new JsonForm<>(
              DecisionRecord.class, "a decision record", RecordForm::write, RecordForm::read),
          new JsonForm<>(
              ChainedRecord.class, "a chained record", ChainForm::write, ChainForm::read),
          new JsonForm<>(
              AccessRequest.class,
              "an access request",
              request -> {
                throw new UnsupportedOperationException("An access request is only read");
              },
              (issues, node) -> Optional.of(new AccessRequest(node))),
          new JsonForm<>(
              AccessResponse.class,
              "an access response",
              AccessResponse::body,
              (issues, node) -> {
                throw new UnsupportedOperationException("An access response is only written");
              }));

  /**
   * {@return the form of a type}
   *
   * @throws IllegalArgumentException when it has none
   */
  static <T> JsonForm<T> of(Class<T> type) {
    for (JsonForm<?> form : ALL) {
      if (form.type.equals(type)) {
        @SuppressWarnings("unchecked") // its type says so
        JsonForm<T> found = (JsonForm<T>) form;
        return found;
      }
    }
    throw new IllegalArgumentException(
        "There is no JSON form of %s; there are those of %s"
            .formatted(
                type.getSimpleName(),
                ALL.stream().map(form -> form.type.getSimpleName()).sorted().toList()));
  }

  /** A parser that stands at the beginning of a value. */
  @FunctionalInterface
  interface Source<E extends Exception> {
    /** Hands all of the value to the builder, unless that says to stop. */
    void into(NodeBuilder builder) throws E;
  }

  /**
   * {@return what a parser finds}
   *
   * @throws InvalidJsonException with everything that is wrong with it
   */
  <E extends Exception> T read(Source<E> source) throws E {
    FormIssues issues = new FormIssues(new SourceFile("JSON", ""));
    NodeBuilder builder = new NodeBuilder(issues);
    source.into(builder);
    Optional<T> value =
        issues.count() > 0
            ? Optional.empty()
            : builder.node().flatMap(node -> reader.apply(issues, node));
    if (issues.count() > 0 || value.isEmpty()) {
      throw new InvalidJsonException(thing, issues.all());
    }
    return value.get();
  }
}
