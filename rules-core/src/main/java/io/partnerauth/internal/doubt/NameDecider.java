package io.partnerauth.internal.doubt;

import io.partnerauth.Customer;
import io.partnerauth.Grant;
import io.partnerauth.Outcome;
import io.partnerauth.Partner;
import io.partnerauth.RuleTrace;
import io.partnerauth.Ruling;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.Decider;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.decide.VendorQuestion;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.region.Regions;
import io.partnerauth.internal.rule.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides questions whose names hosts wrote as they know them.
 *
 * <p>A name is written as the pack writes it, an alias of that, or the same but for case, spaces
 * and forms of letters: then it means that. Any other is an unknown fact: everything that it could
 * mean is asked, and where the answers differ the outcome is REVIEW. Of a vendor that is not known
 * nobody knows the rules, so a grant of it authorizes nothing, unless the host wants it so.
 * Immutable and thread-safe.
 */
public final class NameDecider {
  private final Decider decider;
  private final OutcomeTables tables;
  private final Spelling spelling;
  private final Worlds worlds;
  private final SharedPlaces places;
  private final Map<String, KnownVendor> vendors = new HashMap<>();

  /**
   * A decider in front of another.
   *
   * @param openVendors whether a vendor that nobody knows, nor a name like it, is taken for another
   *     one, of which the rules that name no vendor speak alone
   */
  public NameDecider(
      Decider decider,
      OutcomeTables tables,
      Catalogue catalogue,
      Regions regions,
      boolean openVendors) {
    this.decider = decider;
    this.tables = tables;
    this.spelling = new Spelling(catalogue, KnownNames.of(regions.names()));
    this.places = new SharedPlaces(tables, regions, vendors.keySet());
    this.worlds = new Worlds(spelling, tables, openVendors);
    for (String vendor : catalogue.vendorNames().names()) {
      vendors.put(vendor, new KnownVendor(catalogue.products(vendor), tables.rules(vendor)));
    }
  }

  /** {@return the same partner, its names in the pack's spelling as far as the pack knows them} */
  public Partner spelled(Partner partner) {
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      if (!isSpelled(grants.get(i))) {
        return spelling.of(partner);
      }
    }
    return isSpelled(Attribute.PARTNER_ROLE, partner.role())
            && partner.labels().candidates().stream()
                .allMatch(one -> spelling.catalogue().isSpelled(Attribute.PARTNER_LABELS, one))
        ? partner
        : spelling.of(partner);
  }

  private boolean isSpelled(Attribute attribute, Optional<String> word) {
    return word.isEmpty() || spelling.catalogue().isSpelled(attribute, Set.of(word.get()));
  }

  /** {@return the same customer, in the words of the pack as far as the pack knows them} */
  public Customer spelled(Customer customer) {
    return spelling.of(customer);
  }

  /** {@return the same sale, in the words of the pack as far as the pack knows them} */
  public Sale spelled(Sale sale) {
    return spelling.of(sale);
  }

  private boolean isSpelled(Grant grant) {
    KnownVendor known = vendors.get(grant.vendor());
    return known != null
        && (grant.program().isEmpty() || isProgram(grant))
        && (grant.products().isEmpty() || areKnown(grant.products(), known.products()))
        && (grant.territory().isEmpty() || arePlaces(grant));
  }

  private boolean isProgram(Grant grant) {
    return spelling.catalogue().programs().contains(grant.program().get());
  }

  private static boolean areKnown(Iterable<String> names, KnownNames known) {
    for (String name : names) {
      if (!known.contains(name)) {
        return false;
      }
    }
    return true;
  }

  private boolean arePlaces(Grant grant) {
    for (String name : grant.territory()) {
      if (!spelling.isPlace(name)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the outcome, without reasons} */
  public Outcome outcome(Customer customer, Partner partner, Sale sale) {
    if (isCertain(customer, partner, sale)) {
      return sale.vendor().isEmpty()
          ? outcomeOfGrants(customer, partner, sale)
          : decider.outcome(customer, partner, sale, sale.vendor().get());
    }
    Outcome worst = Outcome.AUTHORIZED;
    for (VendorQuestion question : questions(false, customer, partner, sale)) {
      worst = worst.max(outcome(question));
    }
    return worst;
  }

  /**
   * {@return whether no name could mean several things, so that the question is decided as it is
   * written}
   */
  public boolean isCertain(Customer customer, Partner partner, Sale sale) {
    return areAllKnown(partner, sale)
        && (sale.vendor().isEmpty() || isKnown(sale.vendor().get(), sale, false))
        && !areShared(customer, partner, sale);
  }

  private boolean areShared(Customer customer, Partner partner, Sale sale) {
    List<Grant> grants = partner.grants();
    if (sale.vendor().isPresent() || grants.isEmpty()) {
      return places.has(customer, sale.vendor().orElse(""));
    }
    for (int i = 0; i < grants.size(); i++) {
      if (places.has(customer, grants.get(i).vendor())) {
        return true;
      }
    }
    return false;
  }

  /** The usual case, in which nothing is made: most decisions take 100 ns. */
  private Outcome outcomeOfGrants(Customer customer, Partner partner, Sale sale) {
    List<Grant> grants = partner.grants();
    if (grants.isEmpty()) {
      return decider.outcome(customer, partner, sale, "");
    }
    Outcome worst = Outcome.AUTHORIZED;
    String before = "";
    for (int i = 0; i < grants.size(); i++) { // sorted by vendor
      String vendor = grants.get(i).vendor();
      if (!vendor.equals(before)) {
        before = vendor;
        worst = worst.max(decider.outcome(customer, partner, sale, before));
      }
    }
    return worst;
  }

  /**
   * {@return a ruling for each vendor that is asked about}
   *
   * @param outcome of all, as {@link #outcome} tells it
   */
  public List<Ruling> rulings(Outcome outcome, Customer customer, Partner partner, Sale sale) {
    boolean plain =
        outcome == Outcome.AUTHORIZED
            && customer.ownership().isEmpty()
            && sale.licences().isEmpty(); // then each is AUTHORIZED, and there is nothing to tell
    boolean certain = isCertain(customer, partner, sale);
    List<VendorQuestion> questions = questions(certain, customer, partner, sale);
    List<Ruling> rulings = new ArrayList<>(questions.size());
    for (VendorQuestion question : questions) {
      rulings.add(
          plain
              ? authorized(question.vendor())
              : certain && !customer.places().isEmpty()
                  ? noted(question, decider.rule(question))
                  : noted(question, places.rule(question, this::ruleAsWritten)));
    }
    return rulings;
  }

  private static Ruling authorized(String vendor) {
    return new Ruling(
        vendor, Outcome.AUTHORIZED, List.of(), List::of, List::of, List::of, List::of, List::of);
  }

  /**
   * {@return of each rule that can speak about the sale why it does or does not; where the vendor
   * is not known, of the rules about the one that is perhaps meant}
   */
  public List<RuleTrace> trace(Customer customer, Partner partner, Sale sale) {
    boolean certain = isCertain(customer, partner, sale);
    return questions(certain, customer, partner, sale).stream()
        .map(this::likely)
        .flatMap(question -> decider.trace(question).stream())
        .toList();
  }

  private VendorQuestion likely(VendorQuestion question) {
    String vendor =
        spelling.catalogue().vendorNames().nearest(question.vendor()).orElse(question.vendor());
    return worlds
        .of(question.partner(), question.sale(), question.vendor(), vendor)
        .iterator()
        .next()
        .question(question.customer());
  }

  private List<VendorQuestion> questions(
      boolean certain, Customer customer, Partner partner, Sale sale) {
    return VendorQuestion.all(customer, partner, certain ? sale : spelling.of(sale, partner));
  }

  private Outcome outcome(VendorQuestion question) {
    return places.outcome(question, this::outcomeAsWritten);
  }

  private Outcome outcomeAsWritten(VendorQuestion question) {
    if (isKnown(question)) {
      return decider.outcome(
          question.customer(), question.partner(), question.sale(), question.vendor());
    }
    @Nullable Outcome first = null;
    for (String candidate : worlds.candidates(question.partner(), question.vendor())) {
      for (World world : worldsOf(question, candidate)) {
        Outcome outcome = outcome(world, question.customer());
        if (outcome == Outcome.REVIEW || (first != null && first != outcome)) {
          return Outcome.REVIEW;
        }
        first = outcome;
      }
    }
    return Optional.ofNullable(first).orElse(Outcome.REVIEW);
  }

  private List<World> worldsOf(VendorQuestion question) {
    return worlds.candidates(question.partner(), question.vendor()).stream()
        .flatMap(candidate -> worldsOf(question, candidate).stream())
        .toList();
  }

  private List<World> worldsOf(VendorQuestion question, String candidate) {
    boolean named = question.sale().product().isPresent();
    return worlds.of(question.partner(), question.sale(), question.vendor(), candidate).stream()
        .map(
            world ->
                named && world.sale().product().isEmpty()
                    ? inDoubt(world, question.customer())
                    : world)
        .toList();
  }

  /** What a host says of a product that is not known may forbid, but alone it permits nothing. */
  private World inDoubt(World world, Customer customer) {
    return outcome(world, customer).compareTo(Outcome.REVIEW) < 0 ? world.ofAnyProduct() : world;
  }

  private Outcome outcome(World world, Customer customer) {
    Outcome outcome = decider.outcome(customer, world.partner(), world.sale(), world.vendor());
    boolean granted = outcome.compareTo(Outcome.REVIEW) < 0;
    return world.stranger() && granted ? Outcome.REVIEW : outcome;
  }

  /** The ruling with notes on words that are not known. */
  private Ruling noted(VendorQuestion question, Ruling ruling) {
    if (ruling.outcome() == Outcome.AUTHORIZED) {
      return ruling;
    }
    return new Ruling(
        ruling.vendor(),
        ruling.outcome(),
        ruling.ruleIds(),
        ruling::reasons,
        ruling::openQuestions,
        ruling::nearestChanges,
        ruling::licences,
        () -> {
          UnknownWords unknown = new UnknownWords(question, spelling.catalogue());
          return Stream.concat(
                  ruling.notes().stream(),
                  unknown.notes(tables.partitions(question.vendor()).attributes()).stream())
              .toList();
        });
  }

  private Ruling ruleAsWritten(VendorQuestion question) {
    return isKnown(question)
        ? decider.rule(question)
        : new DoubtfulRuling(decider, tables, spelling, question, worldsOf(question), this::outcome)
            .rule();
  }

  private boolean isKnown(VendorQuestion question) {
    return areAllKnown(question.partner(), question.sale())
        && (question.vendor().isEmpty() || isKnown(question.vendor(), question.sale(), false));
  }

  /** Whether every name that could matter is one that the pack knows, as it writes it. */
  private boolean areAllKnown(Partner partner, Sale sale) {
    List<Grant> grants = partner.grants();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      KnownVendor known = vendors.get(grant.vendor());
      boolean limited = !grant.products().isEmpty();
      if (known == null
          || (limited && !areKnown(grant.products(), known.products()))
          || (known.asksProgram() && grant.program().isPresent() && !isProgram(grant))
          || !isKnown(grant.vendor(), sale, limited)) {
        return false;
      }
    }
    return true;
  }

  private boolean isKnown(String vendor, Sale sale, boolean limited) {
    KnownVendor known = vendors.get(vendor);
    return known != null
        && (sale.product().isEmpty()
            || !(known.asksProduct() || limited)
            || known.products().contains(sale.product().get()));
  }
}
