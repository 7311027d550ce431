package io.partnerauth.internal.form;

import io.partnerauth.Licence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A licence, as it is read and written. */
public final class LicenceForm {
  private static final List<String> KEYS =
      List.of("name", "issuer", "number", "approvers", "reason", "from", "to");

  private LicenceForm() {}

  /** {@return the licence; empty, with an issue, when it cannot be one} */
  public static Optional<Licence> read(FormIssues issues, Node node) {
    Fields fields = Fields.of(issues, "a licence", node, KEYS);
    issues.names().checkLicence(fields, issues);
    Optional<String> name = fields.required("name", fields.name("name"));
    Optional<String> issuer = fields.text("issuer");
    Optional<String> number = fields.text("number");
    List<String> approvers = fields.texts("approvers");
    Optional<String> reason = fields.text("reason");
    Optional<LocalDate> from = fields.date("from");
    Optional<LocalDate> to = fields.date("to");
    return name.flatMap(
        word ->
            Fields.make(
                issues,
                node,
                () -> new Licence(word, issuer, number, approvers, reason, from, to)));
  }

  /** {@return its keys and values} */
  public static Map<String, Object> write(Licence licence) {
    return new Keys()
        .text("name", licence.name())
        .text("issuer", licence.issuer().orElse(""))
        .text("number", licence.number().orElse(""))
        .list("approvers", licence.approvers())
        .text("reason", licence.reason().orElse(""))
        .date("from", licence.from())
        .date("to", licence.to())
        .map();
  }
}
