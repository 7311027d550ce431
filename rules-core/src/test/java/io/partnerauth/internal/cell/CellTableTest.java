package io.partnerauth.internal.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellTableTest {
  @Test
  void findsWhatItKeeps() {
    CellTable<String> table = new CellTable<>(100);
    assertNull(table.get(1, 2, null));
    table.put(1, 2, null, "one");
    assertEquals("one", table.get(1, 2, null));
    assertEquals(1, table.size());
  }

  @Test
  void tellsCellsApartByVendorAndByAllThatPasses() {
    CellTable<String> table = new CellTable<>(1_000);
    for (int space = 0; space < 5; space++) {
      for (long first = 0; first < 5; first++) {
        table.put(space, first, null, space + "/" + first);
        for (long more = 0; more < 3; more++) {
          table.put(space, first, new long[] {more}, space + "/" + first + "/" + more);
        }
      }
    }
    assertEquals(100, table.size());
    for (int space = 0; space < 5; space++) {
      for (long first = 0; first < 5; first++) {
        assertEquals(space + "/" + first, table.get(space, first, null));
        for (long more = 0; more < 3; more++) {
          assertEquals(
              space + "/" + first + "/" + more, table.get(space, first, new long[] {more}));
        }
        assertNull(table.get(space, first, new long[] {3}));
      }
      assertNull(table.get(space, 5, null));
    }
    assertNull(table.get(5, 0, null));
  }

  @Test
  void aCellThatIsPutTwiceTakesOnePlaceAndKeepsWhatWasKnownFirst() {
    CellTable<String> table = new CellTable<>(100);
    for (int time = 0; time < 300; time++) {
      table.put(0, 7, new long[] {1}, "time " + time);
    }
    assertEquals(1, table.size());
    assertEquals("time 0", table.get(0, 7, new long[] {1}));
  }

  @Test
  void keepsAtMostTwoGenerations() {
    CellTable<Long> table = new CellTable<>(4);
    for (long cell = 0; cell < 4; cell++) {
      table.put(0, cell, null, cell);
    }
    assertEquals(4, table.size());
    table.put(0, 4, null, 4L); // full: the young one becomes the old one, and this one waits
    assertEquals(4, table.size());
    assertNull(table.get(0, 4, null));
    for (long cell = 5; cell < 9; cell++) {
      table.put(0, cell, null, cell);
    }
    assertEquals(8, table.size());
    table.put(0, 9, null, 9L);
    assertEquals(4, table.size());
    assertNull(table.get(0, 0, null), "dropped with its generation");
    assertEquals(5, table.get(0, 5, null));
  }

  @Test
  void aCellThatIsFoundInTheOldGenerationMovesToTheYoungOne() {
    CellTable<Long> table = new CellTable<>(4);
    for (long cell = 0; cell < 5; cell++) {
      table.put(0, cell, null, cell);
    }
    assertEquals(1, table.get(0, 1, null));
    assertEquals(5, table.size());
    for (long cell = 10; cell < 14; cell++) {
      table.put(0, cell, null, cell);
    }
    assertEquals(1, table.get(0, 1, null));
    assertNull(table.get(0, 2, null));
  }

  @Test
  void beginsSmallAndGrowsToItsBound() {
    CellTable<Long> table = new CellTable<>(300);
    for (long cell = 0; cell < 128; cell++) {
      table.put(0, cell, null, cell);
    }
    assertEquals(128, table.size());
    table.put(0, 128, null, 128L);
    int most = 0;
    for (long cell = 129; cell < 2_000; cell++) {
      table.put(0, cell, null, cell);
      most = Math.max(most, table.size());
    }
    assertEquals(600, most);
    assertNull(table.get(0, 0, null));
  }

  @Test
  void oneCellIsKeptWhereThereIsRoomForOne() {
    CellTable<Long> table = new CellTable<>(1);
    table.put(0, 1, null, 1L);
    assertEquals(1L, table.get(0, 1, null));
    assertEquals(1, table.size());
  }

  @Test
  void nothingIsKeptWhereThereIsNoRoom() {
    CellTable<Long> table = new CellTable<>(0);
    for (long cell = 0; cell < 10; cell++) {
      table.put(0, cell, null, cell);
      assertNull(table.get(0, cell, null));
    }
    assertEquals(0, table.size());
  }

  @Test
  void cellsOfOneSlotStandSideBySide() {
    CellTable<Long> table = new CellTable<>(64);
    for (long cell = 0; cell < 64; cell++) {
      table.put((int) cell, -cell, null, cell); // the same sum, and so the same slot
    }
    assertEquals(64, table.size());
    for (long cell = 0; cell < 64; cell++) {
      assertEquals(cell, table.get((int) cell, -cell, null));
    }
    assertNull(table.get(64, -64, null));
    assertTrue(table.size() <= 64);
  }
}
