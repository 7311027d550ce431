package io.partnerauth.internal.form;

import io.partnerauth.Sale;
import java.util.Map;

/** Writes a sale, as {@link SaleReader} reads it. */
public final class SaleWriter {
  private SaleWriter() {}

  /** {@return its keys and values} */
  public static Map<String, Object> write(Sale sale) {
    return new Keys()
        .text("vendor", sale.vendor().orElse(""))
        .text("kind", sale.kind())
        .text("channel", sale.channel())
        .text("product", sale.product().orElse(""))
        .text("date", sale.date())
        .date("contractSigned", sale.contractSigned())
        .map();
  }
}
