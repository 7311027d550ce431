package io.partnerauth.internal.space;

/** Which values an attribute could have whose value is not known. */
public interface Possibilities {
  /** {@return whether some value of a class of the variable is possible} */
  boolean allows(Variable.AttributeVariable variable, ValueClass values);

  /** {@return whether the place could be one of these} */
  boolean allows(Variable.PlaceVariable location, PlaceClass places);
}
