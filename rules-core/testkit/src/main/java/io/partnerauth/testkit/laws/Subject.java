package io.partnerauth.testkit.laws;

import io.partnerauth.Authority;
import io.partnerauth.AuthorizationRules;
import io.partnerauth.Enquiry;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Place;
import io.partnerauth.Status;
import io.partnerauth.internal.pack.LoadedPack;
import io.partnerauth.internal.pack.PackFiles;
import io.partnerauth.internal.place.Countries;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Rule;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import io.partnerauth.testkit.Given;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules under test as the laws see them: loaded once, with their variations and cells.
 *
 * <p>One for each class of tests, since a new test is made for every try. Thread-safe.
 */
final class Subject {
  private static final Map<Class<?>, Subject> KNOWN = new ConcurrentHashMap<>();

  /** Path of the regions within every pack. */
  static final String REGIONS = "regions.csv";

  private final RulesUnderTest test;
  private final Map<String, String> files;
  private final LoadedPack pack;
  private final AuthorizationRules rules;
  private final AuthorizationRules fresh;
  private final Set<String> parted;
  private final NavigableSet<Share> shares;
  private final Map<String, AuthorizationRules> variations = new ConcurrentHashMap<>();
  private final Set<String> refused = ConcurrentHashMap.newKeySet();
  private @Nullable CellQuestions cells;
  private @Nullable List<Forgotten> forgotten;
  private @Nullable AuthorizationRules plain;

  private Subject(RulesUnderTest test) {
    this.test = test;
    PackFiles read = PackFiles.in(test.rules());
    this.files = read.texts();
    read.scenarios().forEach(file -> files.remove(file.path()));
    this.pack = LoadedPack.of(read);
    this.rules = Given.allNamesKnown(test.load(files));
    this.fresh = rules.everyDecision();
    this.parted = parted(pack);
    this.shares = shares(pack);
  }

  /** {@return the rules of this test} */
  static Subject of(RulesUnderTest test) {
    return KNOWN.computeIfAbsent(test.getClass(), type -> new Subject(test));
  }

  /** Forgets the rules of a test, which may have others when it is next asked. */
  static void forget(Class<?> test) {
    KNOWN.remove(test);
  }

  /** {@return the texts of rules and regions, by path} */
  Map<String, String> files() {
    return files;
  }

  /** {@return rules and regions, checked} */
  LoadedPack pack() {
    return pack;
  }

  /** {@return the rules, loaded from their folder} */
  AuthorizationRules rules() {
    return rules;
  }

  /**
   * {@return a variation of the pack, loaded when it is first asked for}
   *
   * @param name different variations have different names
   * @param texts its files
   * @throws InvalidRulesException when there is an error in them
   */
  AuthorizationRules variation(String name, Supplier<Map<String, String>> texts) {
    return variations.computeIfAbsent(name, key -> load(texts.get()));
  }

  /**
   * {@return a variation of the pack that is asked for once, and so not kept}
   *
   * @throws InvalidRulesException when there is an error in the texts
   */
  AuthorizationRules load(Map<String, String> texts) {
    return Given.allNamesKnown(test.load(texts))
        .vendors(rules.vendors())
        .programs(rules.programs());
  }

  /** {@return the variation; empty when it is refused} */
  Optional<AuthorizationRules> allowed(String name, Supplier<Map<String, String>> texts) {
    if (refused.contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(variation(name, texts));
    } catch (InvalidRulesException e) {
      refused.add(name);
      return Optional.empty();
    }
  }

  /** {@return the rules with no names but those of their pack} */
  synchronized AuthorizationRules plain() {
    if (plain == null) {
      plain = test.load(files);
    }
    return plain;
  }

  /** {@return the plain rules, each time with some names fewer; empty when they list none} */
  synchronized List<Forgotten> forgotten() {
    if (forgotten == null) {
      forgotten = Forgotten.all(this, plain());
    }
    return forgotten;
  }

  /** {@return the rules in these files; empty when they are refused} */
  Optional<AuthorizationRules> loaded(Map<String, String> texts) {
    try {
      return Optional.of(test.load(texts));
    } catch (InvalidRulesException e) {
      return Optional.empty();
    }
  }

  /** {@return the same rules, which remember nothing} */
  AuthorizationRules fresh() {
    return fresh;
  }

  /**
   * {@return whether it is known of every place of a cell's question to which regions it belongs}
   */
  boolean isSettled(Enquiry enquiry) {
    LocalDate day = ChangedQuestion.sale(enquiry).date();
    for (Place place : enquiry.customer().places()) {
      boolean whole = place.subdivision().isEmpty() && parted.contains(place.country());
      if (whole || isOpen(place.country(), place.subdivision(), day)) {
        return false;
      }
    }
    return enquiry.partner().country().filter(c -> isOpen(c, Optional.empty(), day)).isEmpty();
  }

  private boolean isOpen(String country, Optional<String> subdivision, LocalDate day) {
    return !pack.regions().at(country, subdivision, day).maybe().isEmpty();
  }

  /** The countries of which some subdivision is named, so that the country alone tells little. */
  private static Set<String> parted(LoadedPack pack) {
    Set<String> parts = new TreeSet<>();
    for (String country : Countries.codes()) {
      parts.addAll(pack.regions().subdivisions(country));
    }
    for (Rule rule : pack.rules()) {
      Conditions.literals(rule, Attribute.CUSTOMER_SUBDIVISION)
          .forEach(literal -> parts.add(literal.toString()));
    }
    Set<String> countries = new TreeSet<>();
    parts.forEach(part -> countries.add(part.split("-")[0]));
    return countries;
  }

  /** {@return the same rules, loaded a second time} */
  AuthorizationRules again() {
    return variation("again", () -> files);
  }

  /** {@return the files of a pack of these rules with the same tables of regions and names} */
  Map<String, String> files(List<Rule> some) {
    Map<String, String> texts = new LinkedHashMap<>(PackWriter.write(some));
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".csv")) {
            texts.put(path, text);
          }
        });
    return texts;
  }

  /** {@return the paths of the rule files} */
  List<String> rulePaths() {
    return files.keySet().stream().filter(path -> path.endsWith(".drl")).toList();
  }

  /**
   * {@return the pack without the rules with these ids} Where none would be left, they are
   * withdrawn instead: a pack cannot be empty, and a withdrawn rule says nothing.
   */
  AuthorizationRules without(Set<String> ids) {
    return variation(
        "without " + ids,
        () -> {
          List<Rule> left = pack.rules().stream().filter(rule -> !ids.contains(rule.id())).toList();
          return files(left.isEmpty() ? under(Status.WITHDRAWN, rule -> true) : left);
        });
  }

  /** {@return the pack without the rules of another authority} */
  AuthorizationRules only(Authority authority) {
    return only(rule -> rule.metadata().authority() == authority);
  }

  /** {@return the pack without the other rules} */
  AuthorizationRules only(Predicate<Rule> some) {
    Set<String> others = new TreeSet<>();
    pack.rules().stream().filter(some.negate()).forEach(rule -> others.add(rule.id()));
    return without(others);
  }

  /** {@return the pack without the rules that ask for less state ownership} */
  AuthorizationRules upwards() {
    return without(downwards());
  }

  private Set<String> downwards() {
    Set<String> ids = new TreeSet<>();
    pack.rules().stream()
        .filter(rule -> !Conditions.asksUpwards(rule))
        .forEach(rule -> ids.add(rule.id()));
    return ids;
  }

  /** {@return which rules {@link #upwards} leaves out, for the report} */
  String leftOut() {
    return downwards().isEmpty() ? "" : ", without " + downwards() + ", which ask downwards";
  }

  /** {@return the state interests that rules name, one between each two, and none and all} */
  NavigableSet<Share> shares() {
    return shares;
  }

  private static NavigableSet<Share> shares(LoadedPack pack) {
    TreeSet<Share> named = new TreeSet<>(Set.of(Share.ZERO, Share.HUNDRED));
    for (Rule rule : pack.rules()) {
      Conditions.literals(rule, Attribute.CUSTOMER_STATE_INTEREST)
          .forEach(share -> named.add((Share) share));
    }
    NavigableSet<Share> shares = new TreeSet<>(named);
    for (Share share : named.headSet(Share.HUNDRED)) {
      shares.add(ShareRange.between(share, named.higher(share)).middle());
    }
    return shares;
  }

  /**
   * {@return the pack with one rule in the place of the one with its id; empty when that rule could
   * never speak, so that no pack may have it}
   */
  Optional<AuthorizationRules> replacing(Rule changed) {
    try {
      return Optional.of(
          variation(
              "with " + changed,
              () ->
                  files(
                      pack.rules().stream()
                          .map(rule -> rule.id().equals(changed.id()) ? changed : rule)
                          .toList())));
    } catch (InvalidRulesException e) {
      if (e.issues().stream().allMatch(issue -> issue.code().equals(IssueCode.NEVER_TRUE.code()))) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** {@return all rules, some of them under another status} */
  List<Rule> under(Status status, Predicate<Rule> some) {
    return pack.rules().stream().map(rule -> some.test(rule) ? rule.always(status) : rule).toList();
  }

  /** {@return the text of the regions; empty when the pack has none} */
  Optional<String> regions() {
    return Optional.ofNullable(files.get(REGIONS));
  }

  /** {@return the cells of the pack, with what is decided in each} */
  synchronized CellQuestions cells() {
    if (cells == null) {
      cells = CellQuestions.of(files, test.mostCells()).first(this::isSettled);
    }
    return cells;
  }
}
