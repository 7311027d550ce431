package io.partnerauth.internal.form;

import io.partnerauth.internal.text.IssueCode;
import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Optional;

/**
 * Reads a share of a company: {@code 40}, {@code "1/3"}, {@code {min: 25, max: 50}}, or {@code
 * {above: 25, below: 50}} where an end does not belong to it.
 */
public final class SharesReader {
  private static final List<String> LOW = List.of("min", "above");
  private static final List<String> HIGH = List.of("max", "below");
  private static final List<String> ENDS = List.of("min", "above", "max", "below");

  private SharesReader() {}

  /** {@return the shares under a key, if it is there and they are right} */
  public static Optional<ShareRange> read(Fields fields, String key) {
    Optional<Node> value = fields.value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof Node.Mapping range) {
      return range(fields, key, Fields.of(fields.issues(), "a share", range, ENDS));
    }
    return exact(fields, key).map(ShareRange::exactly);
  }

  private static Optional<ShareRange> range(Fields fields, String key, Fields ends) {
    for (List<String> both : List.of(LOW, HIGH)) {
      if (both.stream().allMatch(ends::has)) {
        ends.issues()
            .report(
                IssueCode.SAID_TWICE,
                "There are both \"%s\" and \"%s\".".formatted(both.get(0), both.get(1)),
                "The share itself is within min and max, and outside above and below.",
                ends.node());
        return Optional.empty();
      }
    }
    Optional<Share> low = end(ends, LOW, Share.ZERO);
    Optional<Share> high = end(ends, HIGH, Share.HUNDRED);
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : fields.make(
            key,
            () -> new ShareRange(low.get(), !ends.has("above"), high.get(), !ends.has("below")));
  }

  /** {@return the end under one of the keys; {@code otherwise} when neither is there} */
  private static Optional<Share> end(Fields ends, List<String> keys, Share otherwise) {
    return keys.stream()
        .filter(ends::has)
        .findFirst()
        .map(key -> exact(ends, key))
        .orElse(Optional.of(otherwise));
  }

  private static Optional<Share> exact(Fields fields, String key) {
    return fields.text(key).flatMap(text -> fields.make(key, () -> Share.parse(text)));
  }
}
