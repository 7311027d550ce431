package io.partnerauth.testkit;

import io.partnerauth.Landmarks;
import io.partnerauth.RegionMember;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the rules of a pack name. */
record PackLiterals(Landmarks landmarks) {
  <T> List<T> of(String attribute, Class<T> type) {
    return List.copyOf(landmarks.literals(attribute, type));
  }

  /** {@return the constants that rules name, and the others of the enum} */
  <E extends Enum<E>> Choice<E> constants(String attribute, Class<E> type) {
    return Choice.of(of(attribute, type), List.of(type.getEnumConstants()));
  }

  SortedSet<LocalDate> daysOfRegions() {
    return new Landmarks(new TreeMap<>(), List.of(), landmarks.regions()).days();
  }

  List<String> namesOfRegions() {
    return landmarks.regions().stream().map(RegionMember::region).distinct().toList();
  }
}
