package io.partnerauth.json;

import io.partnerauth.Customer;
import io.partnerauth.Enquiry;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.form.CustomerReader;
import io.partnerauth.internal.form.CustomerWriter;
import io.partnerauth.internal.form.Fields;
import io.partnerauth.internal.form.FormIssues;
import io.partnerauth.internal.form.Keys;
import io.partnerauth.internal.form.Node;
import io.partnerauth.internal.form.PartnerReader;
import io.partnerauth.internal.form.PartnerWriter;
import io.partnerauth.internal.form.SaleReader;
import io.partnerauth.internal.form.SaleWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question: who buys, who sells, and which sale. */
final class QuestionForm {
  private static final List<String> KEYS = List.of("customer", "partner", "sale");

  private QuestionForm() {}

  static Map<String, Object> write(Enquiry question) {
    Keys keys =
        new Keys()
            .value("customer", CustomerWriter.write(question.customer()))
            .value("partner", PartnerWriter.write(question.partner()));
    question.sale().ifPresent(sale -> keys.value("sale", SaleWriter.write(sale)));
    return keys.map();
  }

  static Optional<Enquiry> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a question", node, KEYS);
    Optional<Customer> customer =
        fields.required("customer", fields.value("customer").map(new CustomerReader(issues)::read));
    Optional<Partner> partner =
        fields.required(
            "partner", fields.value("partner").flatMap(new PartnerReader(issues)::read));
    Optional<Sale> sale = fields.value("sale").flatMap(value -> SaleReader.read(issues, value));
    return customer.flatMap(who -> partner.map(by -> new Enquiry(who, by, sale)));
  }
}
