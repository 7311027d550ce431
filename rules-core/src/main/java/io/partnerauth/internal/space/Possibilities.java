package io.partnerauth.internal.space;

/** Which values an attribute could have whose value is not known. */
public interface Possibilities {
  /** {@return whether some value of the class is possible} */
  boolean allows(ValueClass values);

  /** {@return whether the place could be one of these} */
  boolean allows(Variable.Location location, PlaceClass places);
}
