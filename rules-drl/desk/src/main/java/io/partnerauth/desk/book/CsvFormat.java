package io.partnerauth.desk.book;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.partnerauth.Customer;
import io.partnerauth.Fact;
import io.partnerauth.OwnFacts;
import io.partnerauth.OwnerFigures;
import io.partnerauth.Place;
import io.partnerauth.desk.UserMistake;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.ownership.OwnershipGraph;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A book of one customer per CSV row under a header; an empty cell is unknown. */
record CsvFormat(Header header, AskedDays days) implements RowFormat {
  /**
   * {@return the format that a header row tells}
   *
   * @throws UserMistake when it is none
   */
  static CsvFormat of(String file, String header, AskedDays days) {
    try {
      return new CsvFormat(Header.of(file, cells(header)), days);
    } catch (BadRow e) {
      throw new UserMistake(
          "%s, line 1: the header is no CSV: %s.".formatted(file, e.getMessage()));
    }
  }

  @Override
  public boolean quoted() {
    return true;
  }

  @Override
  public int cells() {
    return header.cells();
  }

  private static List<String> cells(String text) throws BadRow {
    try {
      return CsvReader.builder()
          .maxBufferSize(2 * RowSplitter.LONGEST)
          .ofSingleCsvRecord(text)
          .getFields();
    } catch (CsvParseException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BadRow(String.valueOf(cause.getMessage()));
    }
  }

  @Override
  public BookRow read(RawRow row, String text) throws BadRow {
    List<String> cells = cells(text);
    if (cells.size() != header.cells()) {
      throw new BadRow(
          "The row has %d cells, and the header has %d; put quotes around a cell with a comma"
              .formatted(cells.size(), header.cells()));
    }
    Owners owners = owners(cells);
    Customer customer =
        Customer.builder()
            .id(header.cell(cells, Column.ID).orElse(""))
            .name(header.cell(cells, Column.NAME).orElse(""))
            .places(places(cells))
            .headquarters(headquarters(cells))
            .buyerClass(fact(cells, Column.BUYER_CLASS, cell -> cell.constants(BuyerClass.class)))
            .sector(fact(cells, Column.SECTOR, Cell::values))
            .listings(fact(cells, Column.LISTINGS, cell -> List.of(cell.words())))
            .endUses(fact(cells, Column.END_USES, cell -> List.of(cell.words())))
            .labels(fact(cells, Column.LABELS, cell -> List.of(cell.words())))
            .own(own(cells))
            .figures(owners.figures())
            .stateInterest(owners.interest())
            .stateControlled(owners.controlled())
            .ownership(owners.graph())
            .build();
    return BookRow.of(row, customer, owners.notes());
  }

  private Optional<String> headquarters(List<String> cells) throws BadRow {
    Optional<Cell> cell = cell(cells, Column.HEADQUARTERS);
    String code = header.cell(cells, Column.HEADQUARTERS).orElse("");
    return cell.isPresent()
        ? Optional.of(cell.get().made(() -> new Place(code, Optional.empty())).country())
        : Optional.empty();
  }

  private interface Reading<T> {
    List<T> of(Cell cell) throws BadRow;
  }

  private Optional<Cell> cell(List<String> cells, Column column) {
    return header.cell(cells, column).map(text -> new Cell(column.word(), text));
  }

  private <T> Fact<T> fact(List<String> cells, Column column, Reading<T> reading) throws BadRow {
    Optional<Cell> cell = cell(cells, column);
    return cell.isPresent() ? new Fact<>(reading.of(cell.get())) : Fact.unknown();
  }

  /** What the cells under attributes of the pack's own say. */
  private OwnFacts own(List<String> cells) throws BadRow {
    OwnFacts own = OwnFacts.NONE;
    for (Map.Entry<String, Integer> one : header.own().entrySet()) {
      Optional<String> text = Header.cell(cells, one.getValue());
      if (text.isPresent()) {
        Cell cell = new Cell(one.getKey(), text.get());
        String name = one.getKey().substring(one.getKey().indexOf('.') + 1);
        OwnFacts before = own;
        own =
            switch (one.getKey().charAt(0)) {
              case 'n' -> cell.made(() -> before.number(name, Fact.oneOf(cell.numbers())));
              case 'd' -> cell.made(() -> before.day(name, Fact.oneOf(cell.days())));
              default -> before.flag(name, cell.flag());
            };
      }
    }
    return own;
  }

  /** What the cells under figures of owners say. */
  private OwnerFigures figures(List<String> cells) throws BadRow {
    OwnerFigures figures = OwnerFigures.NONE;
    for (Map.Entry<String, Integer> one : header.figures().entrySet()) {
      Optional<String> text = Header.cell(cells, one.getValue());
      if (text.isPresent()) {
        Cell cell = new Cell(one.getKey(), text.get());
        String[] name = one.getKey().split("\\.", 2);
        figures =
            OwnerFigures.SHARES.contains(name[0])
                ? figures.share(name[0], name[1], cell.shares())
                : figures.controlled(name[0], name[1], cell.flag());
      }
    }
    return figures;
  }

  private List<Place> places(List<String> cells) throws BadRow {
    Optional<Cell> country = cell(cells, Column.COUNTRY);
    Optional<Cell> subdivision = cell(cells, Column.SUBDIVISION);
    Optional<Cell> places = cell(cells, Column.PLACES);
    if (places.isPresent() && (country.isPresent() || subdivision.isPresent())) {
      throw new BadRow("places: There are both places and a country; put all into places: RU;CY");
    }
    if (subdivision.isPresent() && country.isEmpty()) {
      throw new BadRow("subdivision: Its country is missing; name it in the column country");
    }
    if (places.isPresent()) {
      List<String> codes = places.get().values();
      return places.get().made(() -> codes.stream().map(Place::of).toList());
    }
    if (country.isEmpty()) {
      return List.of();
    }
    String code = country.get().values().get(0);
    Optional<String> part = subdivision.map(one -> one.values().get(0));
    return List.of(
        subdivision.orElse(country.get()).made(() -> new Place(text(country.get(), code), part)));
  }

  private static String text(Cell cell, String first) {
    if (cell.values().size() > 1) {
      throw new IllegalArgumentException("One country belongs here; several belong into places");
    }
    return first;
  }

  private record Owners(
      Optional<ShareRange> interest,
      Fact<Boolean> controlled,
      OwnerFigures figures,
      Optional<OwnershipGraph> graph,
      List<String> notes) {}

  private Owners owners(List<String> cells) throws BadRow {
    Optional<Cell> interest = cell(cells, Column.STATE_INTEREST);
    Fact<Boolean> controlled = fact(cells, Column.STATE_CONTROLLED, cell -> List.of(cell.flag()));
    OwnerFigures figures = figures(cells);
    Optional<String> statements = header.cell(cells, Column.OWNERS);
    if (statements.isEmpty()) {
      Optional<ShareRange> known =
          interest.isPresent() ? Optional.of(interest.get().shares()) : Optional.empty();
      return new Owners(known, controlled, figures, Optional.empty(), List.of());
    }
    if (interest.isPresent() || !controlled.isUnknown() || !figures.isEmpty()) {
      throw new BadRow("owners: There are both owners and a figure of theirs; give one");
    }
    Statements read = Statements.read(statements.get(), days);
    return new Owners(
        Optional.empty(),
        Fact.unknown(),
        OwnerFigures.NONE,
        Optional.of(read.owners().graph()),
        read.notes());
  }
}
