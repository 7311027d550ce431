package io.partnerauth.internal.form;

import io.partnerauth.ownership.ShareRange;

/** Writes a share of a company, exactly, as {@link SharesReader} reads it. */
public final class SharesWriter {
  private SharesWriter() {}

  /** {@return an exact share as a text, a range as keys and values} */
  public static Object write(ShareRange range) {
    return range.isExact()
        ? range.low().toString()
        : new Keys()
            .text(range.lowIncluded() ? "min" : "above", range.low())
            .text(range.highIncluded() ? "max" : "below", range.high())
            .map();
  }
}
