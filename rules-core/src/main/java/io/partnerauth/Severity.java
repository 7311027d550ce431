package io.partnerauth;

/** How bad an issue is. */
public enum Severity {
  /** The pack does not load. */
  ERROR,
  /** The pack loads, and somebody should look. */
  WARNING
}
