package io.partnerauth.internal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.partnerauth.Grant;
import io.partnerauth.Place;
import io.partnerauth.facts.Channel;
import io.partnerauth.internal.region.Memberships;
import io.partnerauth.internal.space.Regional;
import io.partnerauth.internal.text.Location;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records that write out their {@code equals} compare every component, as all records do. */
class WrittenOutEqualsTest {
  private static final Condition ZOOM =
      new Condition.Test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom");
  private static final Condition CISCO =
      new Condition.Test(Attribute.GRANT_VENDOR, Operator.EQUAL, "Cisco");

  static Stream<Arguments> records() {
    return Stream.of(
        Arguments.of(
            Condition.Test.class,
            List.of(Attribute.GRANT_VENDOR, Operator.EQUAL, "Zoom"),
            List.of(Attribute.GRANT_PROGRAM, Operator.NOT_EQUAL, "Cisco")),
        Arguments.of(Condition.And.class, List.of(List.of(ZOOM)), List.of(List.of(CISCO))),
        Arguments.of(Condition.Or.class, List.of(List.of(ZOOM)), List.of(List.of(CISCO))),
        Arguments.of(Condition.Not.class, List.of(ZOOM), List.of(CISCO)),
        Arguments.of(Location.class, List.of("a.drl", 1, 2), List.of("b.drl", 2, 1)),
        Arguments.of(
            Memberships.class,
            List.of(Set.of("CIS"), Set.of("EAEU")),
            List.of(Set.of("USA"), Set.of("BALTICS"))),
        Arguments.of(
            Regional.class,
            List.of(Set.of("CIS"), Set.of("EAEU")),
            List.of(Set.of("USA"), Set.of("BALTICS"))),
        Arguments.of(
            Grant.class,
            List.of(
                "Zoom",
                Optional.of("Gold"),
                Set.of("Phone"),
                Set.of("CIS"),
                Set.of(Channel.PARTNER),
                Optional.of(LocalDate.of(2021, 1, 1)),
                Optional.of(LocalDate.of(2022, 1, 1))),
            List.of(
                "Cisco",
                Optional.empty(),
                Set.of(),
                Set.of("RU"),
                Set.of(),
                Optional.empty(),
                Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("records")
  void everyComponentCounts(Class<? extends Record> type, List<Object> one, List<Object> other)
      throws ReflectiveOperationException {
    assertEquals(make(type, one), make(type, one));
    assertEquals(make(type, one).hashCode(), make(type, one).hashCode());
    assertNotEquals(make(type, one), "another thing");
    for (int i = 0; i < one.size(); i++) {
      Object[] changed = one.toArray();
      changed[i] = other.get(i);
      assertNotEquals(make(type, one), make(type, Arrays.asList(changed)));
      assertNotEquals(make(type, one).hashCode(), make(type, Arrays.asList(changed)).hashCode());
    }
  }

  private static Object make(Class<? extends Record> type, List<Object> values)
      throws ReflectiveOperationException {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(values.toArray());
  }

  @ParameterizedTest
  @MethodSource("places")
  void placesAreEqualWhenTheirMostExactCodesAre(String one, String other, boolean equal) {
    assertEquals(equal, Place.of(one).equals(Place.of(other)));
    assertEquals(equal, Place.of(one).hashCode() == Place.of(other).hashCode());
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of("UA", "UA", true),
        Arguments.of("UA-43", "UA-43", true),
        Arguments.of("UA-43", "UA-40", false),
        Arguments.of("UA", "UA-43", false),
        Arguments.of("UA", "RU", false));
  }
}
