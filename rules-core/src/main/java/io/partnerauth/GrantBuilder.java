package io.partnerauth;

import io.partnerauth.facts.Channel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the limits of a grant; what is never said is not limited.
 *
 * <p>Each method says one limit, and saying it again replaces it. Not thread-safe; may be used on
 * after {@link #build}, and grants that were built do not change.
 */
public final class GrantBuilder {
  private String vendor;
  private Optional<String> program = Optional.empty();
  private Set<String> products = Set.of();
  private Set<String> territory = Set.of();
  private Set<Channel> channels = Set.of();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();

  GrantBuilder(String vendor) {
    this.vendor = Names.given("vendor of a grant", vendor);
  }

  GrantBuilder(Grant grant) {
    vendor = grant.vendor();
    program = grant.program();
    products = grant.products();
    territory = grant.territory();
    channels = grant.channels();
    from = grant.from();
    to = grant.to();
  }

  /** Takes another vendor. */
  public GrantBuilder vendor(String name) {
    vendor = Names.given("vendor of a grant", name);
    return this;
  }

  /** Takes the vendor's partner program under which it was granted. */
  public GrantBuilder program(String name) {
    return program(Names.present("program of a grant", name));
  }

  /** Takes the vendor's partner program under which it was granted; empty when there is none. */
  public GrantBuilder program(Optional<String> name) {
    program = Names.given("program of a grant", name);
    return this;
  }

  /** Takes the vendor's names of the products, all of them; none means every product. */
  public GrantBuilder products(String... names) {
    return products(Names.all("product of a grant", names));
  }

  /** Takes the vendor's names of the products, all of them; none means every product. */
  public GrantBuilder products(Collection<String> names) {
    products = Names.sorted(Names.all("product of a grant", names));
    return this;
  }

  /** Takes regions of the pack, countries or subdivisions, all of them; none means everywhere. */
  public GrantBuilder territory(String... places) {
    return territory(Names.all("territory of a grant", places));
  }

  /** Takes regions of the pack, countries or subdivisions, all of them; none means everywhere. */
  public GrantBuilder territory(Collection<String> places) {
    territory = Names.sorted(Names.all("territory of a grant", places));
    return this;
  }

  /** Takes the channels, all of them; none means every channel. */
  public GrantBuilder channels(Channel... some) {
    return channels(Names.all("channel of a grant", some));
  }

  /** Takes the channels, all of them; none means every channel. */
  public GrantBuilder channels(Collection<Channel> some) {
    channels = Names.sorted(Names.all("channel of a grant", some));
    return this;
  }

  /** Takes the first day. */
  public GrantBuilder from(LocalDate day) {
    return from(Names.present("first day of a grant", day));
  }

  /** Takes the first day; empty means from ever. */
  public GrantBuilder from(Optional<LocalDate> day) {
    from = Names.given("first day of a grant", day);
    return this;
  }

  /** Takes the day after the last. */
  public GrantBuilder to(LocalDate day) {
    return to(Names.present("end of a grant", day));
  }

  /** Takes the day after the last; empty means without end. */
  public GrantBuilder to(Optional<LocalDate> day) {
    to = Names.given("end of a grant", day);
    return this;
  }

  /**
   * {@return the grant}
   *
   * @throws InvalidQuestionException when a name is blank, or it ends before it begins
   */
  public Grant build() {
    return new Grant(vendor, program, products, territory, channels, from, to);
  }
}
