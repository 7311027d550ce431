package io.partnerauth.internal.doubt;

import static java.util.stream.Collectors.toCollection;

import io.partnerauth.Customer;
import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.OpenQuestion;
import io.partnerauth.Outcome;
import io.partnerauth.Reason;
import io.partnerauth.Ruling;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.text.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The ruling on a question of whose names some are not known. */
final class DoubtfulRuling {
  /** More unknown names than that nobody reads, and each ruling would tell them all. */
  private static final int MOST_TOLD = 10;

  private static final FactValues OTHER = FactValues.inWords("any other");

  private final Decider decider;
  private final OutcomeTables tables;
  private final Spelling spelling;
  private final VendorQuestion question;
  private final List<World> all;

  /** Those of the first vendor that may be meant: they differ in grants and programs only. */
  private final List<World> first;

  private final Map<World, Outcome> outcomes = new LinkedHashMap<>();

  /**
   * A ruling to be made.
   *
   * @param all what the question may mean
   * @param outcome what a world comes to
   */
  DoubtfulRuling(
      Decider decider,
      OutcomeTables tables,
      Spelling spelling,
      VendorQuestion question,
      List<World> all,
      BiFunction<World, Customer, Outcome> outcome) {
    this.decider = decider;
    this.tables = tables;
    this.spelling = spelling;
    this.question = question;
    this.all = all;
    all.forEach(world -> outcomes.put(world, outcome.apply(world, question.customer())));
    String vendor = all.get(0).vendor();
    this.first = all.stream().filter(world -> world.vendor().equals(vendor)).toList();
  }

  Ruling rule() {
    Set<Outcome> possible = EnumSet.copyOf(outcomes.values());
    Outcome outcome = possible.size() == 1 ? possible.iterator().next() : Outcome.REVIEW;
    List<Ruling> rulings =
        first.stream().map(world -> decider.rule(world.question(question.customer()))).toList();
    List<String> notes = new ArrayList<>(outcome == Outcome.AUTHORIZED ? List.of() : unknown());
    rulings.get(0).notes().stream()
        .filter(note -> rulings.stream().allMatch(ruling -> ruling.notes().contains(note)))
        .filter(note -> possible.size() == 1)
        .forEach(notes::add);
    return new Ruling(
        question.vendor(),
        outcome,
        reasons(rulings, outcome, possible.size() > 1),
        () -> outcome == Outcome.REVIEW ? openQuestions(rulings) : List.of(),
        () ->
            all.size() == 1 && !all.get(0).stranger() ? rulings.get(0).nearestChanges() : List.of(),
        () -> rulings.stream().flatMap(ruling -> ruling.licences().stream()).toList(),
        notes);
  }

  /** What is certain: the rules that speak whatever the names mean. */
  private List<Reason> reasons(List<Ruling> rulings, Outcome outcome, boolean open) {
    List<Reason> certain =
        rulings.get(0).reasons().stream()
            .filter(
                reason ->
                    rulings.stream()
                        .allMatch(
                            ruling ->
                                ruling.reasons().stream()
                                    .anyMatch(other -> other.ruleId().equals(reason.ruleId()))))
            .filter(reason -> first.size() == all.size() || speaksOfAll(reason))
            .toList();
    boolean accountedFor = certain.stream().anyMatch(reason -> reason.outcome() == outcome);
    if (open || accountedFor) {
      return certain;
    }
    Map<String, Reason> every = new LinkedHashMap<>();
    rulings.forEach(
        ruling -> ruling.reasons().forEach(reason -> every.putIfAbsent(reason.ruleId(), reason)));
    return List.copyOf(every.values());
  }

  private boolean speaksOfAll(Reason reason) {
    return tables.rules(question.vendor()).stream()
        .anyMatch(rule -> rule.id().equals(reason.ruleId()) && !rule.namesVendor());
  }

  /** The questions about names that matter, and those that are open whatever the names mean. */
  private List<OpenQuestion> openQuestions(List<Ruling> rulings) {
    Map<String, OpenQuestion> open = new LinkedHashMap<>();
    Set<String> supposed =
        all.stream()
            .flatMap(world -> world.supposed().keySet().stream())
            .collect(toCollection(TreeSet::new));
    for (String attribute : supposed) {
      open.put(attribute, question(attribute));
    }
    if (first.size() == all.size()) {
      rulings.forEach(
          ruling ->
              ruling
                  .openQuestions()
                  .forEach(other -> open.putIfAbsent(other.attribute(), named(other))));
    }
    return List.copyOf(open.values());
  }

  private OpenQuestion question(String attribute) {
    Map<FactValues, Set<Outcome>> byMeaning = new LinkedHashMap<>();
    outcomes.forEach(
        (world, outcome) ->
            byMeaning
                .computeIfAbsent(
                    world.supposed().getOrDefault(attribute, OTHER), meant -> new TreeSet<>())
                .add(outcome));
    List<OpenQuestion.Answer> answers = new ArrayList<>();
    byMeaning.forEach(
        (meaning, some) -> answers.add(new OpenQuestion.Answer(meaning, some, List.of())));
    answers.sort(
        Comparator.comparing((OpenQuestion.Answer answer) -> worst(answer.outcomes()))
            .reversed()
            .thenComparing(answer -> answer.values().toString()));
    return new OpenQuestion(attribute, told(), answers);
  }

  private static Outcome worst(Set<Outcome> outcomes) {
    return outcomes.stream().reduce(Outcome.AUTHORIZED, Outcome::max);
  }

  /** Of a product that was named, but is not known, it is told what was named. */
  private OpenQuestion named(OpenQuestion open) {
    boolean product = open.attribute().equals(Attribute.SALE_PRODUCT.component());
    return product && question.sale().product().isPresent()
        ? new OpenQuestion(open.attribute(), told(), open.answers())
        : open;
  }

  private FactValues told() {
    return new FactValues.Described(String.join("; ", unknown()), Optional.empty());
  }

  /** {@return a sentence about each name that is not known} */
  private List<String> unknown() {
    Set<String> said = new LinkedHashSet<>();
    KnownNames vendors = spelling.catalogue().vendorNames();
    say(said, "vendor", question.vendor(), vendors);
    for (Grant grant : question.partner().grants()) {
      say(said, "vendor", grant.vendor(), vendors);
      boolean asked = grant.vendor().equals(question.vendor());
      if (asked && vendors.contains(grant.vendor())) {
        KnownNames products = spelling.catalogue().products(grant.vendor());
        grant.products().forEach(name -> say(said, "product", name, products));
        grant
            .program()
            .ifPresent(name -> say(said, "program", name, spelling.catalogue().programs()));
      }
    }
    if (vendors.contains(question.vendor())) {
      question
          .sale()
          .product()
          .ifPresent(
              name -> say(said, "product", name, spelling.catalogue().products(question.vendor())));
    }
    return said.size() <= MOST_TOLD
        ? List.copyOf(said)
        : Stream.concat(
                said.stream().limit(MOST_TOLD),
                Stream.of("Nor are " + (said.size() - MOST_TOLD) + " more names."))
            .toList();
  }

  private static void say(Set<String> said, String kind, String name, KnownNames known) {
    if (!name.isEmpty() && known.find(name).isEmpty()) {
      Optional<String> near = known.nearest(name);
      said.add(
          "The %s \"%s\" is not known%s"
              .formatted(
                  kind,
                  Printable.of(name),
                  near.map(n -> "; did you mean \"" + n + "\"?").orElse(".")));
    }
  }
}
