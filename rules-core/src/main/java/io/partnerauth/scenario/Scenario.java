package io.partnerauth.scenario;

import io.partnerauth.Customer;
import io.partnerauth.Partner;
import io.partnerauth.Sale;

/**
 * A written case with its expected answer.
 *
 * @param name what it is about, in words; unique in its file
 * @param file the file that it stands in, as a path within the pack
 * @param line the line that it begins on, from 1
 * @param assume in what its world differs from the pack
 */
public record Scenario(
    String name,
    String file,
    int line,
    Customer customer,
    Partner partner,
    Sale sale,
    Assumption assume,
    Expectation expect) {}
