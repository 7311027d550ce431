package io.partnerauth.spark;

import io.partnerauth.PackTexts;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The decisions about one sale of one partner to all customers of a book.
 *
 * <pre>{@code
 * BookDecisions decisions = BookDecisions.of(PackTexts.of(rules), partner, Sale.on(day), day);
 * Dataset<Row> decided = decisions.decide(spark.read().parquet("customers"));
 * }</pre>
 *
 * <p>A customer is a row. Its facts are in columns of these names, any of which may be missing, and
 * of which a null says that the fact is unknown, never that there is none: {@code id}, {@code
 * name}, {@code country}, {@code subdivision}, {@code places}, {@code headquarters}, {@code
 * buyerClass}, {@code sector}, {@code listings}, {@code endUses}, {@code labels}, {@code
 * stateInterest} (percent: {@code 40}, {@code 1/3}, {@code 25-50}, or {@code >25-<50} without its
 * ends), {@code stateControlled}; or else all of them in one column {@code customer}, in the JSON
 * form. Those of several values are arrays of texts, where an empty one says that there is none.
 * {@code ownership} is the JSON form of who owns the customer, instead of the two figures. Other
 * columns have to be named, and are carried along.
 *
 * <p>The rows that come out have the columns that went in, and those of {@link #columns}. A row of
 * which no customer can be made is not decided and says why, all reasons at once: nothing is lost.
 * The pack is loaded once per JVM and has to have the same version in each. Decisions are told to
 * nobody, neither to the decision log nor to listeners. Immutable and thread-safe.
 */
public final class BookDecisions implements Serializable {
  private static final long serialVersionUID = 1;

  /** What is added to the columns of a customer. */
  private static final StructType COLUMNS =
      new StructType()
          .add("outcome", DataTypes.StringType)
          .add("rules", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("open", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("conditions", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("notes", DataTypes.createArrayType(DataTypes.StringType, false))
          .add("decidedFor", DataTypes.StringType)
          .add("knownOn", DataTypes.StringType)
          .add("question", DataTypes.StringType)
          .add("decidedBy", DataTypes.StringType)
          .add("validUnder", DataTypes.StringType)
          .add("problems", DataTypes.createArrayType(DataTypes.StringType, false));

  private final SentQuestion asked;

  private BookDecisions(SentQuestion asked) {
    this.asked = asked;
  }

  /**
   * {@return the decisions of a pack}
   *
   * @param pack loaded here at once, so that a mistake in it is told before any work begins
   * @param partner who sells
   * @param sale which sale, on which day: a job may run past midnight
   * @param knownOn the day as of which statuses of directives count
   * @throws io.partnerauth.InvalidRulesException when there is an error in the pack
   */
  public static BookDecisions of(PackTexts pack, Partner partner, Sale sale, LocalDate knownOn) {
    Objects.requireNonNull(pack, "pack").rules();
    return new BookDecisions(
        SentQuestion.of(
            pack,
            Objects.requireNonNull(partner, "partner"),
            Objects.requireNonNull(sale, "sale"),
            Objects.requireNonNull(knownOn, "knownOn")));
  }

  /**
   * {@return the columns that are added to those of a customer}
   *
   * <ul>
   *   <li>{@code outcome}, null when the row has problems
   *   <li>{@code rules}: ids of the rules that spoke
   *   <li>{@code open}: unknown facts that make it a REVIEW
   *   <li>{@code conditions}, {@code notes}: as a decision has them
   *   <li>{@code decidedFor}, {@code knownOn}: the day of the sale, the day of knowledge, as {@code
   *       2021-04-08}
   *   <li>{@code question}: SHA-256 of partner, sale and day of knowledge, in hex
   *   <li>{@code decidedBy}: the version of the pack that decided
   *   <li>{@code validUnder}: the latest version under which outcome, rules and conditions are the
   *       same for certain; open questions may have changed since {@code decidedBy}
   *   <li>{@code problems}: why no customer could be made of the row; null when it is decided
   * </ul>
   */
  public static StructType columns() {
    return COLUMNS;
  }

  /**
   * {@return the customers with their decisions}
   *
   * @param customers without the columns that are added
   * @param carried names of columns that are no facts
   * @throws IllegalArgumentException when a column is neither a fact nor carried, or is of another
   *     type
   */
  public Dataset<Row> decide(Dataset<Row> customers, String... carried) {
    StructType facts = customers.schema();
    for (String added : COLUMNS.fieldNames()) {
      if (Arrays.asList(facts.fieldNames()).contains(added)) {
        throw new IllegalArgumentException(
            "The customers have a column \"" + added + "\", which is to be added; drop it first");
      }
    }
    CustomerColumns columns = CustomerColumns.of(facts, List.of(carried));
    SentQuestion question = asked;
    return customers.mapPartitions(
        (MapPartitionsFunction<Row, Row>) rows -> question.deciding(columns).decide(rows),
        Encoders.row(with(facts)));
  }

  /**
   * Decides all customers and writes what comes out, whole or not at all.
   *
   * <p>The rows go to a folder of their own below {@code folder}, which {@link #run} names: Parquet
   * in parts {@code kind=decided}, {@code kind=carried} and {@code kind=rejected}, and the counts
   * in {@code _counts.json}. It is written beside and renamed when every row that went in has come
   * out; on a file system whose renames are not atomic, {@code _counts.json} is there only when all
   * else is. A run that is there already is not done again: delete it first, if the customers are
   * others.
   *
   * @param customers as for {@link #decide}
   * @param folder of any file system that Spark writes to
   * @param carried as for {@link #decide}
   * @return how many rows became what
   * @throws IllegalArgumentException as {@link #decide} does
   * @throws IllegalStateException when not as many rows came out as went in; nothing is left then
   * @throws IOException when it cannot be written; nothing that counts is left then
   */
  public RunCounts write(Dataset<Row> customers, String folder, String... carried)
      throws IOException {
    RunFolder run = RunFolder.of(customers.sparkSession(), folder, run());
    return run.write(customers, rows -> decide(rows, carried));
  }

  /**
   * {@return rows that an earlier pack decided, decided anew where this pack may answer otherwise}
   *
   * <p>All others are carried over: their outcome, rules and conditions are the same for certain,
   * and only {@code validUnder} is new. A row is decided anew, too, that was rejected, was about
   * another question, or is valid under a version other than that of {@code before}; and every row
   * is, when the day of knowledge is before a step of a directive in one of the packs, since a
   * difference is about what is known after all of them.
   *
   * @param decided as {@link #decide} gave them, with the facts of the customers as they are now
   * @param before the pack under which they are valid
   * @param carried as for {@link #decide}
   * @throws IllegalArgumentException when a column is missing, or as {@link #decide} does
   */
  public Dataset<Row> decideAgain(Dataset<Row> decided, PackTexts before, String... carried) {
    StructType facts = new StructType();
    for (StructField field : decided.schema().fields()) {
      if (!Arrays.asList(COLUMNS.fieldNames()).contains(field.name())) {
        facts = facts.add(field);
      }
    }
    List<Column> ordered = new ArrayList<>();
    for (StructField field : facts.fields()) {
      ordered.add(decided.col(field.name()));
    }
    for (String added : COLUMNS.fieldNames()) {
      if (!Arrays.asList(decided.columns()).contains(added)) {
        throw new IllegalArgumentException(
            "There is no column \"" + added + "\"; these rows are not decided yet");
      }
      ordered.add(decided.col(added));
    }
    CustomerColumns columns = CustomerColumns.of(facts, List.of(carried));
    SentQuestion question = asked;
    return decided
        .select(ordered.toArray(Column[]::new))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> question.deciding(columns).decideAgain(rows, before),
            Encoders.row(with(facts)));
  }

  private static StructType with(StructType facts) {
    StructType all = facts;
    for (StructField field : COLUMNS.fields()) {
      all = all.add(field);
    }
    return all;
  }

  /**
   * Decides anew what may have changed, and writes all rows as {@link #write} does.
   *
   * @param decided as for {@link #decideAgain}
   * @param before as for {@link #decideAgain}
   * @param folder as for {@link #write}
   * @param carried as for {@link #decide}
   * @return how many rows became what
   * @throws IllegalArgumentException as {@link #decideAgain} does
   * @throws IllegalStateException as {@link #write} does
   * @throws IOException as {@link #write} does
   */
  public RunCounts writeAgain(
      Dataset<Row> decided, PackTexts before, String folder, String... carried) throws IOException {
    RunFolder run = RunFolder.of(decided.sparkSession(), folder, run());
    return run.write(decided, rows -> decideAgain(rows, before, carried));
  }

  /** {@return what the folder of a run is called: of the pack's version and the question} */
  public String run() {
    return asked.pack().version().substring(0, 16) + "-" + asked.question().substring(0, 16);
  }
}
