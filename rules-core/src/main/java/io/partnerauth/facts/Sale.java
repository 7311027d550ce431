package io.partnerauth.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sale that is asked about, as rules see it.
 *
 * @param kind what is sold: a new contract, a renewal, an expansion or support
 * @param channel who sells
 * @param product the vendor's name of the product
 * @param categories what kinds of product it is, in words of {@code words.csv}
 * @param deployment where the product runs, in a word of {@code words.csv}
 * @param classification its export control classification, in a word of {@code words.csv}
 * @param date the day of the sale
 * @param contractSigned the day on which the contract that the sale belongs to was signed; null
 *     when there is no earlier contract
 * @param licences permissions that somebody gave for the sale and that are valid on its day, in
 *     words of {@code words.csv}; a rule may only ask whether one is missing
 * @param labels what else the pack tells sales apart by, in words of {@code words.csv}
 * @param number numbers of the sale that the pack adds, by name
 * @param day days of the sale that the pack adds, by name
 * @param flag what the pack adds that is true or false of the sale, by name
 */
public record Sale(
    SaleKind kind,
    Channel channel,
    @Nullable String product,
    Set<String> categories,
    String deployment,
    String classification,
    LocalDate date,
    @Nullable LocalDate contractSigned,
    Set<String> licences,
    Set<String> labels,
    Map<String, Double> number,
    Map<String, LocalDate> day,
    Map<String, Boolean> flag) {
  /** Copies the sets and maps, so that a fact never changes. */
  public Sale {
    categories = Set.copyOf(categories);
    licences = Set.copyOf(licences);
    labels = Set.copyOf(labels);
    number = Map.copyOf(number);
    day = Map.copyOf(day);
    flag = Map.copyOf(flag);
  }
}
