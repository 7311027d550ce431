package io.partnerauth.internal.form;

import io.partnerauth.Fact;
import io.partnerauth.Sale;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a sale, as {@link SaleReader} reads it. */
public final class SaleWriter {
  private SaleWriter() {}

  /** {@return its keys and values} */
  public static Map<String, Object> write(Sale sale) {
    Keys keys =
        new Keys()
            .text("vendor", sale.vendor().orElse(""))
            .text("kind", sale.kind())
            .text("channel", sale.channel())
            .text("product", sale.product().orElse(""))
            .sets("categories", sale.categories())
            .fact("deployment", sale.deployment())
            .fact("classification", sale.classification())
            .text("date", sale.date());
    if (!isUnsaid(sale)) {
      keys.value("contractSigned", contract(sale.contractSigned()));
    }
    return keys.list("licences", sale.licences().stream().map(LicenceForm::write).toList())
        .sets("labels", sale.labels())
        .own(sale.own())
        .map();
  }

  /** Whether a reader takes the same for granted when nothing is written. */
  private static boolean isUnsaid(Sale sale) {
    return sale.contractSigned()
        .equals(Sale.builder(sale.date()).kind(sale.kind()).build().contractSigned());
  }

  private static Object contract(Fact<Optional<LocalDate>> signed) {
    List<String> days =
        signed.candidates().stream()
            .map(day -> day.map(LocalDate::toString).orElse("none"))
            .toList();
    return days.isEmpty() ? "unknown" : days.size() == 1 ? days.get(0) : days;
  }
}
