package io.partnerauth.internal.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.partnerauth.Outcome;
import io.partnerauth.Place;
import io.partnerauth.internal.rule.Attribute;
import io.partnerauth.internal.rule.Operator;
import io.partnerauth.internal.rule.Rules;
import io.partnerauth.internal.space.Partitions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Optional<String> UNKNOWN = Optional.empty();

  @Test
  void countriesAreToldApartByTheirParts() {
    assertEquals(List.of("AD"), customers().countries(UNKNOWN));
    assertEquals(List.of("AD", "UA"), customers("UA-09").countries(UNKNOWN));
    assertEquals(List.of("AD", "RO", "UA"), customers("UA-09", "RO-B").countries(UNKNOWN));
    assertEquals(List.of("RO"), customers("UA-09").countries(Optional.of("RO")));
  }

  @Test
  void aPartnerIsInNoPartOfItsCountry() {
    Places partners = Places.ofPartner(Deciders.REGIONS, landmarks("UA-09"), Deciders.DAY);
    assertEquals(List.of("AD"), partners.countries(UNKNOWN));
  }

  @Test
  void aPartThatIsKnownIsTheOnlyOne() {
    assertEquals(
        List.of("UA-43"), customers("UA-09").subdivisions("UA", Optional.of(Place.of("UA-43"))));
    List<String> noneOrNamed = Arrays.asList(null, "UA-09");
    assertEquals(noneOrNamed, customers("UA-09").subdivisions("UA", Optional.of(Place.of("UA"))));
    assertEquals(noneOrNamed, customers("UA-09").subdivisions("UA", Optional.empty()));
  }

  private static Places customers(String... parts) {
    return Places.ofCustomer(Deciders.REGIONS, landmarks(parts), Deciders.DAY, List.of());
  }

  /** Of one rule for each part, so that each is a kind of its own. */
  private static Partitions landmarks(String... parts) {
    return Partitions.of(
        Arrays.stream(parts)
            .map(part -> Rules.test(Attribute.CUSTOMER_SUBDIVISION, Operator.EQUAL, part))
            .map(named -> Rules.rule(named.toString(), List.of(), Outcome.REVOKED, named))
            .toList());
  }
}
