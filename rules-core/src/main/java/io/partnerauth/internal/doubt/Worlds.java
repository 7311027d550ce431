package io.partnerauth.internal.doubt;

import io.partnerauth.FactValues;
import io.partnerauth.Grant;
import io.partnerauth.Partner;
import io.partnerauth.Sale;
import io.partnerauth.internal.decide.OutcomeTables;
import io.partnerauth.internal.name.Catalogue;
import io.partnerauth.internal.name.KnownNames;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.space.Partitions;
import io.partnerauth.internal.space.ValueClass;
import io.partnerauth.internal.text.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a question may mean whose names are not all known: each vendor that an unknown name could
 * mean, each partner program, and grants that cover as little or as much as theirs could.
 *
 * <p>More grants never make an outcome more severe, so the two ends stand for all between.
 *
 * @param openVendors whether a vendor that nobody knows, nor a name like it, is taken for another
 */
record Worlds(Spelling spelling, OutcomeTables tables, boolean openVendors) {
  /**
   * {@return the worlds in which the vendor asked about is this one}
   *
   * @param partner in the pack's spelling, as far as it is known; the same for {@code sale} and
   *     {@code vendor}
   * @param candidate one of {@link #candidates}
   */
  Set<World> of(Partner partner, Sale sale, String vendor, String candidate) {
    boolean doubtful = !isKnown(vendor) && !isOpen(vendor);
    boolean stranger = doubtful && !isKnown(candidate);
    World world = new World(candidate, partner, sale, stranger, new TreeMap<>());
    return new LinkedHashSet<>(
        meanings(doubtful ? world.suppose("vendor", meaning(world, vendor)) : world, vendor));
  }

  /** Only those are named that are likely: of a hundred others nobody reads the names. */
  private FactValues meaning(World world, String written) {
    String vendor = world.vendor();
    boolean granted =
        world.partner().grants().stream().anyMatch(grant -> grant.vendor().equals(vendor));
    return world.stranger()
        ? FactValues.inWords("a vendor that is not known")
        : granted || isNear(written, vendor)
            ? FactValues.OneOf.of(vendor)
            : FactValues.inWords("another vendor that is known");
  }

  private Catalogue catalogue() {
    return spelling.catalogue();
  }

  /** No vendor at all is asked about where a partner has no grant and the sale names none. */
  private boolean isKnown(String vendor) {
    return vendor.isEmpty() || catalogue().vendorNames().contains(vendor);
  }

  /** Whether an unknown vendor is taken for none that is known. */
  private boolean isOpen(String vendor) {
    return openVendors && isClear(vendor) && catalogue().vendorNames().nearest(vendor).isEmpty();
  }

  /** Whether a reader sees a name as it is. */
  private static boolean isClear(String name) {
    return Letters.flawOfName(name).isEmpty();
  }

  /** {@return the vendors that a name could mean, strangers first, itself among them} */
  Set<String> candidates(Partner partner, String vendor) {
    Set<String> candidates = new LinkedHashSet<>(List.of(vendor));
    if (isKnown(vendor) || isOpen(vendor)) {
      return candidates;
    }
    for (ValueClass piece : tables.othersPartitions().pieces(Attribute.GRANT_VENDOR)) {
      candidates.add((String) Objects.requireNonNull(piece.value()));
    }
    Set<String> known = new TreeSet<>(tables.vendors());
    partner.grants().stream().map(Grant::vendor).filter(this::isKnown).forEach(known::add);
    catalogue().vendorNames().nearest(vendor).ifPresent(known::add);
    candidates.addAll(known);
    return candidates;
  }

  /** The world with each meaning of its grants, products and programs. */
  private List<World> meanings(World world, String asked) {
    List<Grant> certain = new ArrayList<>();
    List<Grant> possible = new ArrayList<>();
    for (Grant grant : world.partner().grants()) {
      String of = grant.vendor();
      if (of.equals(asked) || of.equals(world.vendor())) {
        certain.add(of(grant, world.vendor()));
      } else if (!isKnown(of) && !(openVendors && isClear(of) && !isNear(of, world.vendor()))) {
        possible.add(of(grant, world.vendor()));
      }
    }
    KnownNames products = catalogue().products(world.vendor());
    Optional<String> product =
        world.sale().product().map(name -> spelling.product(name, world.vendor()));
    boolean asksProduct = asks(world, Attribute.SALE_PRODUCT);
    Products cover = new Products(products, product, asksProduct);
    List<Grant> least = certain.stream().flatMap(g -> cover.least(g).stream()).toList();
    List<Grant> most = new ArrayList<>(certain.stream().map(cover::most).toList());
    boolean productsMatter = !Set.copyOf(least).equals(Set.copyOf(most));
    most.addAll(possible.stream().map(cover::most).toList());
    Sale sale = world.sale().toBuilder().product(product.filter(products::contains)).build();
    World plain =
        new World(world.vendor(), world.partner(), sale, world.stranger(), world.supposed());
    List<World> all = new ArrayList<>();
    if (Set.copyOf(least).equals(Set.copyOf(most))) {
      all.addAll(programs(plain, least));
    } else {
      String attribute = productsMatter ? "product" : "vendor";
      all.addAll(programs(plain.suppose(attribute, meaning(productsMatter, false)), least));
      all.addAll(programs(plain.suppose(attribute, meaning(productsMatter, true)), most));
    }
    return all;
  }

  private static FactValues meaning(boolean product, boolean covered) {
    if (product) {
      return FactValues.inWords(covered ? "one that is granted" : "none that is granted");
    }
    return FactValues.inWords(
        covered ? "this one in every grant" : "another one in grants of unknown vendors");
  }

  private boolean isNear(String written, String vendor) {
    return catalogue().vendorNames().nearest(written).filter(vendor::equals).isPresent();
  }

  private Grant of(Grant grant, String vendor) {
    return grant.toBuilder()
        .vendor(vendor)
        .products(spelling.products(grant.products(), vendor))
        .build();
  }

  private boolean asks(World world, Attribute attribute) {
    return landmarks(world).attributes().contains(attribute);
  }

  private Partitions landmarks(World world) {
    return tables.partitions(world.vendor());
  }

  /**
   * Unknown programs are each of those that rules tell apart, all of them the same one: two may be
   * two, so then nothing is taken for granted.
   */
  private List<World> programs(World world, List<Grant> grants) {
    World granted = world.partner(with(world.partner(), grants));
    Set<String> unknown = new TreeSet<>();
    if (asks(world, Attribute.GRANT_PROGRAM)) {
      grants.stream()
          .flatMap(grant -> grant.program().stream())
          .filter(name -> !catalogue().programs().contains(name))
          .forEach(unknown::add);
    }
    if (unknown.isEmpty()) {
      return List.of(granted);
    }
    World doubtful = unknown.size() == 1 ? granted : granted.uncertain();
    List<World> worlds = new ArrayList<>();
    for (ValueClass piece : landmarks(world).pieces(Attribute.GRANT_PROGRAM)) {
      if (piece.value() instanceof String program) {
        worlds.add(
            doubtful
                .suppose("program", piece.values())
                .partner(inProgram(doubtful.partner(), unknown, program)));
      }
    }
    return worlds;
  }

  private static Partner inProgram(Partner partner, Set<String> unknown, String program) {
    return with(
        partner,
        partner.grants().stream()
            .map(
                grant ->
                    grant.program().filter(unknown::contains).isPresent()
                        ? grant.toBuilder().program(program).build()
                        : grant)
            .toList());
  }

  private static Partner with(Partner partner, List<Grant> grants) {
    return partner.toBuilder().grants(grants).build();
  }
}
