package io.partnerauth.facts;

import java.time.LocalDate;
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
 */
public record Sale(
    SaleKind kind,
    Channel channel,
    @Nullable String product,
    LocalDate date,
    @Nullable LocalDate contractSigned) {}
