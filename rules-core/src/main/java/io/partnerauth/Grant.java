package io.partnerauth;

import io.partnerauth.facts.Channel;
import io.partnerauth.internal.place.PlaceCodes;
import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a vendor allowed a partner to sell. What a grant leaves out is not limited.
 *
 * @param vendor name of the vendor, an alias of it, or either in another case; one that the rules
 *     do not know is an unknown fact
 * @param program the vendor's partner program under which it was granted
 * @param products the vendor's names of the products; empty means every product
 * @param territory regions of the pack, or ISO 3166-1 alpha-2 countries; empty means everywhere
 * @param channels the channels; empty means every channel
 * @param from the first day; empty means from ever
 * @param to the day after the last; empty means without end
 */
public record Grant(
    String vendor,
    Optional<String> program,
    Set<String> products,
    Set<String> territory,
    Set<Channel> channels,
    Optional<LocalDate> from,
    Optional<LocalDate> to)
    implements Comparable<Grant> {
  /**
   * Copies the sets and sorts them.
   *
   * @throws InvalidQuestionException when a name is blank, or {@code to} is not after {@code from}
   */
  public Grant {
    Mistakes mistakes = new Mistakes();
    Names.check(mistakes, "vendor of a grant", vendor);
    Names.given("program of a grant", program)
        .ifPresent(
            name -> Names.check(mistakes, "program of the grant for " + grantee(vendor), name));
    products = Names.sorted(Names.all("product of a grant", products));
    territory =
        Names.sorted(
            Names.all("territory of a grant", territory).stream()
                .map(PlaceCodes::canonical)
                .toList());
    channels = Names.sorted(Names.all("channel of a grant", channels));
    products.forEach(
        name -> Names.check(mistakes, "product of the grant for " + grantee(vendor), name));
    territory.forEach(
        name -> Names.check(mistakes, "territory of the grant for " + grantee(vendor), name));
    Names.given("first day of a grant", from);
    Names.given("end of a grant", to);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      mistakes.add(
          IssueCode.HOSTS_DAYS,
          "The grant for %s ends (%s) before it begins (%s); 'to' is the day after its last day"
              .formatted(grantee(vendor), to.get(), from.get()));
    }
    mistakes.check();
  }

  /**
   * {@return a grant for every product and channel, without end}
   *
   * @param vendor name of the vendor, as the rules write it
   * @param territory regions of the pack or countries; none means everywhere
   */
  public static Grant of(String vendor, String... territory) {
    return builder(vendor).territory(territory).build();
  }

  /**
   * {@return a builder of a grant without limits}
   *
   * @param vendor name of the vendor, as the rules write it
   */
  public static GrantBuilder builder(String vendor) {
    return new GrantBuilder(vendor);
  }

  /** {@return a builder with the limits of this grant, for one that differs in some} */
  public GrantBuilder toBuilder() {
    return new GrantBuilder(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Grant that
        && vendor.equals(that.vendor)
        && program.equals(that.program)
        && products.equals(that.products)
        && territory.equals(that.territory)
        && channels.equals(that.channels)
        && from.equals(that.from)
        && to.equals(that.to);
  }

  @Override
  public int hashCode() {
    return Objects.hash(vendor, program, products, territory, channels, from, to);
  }

  /** {@return by vendor, then by everything else, so that the order of grants is never visible} */
  @Override
  public int compareTo(Grant other) {
    int byVendor = vendor.compareTo(other.vendor);
    return byVendor != 0 ? byVendor : toString().compareTo(other.toString());
  }

  private static String grantee(String vendor) {
    return '"' + vendor + '"';
  }
}
