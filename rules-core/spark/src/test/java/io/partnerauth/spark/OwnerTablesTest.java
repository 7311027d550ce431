package io.partnerauth.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Customer;
import io.partnerauth.ownership.GroupHolding;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.OwnershipGraphBuilder;
import io.partnerauth.ownership.Party;
import io.partnerauth.ownership.PartyKind;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.ownership.Stake;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** {@code -Dhub=1000000} gives the hub as many holdings. */
class OwnerTablesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 4, 8);
  private static final SparkSession SPARK = Sessions.small();
  private static final int MOST_HOLDERS = 40;
  private static final int CHAIN = 50;

  private final List<Row> parties = new ArrayList<>();
  private final List<Row> stakes = new ArrayList<>();
  private final OwnershipGraphBuilder graph = OwnershipGraph.builder();

  private void party(String id, PartyKind kind) {
    parties.add(RowFactory.create(id, kind.name(), null, null, null));
    graph.party(Party.of(id, kind));
  }

  private void stake(String owner, String owned, int low, int high, boolean followed) {
    stakes.add(RowFactory.create(owner, owned, low + "", null, high + "", null, null, null, null));
    if (followed) {
      ShareRange share = ShareRange.between(Share.percent(low), Share.percent(high));
      graph.stake(Stake.of(owner, owned, share));
    }
  }

  private static StructType texts(String... names) {
    StructType type = new StructType();
    for (String name : names) {
      type = type.add(name, DataTypes.StringType);
    }
    return type;
  }

  private OwnerTables tables() {
    return new OwnerTables(
        SPARK.createDataFrame(parties, texts("id", "kind", "name", "state", "coverage")),
        SPARK.createDataFrame(
            stakes, texts("owner", "owned", "min", "above", "max", "below", "type", "from", "to")),
        SPARK.createDataFrame(
            List.of(RowFactory.create("ru", "controlled", "GOLDEN_SHARE", null, null)),
            texts("by", "over", "basis", "from", "to")),
        MOST_HOLDERS);
  }

  /** A state, a hub that holds a part of everything, a long chain, loops, a crowd of holders. */
  private void register(int size) {
    Random random = new Random(7);
    party("ru", PartyKind.STATE);
    party("hub", PartyKind.COMPANY);
    party("controlled", PartyKind.COMPANY);
    stake("ru", "hub", 60, 60, true);
    for (int i = 0; i < size; i++) {
      party("c" + i, PartyKind.COMPANY);
      stake("hub", "c" + i, 10, 10, true);
      if (i > 0) {
        int share = 20 + random.nextInt(30);
        stake("c" + random.nextInt(size), "c" + i, share, share + random.nextInt(10), true);
      }
    }
    for (int i = 0; i < CHAIN; i++) {
      party("d" + i, PartyKind.COMPANY);
      stake(i + 1 == CHAIN ? "ru" : "d" + (i + 1), "d" + i, 99, 99, true);
    }
    stake("d0", "d" + (CHAIN - 1), 1, 1, true);
    party("crowd", PartyKind.COMPANY);
    party("under", PartyKind.COMPANY);
    stake("crowd", "under", 55, 55, true);
    for (int i = 0; i <= MOST_HOLDERS; i++) {
      stake("small" + i, "crowd", 1, 1, false);
    }
  }

  private static GroupHolding holding(String ownership) throws UnusableRow {
    Row row = RowFactory.create(ownership);
    StructType type = texts("ownership");
    Customer customer = CustomerColumns.of(type, List.of()).customer(row);
    return customer.ownership().orElseThrow().stateHolding(OwnershipGraph.SELF, DAY);
  }

  @Test
  void figuresAreThoseOfTheWholeGraph() throws UnusableRow {
    register(30);
    OwnershipGraph whole =
        graph
            .control(
                io.partnerauth.ownership.Control.of(
                    "ru", "controlled", io.partnerauth.ownership.ControlBasis.GOLDEN_SHARE))
            .build();
    List<Row> asked = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      asked.add(RowFactory.create("c" + i));
    }
    for (String id : List.of("d0", "d25", "controlled", "crowd", "under", "nobody")) {
      asked.add(RowFactory.create(id));
    }
    Dataset<Row> customers = SPARK.createDataFrame(asked, texts("id"));
    TreeMap<String, String> expected = new TreeMap<>();
    TreeMap<String, String> found = new TreeMap<>();
    for (Row row : tables().ownership(customers).collectAsList()) {
      String id = row.getString(0);
      GroupHolding holding = holding(row.getString(1));
      found.put(id, holding.interest() + " " + holding.owned() + " " + holding.controlled());
      if (!id.equals("nobody")) {
        GroupHolding known = whole.stateHolding(id, DAY);
        expected.put(id, known.interest() + " " + known.owned() + " " + known.controlled());
      }
      boolean underCrowd = id.equals("crowd") || id.equals("under");
      assertEquals(underCrowd ? List.of("crowd") : List.of(), row.getList(2), id);
    }
    assertEquals("0 to 100 0 to 100 UNKNOWN", found.remove("nobody"));
    assertEquals(expected, found);
  }

  @Test
  void aHubIsAboveAllOfItsHoldings() {
    int holdings = Integer.getInteger("hub", 500);
    Dataset<Row> numbers = SPARK.range(holdings).selectExpr("concat('h', id) as id");
    Dataset<Row> held =
        numbers.selectExpr(
            "'hub' as owner",
            "id as owned",
            "'60' as min",
            "cast(null as string) as above",
            "'60' as max",
            "cast(null as string) as below",
            "cast(null as string) as type",
            "cast(null as string) as from",
            "cast(null as string) as to");
    party("hub", PartyKind.COMPANY);
    party("ru", PartyKind.STATE);
    stake("ru", "hub", 60, 60, true);
    OwnerTables few = tables();
    OwnerTables many =
        new OwnerTables(few.parties(), few.stakes().union(held), few.controls(), MOST_HOLDERS);
    Dataset<Row> owned = many.ownership(numbers);
    assertEquals(holdings, owned.count());
    assertEquals(1, owned.select("ownership").distinct().count());
  }
}
