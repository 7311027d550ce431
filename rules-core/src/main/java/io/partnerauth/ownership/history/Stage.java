package io.partnerauth.ownership.history;

/** Where a statement stands in the life of its record; of statements of one time a later counts. */
public enum Stage {
  /** The first statement of the record. */
  NEW,
  /** What is so now. */
  CURRENT,
  /** The record has ended. */
  CLOSED,
  /** The register says something that is not understood: the statement may count or not. */
  UNKNOWN
}
