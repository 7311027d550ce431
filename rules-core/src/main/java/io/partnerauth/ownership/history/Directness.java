package io.partnerauth.ownership.history;

/** Whether an interest is held by the holder itself. */
public enum Directness {
  /** It is held by the holder itself. */
  DIRECT,
  /** It is held through others, who may be stated too. */
  INDIRECT,
  /** The register does not say which. */
  UNKNOWN
}
