package io.partnerauth.scenario;

import io.partnerauth.ownership.Share;
import io.partnerauth.ownership.ShareRange;
import java.util.List;
import java.util.Optional;

/** Reads a share of a company: {@code 40}, {@code "1/3"} or {@code {min: 25, max: 50}}. */
final class SharesReader {
  private SharesReader() {}

  static Optional<ShareRange> read(Fields fields, String key) {
    Optional<YamlNode> value = fields.value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.get() instanceof YamlNode.Keys range) {
      Fields ends = Fields.of(fields.issues(), "a share", range, List.of("min", "max"));
      Optional<Share> low = ends.has("min") ? exact(ends, "min") : Optional.of(Share.ZERO);
      Optional<Share> high = ends.has("max") ? exact(ends, "max") : Optional.of(Share.HUNDRED);
      return low.isEmpty() || high.isEmpty()
          ? Optional.empty()
          : fields.make(key, () -> new ShareRange(low.get(), true, high.get(), true));
    }
    return exact(fields, key).map(ShareRange::exactly);
  }

  private static Optional<Share> exact(Fields fields, String key) {
    return fields.text(key).flatMap(text -> fields.make(key, () -> Share.parse(text)));
  }
}
