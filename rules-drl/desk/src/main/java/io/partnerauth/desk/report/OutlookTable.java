package io.partnerauth.desk.report;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may be sold to: a row for each vendor and set of places with the same outlooks, laws first,
 * and last a row for all that no clause can speak about.
 *
 * @param rows in the order in which they are read
 */
public record OutlookTable(List<Row> rows) {
  /** Stands for a vendor that no rule names. */
  public static final String ANY_OTHER = "Any other vendor";

  /**
   * Vendors and places with the same outlooks.
   *
   * @param vendors one; several only where nothing speaks
   * @param place what the places are called together, in English
   * @param codes the places; more than these where {@code place} says "everywhere else"
   * @param law whether a law is among what speaks or may speak
   * @param partner the outlook of each buyer class through a partner
   * @param direct the same from the vendor directly
   */
  public record Row(
      List<String> vendors,
      String place,
      List<String> codes,
      boolean law,
      Map<BuyerClass, Outlook> partner,
      Map<BuyerClass, Outlook> direct) {
    /** {@return neighbouring buyer classes that look alike as one field, in their order} */
    public List<Field> fields() {
      List<Field> fields = new ArrayList<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        Field next = new Field(List.of(buyer), partner.get(buyer), direct.get(buyer));
        int last = fields.size() - 1;
        if (last >= 0 && fields.get(last).alike(next)) {
          fields.set(last, fields.get(last).and(next));
        } else {
          fields.add(next);
        }
      }
      return fields;
    }

    boolean silent() {
      return partner.values().stream().allMatch(Outlook::silent)
          && direct.values().stream().allMatch(Outlook::silent);
    }

    private List<Object> key() {
      return List.of(partner, direct);
    }
  }

  /**
   * Buyer classes with the same outcomes.
   *
   * @param buyers one or more
   * @param partner the outlook through a partner, with the clauses of all of them
   * @param direct the same from the vendor directly
   */
  public record Field(List<BuyerClass> buyers, Outlook partner, Outlook direct) {
    /** Copies the list. */
    public Field {
      buyers = List.copyOf(buyers);
    }

    private boolean alike(Field other) {
      return partner.alike(other.partner) && direct.alike(other.direct);
    }

    private Field and(Field other) {
      List<BuyerClass> both = new ArrayList<>(buyers);
      both.addAll(other.buyers);
      return new Field(both, partner.and(other.partner), direct.and(other.direct));
    }
  }

  /** Copies the list. */
  public OutlookTable {
    rows = List.copyOf(rows);
  }

  /** {@return the table for sales of one kind on one day} */
  public static OutlookTable of(AuthorizationRules rules, SaleKind kind, LocalDate day) {
    return new Maker(rules, kind, day).table();
  }

  /**
   * {@return the vendors that rules name, in order, and {@link #ANY_OTHER} where rules name none}
   */
  public static List<String> vendors(AuthorizationRules rules) {
    TreeSet<String> named = new TreeSet<>();
    boolean any = false;
    for (Directive directive : rules.directives()) {
      for (Directive.Clause clause : directive.clauses()) {
        named.addAll(clause.vendors());
        any |= clause.vendors().isEmpty();
      }
    }
    List<String> vendors = new ArrayList<>(named);
    if (any || named.isEmpty()) {
      vendors.add(ANY_OTHER);
    }
    return vendors;
  }

  /** Asks the rules, once for places that nothing tells apart. */
  private static final class Maker {
    private final AuthorizationRules rules;
    private final SaleKind kind;
    private final LocalDate day;
    private final Places places;
    private final Map<String, Authority> authorities = new HashMap<>();

    Maker(AuthorizationRules rules, SaleKind kind, LocalDate day) {
      this.rules = rules;
      this.kind = kind;
      this.day = day;
      this.places = Places.of(rules.landmarks(), day);
      rules
          .directives()
          .forEach(
              directive ->
                  directive.clauses().forEach(one -> authorities.put(one.id(), one.authority())));
    }

    OutlookTable table() {
      List<Row> laws = new ArrayList<>();
      List<Row> orders = new ArrayList<>();
      Map<String, List<String>> silent = new LinkedHashMap<>();
      for (String vendor : vendors(rules)) {
        for (Row row : rows(vendor)) {
          if (row.silent()) {
            silent.computeIfAbsent(row.place(), place -> new ArrayList<>()).add(vendor);
          } else {
            (row.law() ? laws : orders).add(row);
          }
        }
      }
      List<Row> all = new ArrayList<>(laws);
      all.addAll(orders);
      if (!silent.isEmpty()) {
        all.add(rest(silent));
      }
      return new OutlookTable(all);
    }

    /** What is in no other row, of all vendors: nobody looks for each of these alone. */
    private Row rest(Map<String, List<String>> silent) {
      TreeSet<String> vendors = new TreeSet<>();
      silent.values().forEach(vendors::addAll);
      Questions.Deal deal = new Questions.Deal(vendors.first(), kind, Channel.PARTNER, day);
      Outlook nothing = Outlook.of(rules, deal, places.elsewhere(), BuyerClass.PERSON);
      Map<BuyerClass, Outlook> outlooks = new TreeMap<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        outlooks.put(buyer, nothing);
      }
      return new Row(List.copyOf(vendors), "Everywhere else", List.of(), false, outlooks, outlooks);
    }

    private List<Row> rows(String vendor) {
      Map<List<Object>, List<String>> byOutlook = new LinkedHashMap<>();
      Map<List<Object>, Row> first = new LinkedHashMap<>();
      Map<Object, Row> told = new HashMap<>();
      for (String place : places.all()) {
        Row row =
            told.computeIfAbsent(
                Places.signature(rules.landmarks(), place, day), s -> row(vendor, place));
        byOutlook.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(place);
        first.putIfAbsent(row.key(), row);
      }
      List<Row> rows = new ArrayList<>();
      byOutlook.forEach(
          (key, of) -> {
            Row row = first.get(key);
            rows.add(
                new Row(
                    row.vendors(),
                    places.name(of),
                    of.contains(places.elsewhere()) ? List.of() : of,
                    row.law(),
                    row.partner(),
                    row.direct()));
          });
      rows.sort(Comparator.comparing(row -> row.codes().isEmpty()));
      return rows;
    }

    private Row row(String vendor, String place) {
      Map<BuyerClass, Outlook> partner = outlooks(vendor, Channel.PARTNER, place);
      Map<BuyerClass, Outlook> direct = outlooks(vendor, Channel.VENDOR_DIRECT, place);
      List<Outlook> both = new ArrayList<>(partner.values());
      both.addAll(direct.values());
      boolean law =
          both.stream()
              .map(Outlook::clauses)
              .flatMap(Collection::stream)
              .anyMatch(id -> authorities.get(id) == Authority.LAW);
      return new Row(List.of(vendor), "", List.of(place), law, partner, direct);
    }

    private Map<BuyerClass, Outlook> outlooks(String vendor, Channel channel, String place) {
      Questions.Deal deal = new Questions.Deal(vendor, kind, channel, day);
      Map<BuyerClass, Outlook> outlooks = new TreeMap<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        outlooks.put(buyer, Outlook.of(rules, deal, place, buyer));
      }
      return outlooks;
    }
  }
}
