package io.partnerauth.desk.report;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Directive;
import io.partnerauth.Outcome;
import io.partnerauth.facts.BuyerClass;
import io.partnerauth.facts.Channel;
import io.partnerauth.facts.SaleKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who may be sold to: a row for each part of a pack and set of places with the same outlooks.
 *
 * <p>What binds several vendors is told once, not in each vendor's rows: these name it where it may
 * speak, too.
 *
 * @param vendors those that rules tell apart
 * @param rows in the order in which they are read: laws first, and last a row for all vendors and
 *     places about which no directive of one vendor can speak
 */
public record OutlookTable(List<String> vendors, List<Row> rows) {
  /**
   * Places with the same outlooks.
   *
   * @param name the vendor, or the directive that binds several; empty in the last row
   * @param shared whether it is a directive that binds several vendors
   * @param vendors whom it is about
   * @param place what the places are called together, in English
   * @param codes the places; none where {@code place} says "everywhere else"
   * @param law whether a law is among what speaks or may speak
   * @param partner the outlook of each buyer class through a partner
   * @param direct the same from the vendor directly
   * @param besides for each buyer class, the directives that bind several vendors and may speak,
   *     too
   */
  public record Row(
      String name,
      boolean shared,
      List<String> vendors,
      String place,
      List<String> codes,
      boolean law,
      Map<BuyerClass, Outlook> partner,
      Map<BuyerClass, Outlook> direct,
      Map<BuyerClass, Set<String>> besides) {
    /** {@return neighbouring buyer classes that look alike as one field, in their order} */
    public List<Field> fields() {
      List<Field> fields = new ArrayList<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        Field next =
            new Field(
                List.of(buyer),
                partner.get(buyer),
                direct.get(buyer),
                !besides.get(buyer).isEmpty());
        int last = fields.size() - 1;
        if (last >= 0 && fields.get(last).alike(next)) {
          fields.set(last, fields.get(last).and(next));
        } else {
          fields.add(next);
        }
      }
      return fields;
    }
  }

  /**
   * Buyer classes with the same outcomes.
   *
   * @param buyers one or more
   * @param partner the outlook through a partner, with the clauses of all of them
   * @param direct the same from the vendor directly
   * @param besides whether a directive that binds several vendors may speak, too
   */
  public record Field(List<BuyerClass> buyers, Outlook partner, Outlook direct, boolean besides) {
    /** Copies the list. */
    public Field {
      buyers = List.copyOf(buyers);
    }

    private boolean alike(Field other) {
      return partner.alike(other.partner) && direct.alike(other.direct) && besides == other.besides;
    }

    private Field and(Field other) {
      List<BuyerClass> both = new ArrayList<>(buyers);
      both.addAll(other.buyers);
      return new Field(both, partner.and(other.partner), direct.and(other.direct), besides);
    }
  }

  /** Copies the lists. */
  public OutlookTable {
    vendors = List.copyOf(vendors);
    rows = List.copyOf(rows);
  }

  /** {@return the table for sales of one kind on one day} */
  public static OutlookTable of(AuthorizationRules rules, SaleKind kind, LocalDate day) {
    return of(rules, Part.of(rules), kind, day);
  }

  static OutlookTable of(AuthorizationRules rules, List<Part> parts, SaleKind kind, LocalDate day) {
    return new Maker(parts, kind, day).table(Part.vendors(rules));
  }

  /** The answers about some places, which are the same. */
  private record Told(
      Part part,
      List<String> vendors,
      List<String> places,
      Map<BuyerClass, Outlook> partner,
      Map<BuyerClass, Outlook> direct) {
    boolean silent() {
      return partner.keySet().stream().allMatch(this::silent);
    }

    boolean silent(BuyerClass buyer) {
      return partner.get(buyer).silent() && direct.get(buyer).silent();
    }

    boolean law() {
      Set<String> speaking = new TreeSet<>();
      partner.values().forEach(one -> speaking.addAll(one.clauses()));
      direct.values().forEach(one -> speaking.addAll(one.clauses()));
      return part.rules().directives().stream()
          .flatMap(directive -> directive.clauses().stream())
          .filter(clause -> speaking.contains(clause.id()))
          .map(Directive.Clause::authority)
          .anyMatch(Authority.LAW::equals);
    }
  }

  /** Asks the rules of each part, once for places that they do not tell apart. */
  private record Maker(List<Part> parts, SaleKind kind, LocalDate day) {
    OutlookTable table(List<String> vendors) {
      List<Told> shared = new ArrayList<>();
      List<Told> own = new ArrayList<>();
      Set<String> left = new LinkedHashSet<>(vendors);
      for (Part part : parts) {
        List<Told> speaking = told(part).stream().filter(one -> !one.silent()).toList();
        (part.shared() ? shared : own).addAll(speaking);
        int places = speaking.stream().mapToInt(one -> one.places().size()).sum();
        if (!part.shared() && places == part.places().all().size()) {
          left.remove(part.name());
        }
      }
      List<Row> rows = new ArrayList<>();
      shared.forEach(one -> rows.add(row(one, place(one, shared), List.of())));
      own.forEach(one -> rows.add(row(one, place(one, own), shared)));
      rows.sort(Comparator.comparing(row -> !row.law()));
      if (!left.isEmpty()) {
        rows.add(rest(List.copyOf(left), shared));
      }
      return new OutlookTable(vendors, rows);
    }

    /** Of all about which no directive of one vendor speaks: nobody looks for each of it alone. */
    private static Row rest(List<String> vendors, List<Told> shared) {
      Outlook nothing = new Outlook(Outcome.AUTHORIZED, Outcome.AUTHORIZED, List.of(), List.of());
      Map<BuyerClass, Outlook> outlooks = new TreeMap<>();
      Map<BuyerClass, Set<String>> besides = new TreeMap<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        outlooks.put(buyer, nothing);
        besides.put(buyer, names(shared.stream().filter(one -> !one.silent(buyer)), vendors));
      }
      return new Row(
          "", false, vendors, "Everywhere else", List.of(), false, outlooks, outlooks, besides);
    }

    /** "Everywhere else" only where another row says than what. */
    private String place(Told told, List<Told> all) {
      Places places = told.part().places();
      boolean alone = all.stream().filter(one -> one.part() == told.part()).count() == 1;
      Set<String> others = new TreeSet<>(places.all());
      others.removeAll(told.places());
      return alone && told.places().contains(places.elsewhere()) && !others.isEmpty()
          ? "Everywhere but " + places.name(others, day)
          : places.name(told.places(), day);
    }

    private Row row(Told told, String place, List<Told> shared) {
      Map<BuyerClass, Set<String>> besides = new TreeMap<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        besides.put(
            buyer,
            names(
                shared.stream()
                    .filter(one -> !one.silent(buyer))
                    .filter(one -> !Collections.disjoint(one.places(), told.places())),
                told.vendors()));
      }
      return new Row(
          told.part().name(),
          told.part().shared(),
          told.vendors(),
          place,
          told.places().contains(told.part().places().elsewhere()) ? List.of() : told.places(),
          told.law(),
          told.partner(),
          told.direct(),
          besides);
    }

    private static Set<String> names(Stream<Told> shared, List<String> vendors) {
      return shared
          .filter(one -> !Collections.disjoint(one.vendors(), vendors))
          .map(one -> one.part().name())
          .collect(toCollection(LinkedHashSet::new));
    }

    private List<Told> told(Part part) {
      Map<List<Object>, Told> all = new LinkedHashMap<>();
      for (List<String> vendors : part.vendors()) {
        for (Told one : told(part, vendors)) {
          all.merge(
              List.of(one.places(), one.partner(), one.direct()),
              one,
              (first, other) -> {
                List<String> both = new ArrayList<>(first.vendors());
                both.addAll(other.vendors());
                return new Told(part, both, first.places(), first.partner(), first.direct());
              });
        }
      }
      return List.copyOf(all.values());
    }

    private Collection<Told> told(Part part, List<String> vendors) {
      Map<List<Object>, Told> byOutlook = new LinkedHashMap<>();
      for (List<String> places : part.places().alike(day).values()) {
        var partner = outlooks(part, vendors.get(0), Channel.PARTNER, places.get(0));
        var direct = outlooks(part, vendors.get(0), Channel.VENDOR_DIRECT, places.get(0));
        byOutlook
            .computeIfAbsent(
                List.of(partner, direct),
                key -> new Told(part, vendors, new ArrayList<>(), partner, direct))
            .places()
            .addAll(places);
      }
      List<Told> all = new ArrayList<>(byOutlook.values());
      all.forEach(one -> Collections.sort(one.places()));
      all.sort(Comparator.comparing(one -> one.places().contains(part.places().elsewhere())));
      return all;
    }

    private Map<BuyerClass, Outlook> outlooks(
        Part part, String vendor, Channel channel, String place) {
      Questions.Deal deal = new Questions.Deal(vendor, kind, channel, day);
      Map<BuyerClass, Outlook> outlooks = new TreeMap<>();
      for (BuyerClass buyer : BuyerClass.values()) {
        outlooks.put(buyer, Outlook.of(part.rules(), deal, place, buyer));
      }
      return outlooks;
    }
  }
}
