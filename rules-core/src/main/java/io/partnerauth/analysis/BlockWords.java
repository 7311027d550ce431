package io.partnerauth.analysis;

import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Block;
import io.partnerauth.internal.space.Cover;
import io.partnerauth.internal.space.Space;
import io.partnerauth.internal.space.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Blocks, written for people: what each has in common, attribute by attribute. */
final class BlockWords {
  private final Space space;
  private final List<Variable> dimensions;
  private final int customers;
  private final int partners;
  private final int dates;

  BlockWords(Space space) {
    this.space = space;
    this.dimensions = space.variables();
    this.customers = find(Attribute.CUSTOMER_COUNTRY);
    this.partners = find(Attribute.PARTNER_COUNTRY);
    this.dates = find(Attribute.SALE_DATE);
  }

  private int find(Attribute attribute) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).attribute().equals(attribute)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * What some blocks have in common.
   *
   * @param words an empty list for everything
   * @param boxes the blocks, alike but for places and dates
   */
  record Told(List<Circumstance> words, List<Block> boxes) {}

  /** {@return few blocks that make up all that is to be covered} */
  List<Told> of(Cover cover) {
    Map<Block, List<Block>> groups = new LinkedHashMap<>();
    for (Block box : cover.blocks()) {
      Block others = box;
      for (int dimension : customers < 0 ? new int[0] : new int[] {customers, dates}) {
        others = others.with(dimension, all(dimension));
      }
      groups.computeIfAbsent(others, rest -> new ArrayList<>()).add(box);
    }
    List<Told> told = new ArrayList<>();
    groups.forEach(
        (others, boxes) -> {
          List<Told> regions = customers < 0 ? List.of() : regions(cover, others);
          told.addAll(regions);
          if (regions.isEmpty()) {
            boxes.forEach(box -> told.add(new Told(of(box), List.of(box))));
          }
        });
    return cover.needed(told.stream().map(Told::boxes).toList()).stream()
        .mapToObj(told::get)
        .toList();
  }

  private BitSet all(int dimension) {
    BitSet all = new BitSet();
    all.set(0, dimensions.get(dimension).size());
    return all;
  }

  /** All places and dates that belong to a block, if they are a region together. */
  private List<Told> regions(Cover cover, Block others) {
    int pieces = dimensions.get(dates).size();
    Area area = Area.nothing(pieces, new BitSet());
    for (int date = 0; date < pieces; date++) {
      Block day = others.with(dates, only(date));
      area.free().set(date, cover.isImpossible(day));
      for (int kind = 0; kind < dimensions.get(customers).size(); kind++) {
        boolean holds = !area.free().get(date) && cover.holds(day.with(customers, only(kind)));
        area.kinds()[date].set(kind, holds);
      }
    }
    List<Told> told = new ArrayList<>();
    for (PlaceWords.Name name : words(customers).region(area)) {
      List<Block> boxes = new ArrayList<>();
      name.on().stream()
          .filter(date -> !name.area().kinds()[date].isEmpty())
          .forEach(
              date ->
                  boxes.add(
                      others.with(dates, only(date)).with(customers, name.area().kinds()[date])));
      told.add(new Told(words(others.with(dates, name.on()), customers, name.text()), boxes));
    }
    return told;
  }

  private static BitSet only(int option) {
    BitSet one = new BitSet();
    one.set(option);
    return one;
  }

  private List<Circumstance> of(Block box) {
    for (int places : new int[] {customers, partners}) {
      if (places >= 0) {
        Area area = Area.of(box.values(places), box.values(dates), dimensions.get(dates).size());
        List<PlaceWords.Name> names = words(places).region(area);
        if (names.size() == 1) {
          PlaceWords.Name name = names.get(0);
          return words(box.with(dates, name.on()), places, name.text());
        }
      }
    }
    return words(box, -1, "");
  }

  private PlaceWords words(int places) {
    return new PlaceWords(
        (Variable.PlaceVariable) dimensions.get(places), dimensions.get(dates).size());
  }

  private List<Circumstance> words(Block box, int named, String region) {
    List<Circumstance> words = new ArrayList<>();
    Block possible = space.narrow(box);
    for (int i : inOrderOfFacts()) {
      BitSet options = box.values(i);
      Attribute attribute = dimensions.get(i).attribute();
      if (i == named) {
        words.add(circumstance(attribute, region));
      } else if (!isAll(i, options)) {
        words.add(circumstance(attribute, text(i, options, possible.values(i))));
      }
    }
    return words;
  }

  /** Variables in the order in which the facts declare them, elements of a set in theirs. */
  private int[] inOrderOfFacts() {
    return IntStream.range(0, dimensions.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Attribute>comparing(i -> dimensions.get(i).attribute())
                .thenComparing(i -> dimensions.get(i), BlockWords::compareElements))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @SuppressWarnings("unchecked") // elements of one attribute are of one type
  private static int compareElements(Variable one, Variable other) {
    return one instanceof Variable.Element first && other instanceof Variable.Element second
        ? ((Comparable<Object>) first.element()).compareTo(second.element())
        : 0;
  }

  private static Circumstance circumstance(Attribute attribute, String text) {
    return new Circumstance(
        attribute.toString(),
        attribute.equals(Attribute.PARTNER_COUNTRY) ? "partner in " + text : text);
  }

  private boolean isAll(int dimension, BitSet options) {
    return options.cardinality() == dimensions.get(dimension).size()
        || dimensions.get(dimension) instanceof Variable.DoubtfulRegion;
  }

  private String text(int dimension, BitSet options, BitSet possible) {
    Variable one = dimensions.get(dimension);
    if (one instanceof Variable.AttributeVariable some) {
      return new PieceWords(some.attribute(), some.pieces(), options, possible).text();
    }
    if (one instanceof Variable.Element element) {
      if (element.attribute().kind().figure().isPresent()) {
        String party = element.attribute().fact().equals("Partner") ? "partner " : "";
        return party
            + (options.get(1) ? "controlled by " : "not controlled by ")
            + element.element();
      }
      String what =
          switch (element.attribute().kind()) {
            case CUSTOMER_LISTINGS -> "listed as ";
            case CUSTOMER_END_USES -> "end use ";
            case PARTNER_LABELS -> "partner labelled ";
            case SALE_CATEGORIES -> "category ";
            case SALE_LICENCES -> "under licence ";
            case SALE_LABELS -> "sale labelled ";
            default -> "labelled ";
          };
      return (options.get(1) ? "" : "not ") + what + element.element();
    }
    return words(dimension).countries(options);
  }
}
