package io.partnerauth.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who owns each customer, from tables of a whole register: Spark finds the owners above each, and
 * the library's exact arithmetic is asked when the customer is decided.
 *
 * <p>Loops end, and chains may be of any length: each round doubles what is followed. A register of
 * very many holders is not followed; its party is then one whose owners are unknown, which is told.
 * Nothing is cut without that.
 *
 * @param parties {@code id}, {@code kind} (as in {@link io.partnerauth.ownership.PartyKind}),
 *     {@code name}, {@code state}, {@code coverage}; a holder that is not here is of unknown kind
 * @param stakes {@code owner}, {@code owned}, {@code min}, {@code above}, {@code max}, {@code
 *     below} as texts (percent, one of the first two and one of the last two), {@code type}, {@code
 *     from}, {@code to}
 * @param controls {@code by}, {@code over}, {@code basis}, {@code from}, {@code to}
 * @param mostHolders above it, holders of one party are not followed
 */
public record OwnerTables(
    Dataset<Row> parties, Dataset<Row> stakes, Dataset<Row> controls, long mostHolders) {
  private static final String SELF = "self";

  /**
   * {@return for each customer its owners: columns {@code id}, {@code ownership} in the JSON form,
   * and {@code unfollowed}, parties above it, or itself, whose holders are too many to be followed}
   *
   * <p>Costs a join and a shuffle per doubling of the longest chain, and rows as many as customers
   * have owners above them.
   *
   * @param customers a column {@code id}: the party that the customer is
   */
  public Dataset<Row> ownership(Dataset<Row> customers) {
    Dataset<Row> all =
        stakes
            .select(col("owned"), col("owner"))
            .union(controls.select(col("over").as("owned"), col("by").as("owner")));
    Dataset<Row> large =
        all.groupBy("owned")
            .agg(count(lit(1)).as("holders"))
            .where(col("holders").gt(mostHolders))
            .select(col("owned").as("large"));
    Dataset<Row> edges =
        all.join(large, col("owned").equalTo(col("large")), "left_anti")
            .distinct()
            .localCheckpoint();
    Dataset<Row> members = members(customers.select(col("id")).distinct(), above(edges));
    Dataset<Row> followed =
        members
            .join(large, col("party").equalTo(col("large")), "left_anti")
            .select(col("id"), col("party"));
    Dataset<Row> ofStakes =
        followed
            .join(stakes, col("party").equalTo(col("owned")))
            .groupBy("id")
            .agg(sorted(stake()).as("stakes"));
    Dataset<Row> ofControls =
        followed
            .join(controls, col("party").equalTo(col("over")))
            .groupBy("id")
            .agg(sorted(control()).as("controls"));
    Dataset<Row> known = parties.withColumnRenamed("id", "partyId");
    Dataset<Row> ofParties =
        members
            .join(known, col("party").equalTo(col("partyId")), "left")
            .join(large, col("party").equalTo(col("large")), "left")
            .groupBy("id")
            .agg(
                sorted(party()).as("parties"),
                sort_array(collect_set(col("large"))).as("unfollowed"));
    return ofParties
        .join(
            ofStakes.withColumnRenamed("id", "stakesId"),
            col("id").equalTo(col("stakesId")),
            "left")
        .join(
            ofControls.withColumnRenamed("id", "controlsId"),
            col("id").equalTo(col("controlsId")),
            "left")
        .select(
            col("id"),
            to_json(struct(col("parties"), col("stakes"), col("controls"))).as("ownership"),
            col("unfollowed"));
  }

  /** {@return each party with each of those above it, however far} */
  private static Dataset<Row> above(Dataset<Row> edges) {
    Dataset<Row> above = edges;
    long before = -1;
    long found = above.count();
    while (found > before) {
      Dataset<Row> upper = above.toDF("middle", "top");
      above =
          above
              .union(
                  above
                      .join(upper, col("owner").equalTo(col("middle")))
                      .select(col("owned"), col("top").as("owner")))
              .distinct()
              .localCheckpoint();
      before = found;
      found = above.count();
    }
    return above;
  }

  private static Dataset<Row> members(Dataset<Row> customers, Dataset<Row> above) {
    return customers
        .select(col("id"), col("id").as("party"))
        .union(
            customers
                .join(above, col("id").equalTo(col("owned")))
                .select(col("id"), col("owner").as("party")))
        .distinct();
  }

  private static Column sorted(Column value) {
    return sort_array(collect_set(value));
  }

  /**
   * The customer is called self in its graph, and a party that is called so is called otherwise.
   */
  private static Column name(Column party) {
    return when(party.equalTo(col("id")), lit(SELF))
        .when(party.equalTo(lit(SELF)), lit("self (party)"))
        .otherwise(party);
  }

  private static Column stake() {
    return struct(
        name(col("owner")).as("owner"),
        name(col("owned")).as("owned"),
        struct(col("min"), col("above"), col("max"), col("below")).as("share"),
        col("type"),
        col("from"),
        col("to"));
  }

  private static Column control() {
    return struct(
        name(col("by")).as("by"),
        name(col("over")).as("over"),
        col("basis"),
        col("from"),
        col("to"));
  }

  private static Column party() {
    return struct(
        name(col("party")).as("id"),
        coalesce(col("kind"), lit("UNKNOWN")).as("kind"),
        col("name"),
        col("state"),
        when(col("large").isNotNull(), lit("PARTIAL")).otherwise(col("coverage")).as("coverage"));
  }
}
