package io.partnerauth.internal.form;

import io.partnerauth.ownership.ShareRange;

/** Writes a share of a company, exactly, as {@link SharesReader} reads it. */
final class SharesWriter {
  private SharesWriter() {}

  static Object write(ShareRange range) {
    return range.isExact()
        ? range.low().toString()
        : new Keys()
            .text(range.lowIncluded() ? "min" : "above", range.low())
            .text(range.highIncluded() ? "max" : "below", range.high())
            .map();
  }
}
