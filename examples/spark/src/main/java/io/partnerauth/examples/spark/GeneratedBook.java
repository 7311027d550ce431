package io.partnerauth.examples.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A customer book as a distributor might have it: the same for the same size.
 *
 * <p>3 percent have no country, 20 percent no sector, 20 percent a range for the state's interest,
 * and 5 percent a graph of owners: a state that holds a holding that holds the customer.
 */
final class GeneratedBook {
  private static final String[] COLUMNS = {
    "concat('C-', id) as id",
    "if(r1 < 3, null, element_at(array('RU', 'KZ', 'DE', 'FR', 'US', 'CN', 'GB', 'BY', 'AM', 'IN'),"
        + " cast(r2 % 10 + 1 as int))) as country",
    "element_at(array('COMPANY', 'COMPANY', 'COMPANY', 'COMPANY', 'COMPANY', 'PERSON',"
        + " 'PRIVATE_INSTITUTION', 'STATE_INSTITUTION', 'GOVERNMENT_AGENCY', 'COMPANY'),"
        + " cast(r3 % 10 + 1 as int)) as buyerClass",
    "if(r4 < 20, null, element_at(array('FINANCE', 'ENERGY', 'EDUCATION', 'OTHER'),"
        + " cast(r4 % 4 + 1 as int))) as sector",
    "cast(array() as array<string>) as listings",
    "cast(array() as array<string>) as endUses",
    "case when r5 < 5 then null when r5 < 25 then concat(r6 % 50, '-', r6 % 50 + 30)"
        + " else cast(if(r6 % 4 = 0, r6, 0) as string) end as stateInterest",
    "if(r5 < 25, null, r6 % 4 = 0 and r6 >= 50) as stateControlled",
    "if(r5 < 5, concat('{\"parties\":[{\"id\":\"state\",\"kind\":\"STATE\",\"state\":\"RU\"},"
        + "{\"id\":\"holding\",\"kind\":\"COMPANY\"}],\"stakes\":[{\"owner\":\"state\",\"owned\":"
        + "\"holding\",\"share\":\"', r6 + 1, '\"},{\"owner\":\"holding\",\"owned\":\"self\","
        + "\"share\":\"60\"}]}'), null) as ownership"
  };

  private GeneratedBook() {}

  static Dataset<Row> of(SparkSession spark, long customers, int parts) {
    String[] rolls = new String[7];
    rolls[0] = "id";
    for (int i = 1; i < rolls.length; i++) {
      rolls[i] = "pmod(xxhash64(id, " + i + "), 100) as r" + i;
    }
    return spark.range(0, customers, 1, parts).toDF("id").selectExpr(rolls).selectExpr(COLUMNS);
  }
}
