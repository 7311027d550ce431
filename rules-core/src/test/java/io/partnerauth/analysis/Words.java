package io.partnerauth.analysis;

import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Situation;
import io.partnerauth.ownership.Share;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the words of a block back, as a person would, so that a test can hold what is printed
 * against single situations.
 */
record Words(Regions regions) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** {@return whether a block's words are true of a situation} */
  Predicate<Situation> of(Change change) {
    List<Predicate<Situation>> any =
        change.where().stream()
            .map(all -> all.stream().map(this::of).reduce(one -> true, Predicate::and))
            .toList();
    return situation -> any.stream().anyMatch(all -> all.test(situation));
  }

  private Predicate<Situation> of(Circumstance circumstance) {
    String text = circumstance.text();
    return switch (circumstance.attribute()) {
      case "Customer.country" -> place(text);
      case "Customer.buyerClass" -> constants(Attribute.CUSTOMER_BUYER_CLASS, text);
      case "Customer.stateInterest" ->
          shares(text.substring("state interest ".length()), Attribute.CUSTOMER_STATE_INTEREST);
      case "Customer.stateControlled" ->
          s -> s.get(Attribute.CUSTOMER_STATE_CONTROLLED).equals(text.equals("state-controlled"));
      case "Customer.endUses" ->
          s -> ((Set<?>) s.get(Attribute.CUSTOMER_END_USES)).isEmpty() == text.startsWith("not ");
      case "Sale.kind" -> constants(Attribute.SALE_KIND, text);
      case "Sale.date" -> days(text, Attribute.SALE_DATE);
      case "Sale.contractSigned" -> contract(text);
      default -> throw new IllegalArgumentException("No words about " + circumstance);
    };
  }

  private Predicate<Situation> place(String text) {
    String[] parts = text.split(" without | and not in ");
    if (parts.length == 2) {
      Predicate<Situation> outside = countries(parts[1].replace(" and ", ", "));
      return region(parts[0]).and(outside.negate());
    }
    if (text.startsWith("anywhere but ")) {
      return countries(text.substring("anywhere but ".length())).negate();
    }
    boolean named = regions.names().stream().anyMatch(text::contains);
    return named
        ? Arrays.stream(text.split(" and ")).map(this::region).reduce(s -> true, Predicate::and)
        : countries(text);
  }

  private Predicate<Situation> region(String text) {
    String name = text.replace("unknown whether ", "").replace("outside ", "");
    return situation -> {
      Memberships at =
          regions.at(
              (String) situation.get(Attribute.CUSTOMER_COUNTRY),
              Optional.empty(),
              (LocalDate) situation.get(Attribute.SALE_DATE));
      boolean maybe = at.maybe().contains(name);
      boolean in = at.in().contains(name);
      return text.startsWith("unknown") ? maybe : !maybe && in != text.startsWith("outside");
    };
  }

  private static Predicate<Situation> countries(String text) {
    List<String> codes = list(text);
    return situation -> codes.contains(situation.get(Attribute.CUSTOMER_COUNTRY));
  }

  private static Predicate<Situation> constants(Attribute attribute, String text) {
    List<String> names = list(text.replaceFirst("^not ", ""));
    return s -> names.contains(s.get(attribute).toString()) != text.startsWith("not ");
  }

  private static Predicate<Situation> shares(String text, Attribute attribute) {
    Predicate<Situation> any = s -> false;
    for (String part : list(text)) {
      any = any.or(s -> share(part, (Share) s.get(attribute)));
    }
    return any;
  }

  private static boolean share(String text, Share share) {
    if (text.endsWith(" and above")) {
      return share.compareTo(Share.parse(text.replace(" and above", ""))) >= 0;
    }
    if (text.startsWith("exactly ")) {
      return share.equals(Share.parse(text.replace("exactly ", "")));
    }
    String[] ends = text.split(" to ");
    if (ends.length == 2 && !text.startsWith("up to ")) {
      boolean above = ends[0].startsWith("above ");
      int low = share.compareTo(Share.parse(ends[0].replace("above ", "")));
      return (above ? low > 0 : low >= 0) && share(upTo(ends[1]), share);
    }
    if (text.startsWith("above ")) {
      return share.compareTo(Share.parse(text.replace("above ", ""))) > 0;
    }
    return text.startsWith("below ")
        ? share.compareTo(Share.parse(text.replace("below ", ""))) < 0
        : share.compareTo(Share.parse(text.replace("up to ", ""))) <= 0;
  }

  private static String upTo(String end) {
    return end.startsWith("below ") ? end : "up to " + end;
  }

  private static Predicate<Situation> contract(String text) {
    boolean none = text.endsWith("no earlier contract");
    String signed = text.replace("contract signed ", "").replaceFirst("( or )?no earlier.*", "");
    Predicate<Situation> absent = s -> none && s.get(Attribute.SALE_CONTRACT_SIGNED) == null;
    return signed.isEmpty() ? absent : absent.or(days(signed, Attribute.SALE_CONTRACT_SIGNED));
  }

  private static Predicate<Situation> days(String text, Attribute attribute) {
    Predicate<Situation> any = s -> false;
    for (String part : list(text)) {
      any = any.or(s -> s.get(attribute) instanceof LocalDate day && day(part, day));
    }
    return any;
  }

  private static boolean day(String text, LocalDate day) {
    if (text.equals("on any day")) {
      return true;
    }
    if (text.startsWith("before ")) {
      return day.isBefore(LocalDate.parse(text.substring(7), DAY));
    }
    if (text.startsWith("on ")) {
      return day.equals(LocalDate.parse(text.substring(3), DAY));
    }
    String[] ends = text.substring("from ".length()).split(" to ");
    return !day.isBefore(LocalDate.parse(ends[0], DAY))
        && (ends.length == 1 || !day.isAfter(LocalDate.parse(ends[1], DAY)));
  }

  private static List<String> list(String text) {
    return List.of(text.split(", | or "));
  }
}
