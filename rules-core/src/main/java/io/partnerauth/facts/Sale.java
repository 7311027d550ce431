package io.partnerauth.facts;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sale that is asked about, as rules see it.
 *
 * @param kind what is sold: a new contract, a renewal, an expansion or support
 * @param channel who sells
 * @param product the vendor's name of the product
 * @param date the day of the sale
 * @param contractSigned the day on which the contract that the sale belongs to was signed; null
 *     when there is no earlier contract
 * @param licences permissions that somebody gave for the sale, in words of {@code words.csv}
 * @param labels what else the pack tells sales apart by, in words of {@code words.csv}
 */
public record Sale(
    SaleKind kind,
    Channel channel,
    @Nullable String product,
    LocalDate date,
    @Nullable LocalDate contractSigned,
    Set<String> licences,
    Set<String> labels) {
  /** Copies the sets, so that a fact never changes. */
  public Sale {
    licences = Set.copyOf(licences);
    labels = Set.copyOf(labels);
  }
}
