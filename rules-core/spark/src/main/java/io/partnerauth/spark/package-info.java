/**
 * Decides whole customer books in Apache Spark. Start at {@link
 * io.partnerauth.spark.BookDecisions}.
 */
@NullMarked
package io.partnerauth.spark;

import org.jspecify.annotations.NullMarked;
