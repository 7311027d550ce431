package io.partnerauth.desk.workbench;

import io.partnerauth.desk.DueItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What needs a person: dates, wind-downs, hearsay, warnings, gaps. */
record ReviewView(OpenPack pack, LocalDate today) {
  List<Map<String, Object>> tree() {
    List<DueItem> items;
    synchronized (pack) {
      items = DueItem.of(pack.texts(), pack.rules(), pack.analysis(), pack.run(), today);
    }
    return items.stream()
        .map(
            item ->
                Tree.of(
                    "kind", item.kind(),
                    "title", item.title(),
                    "detail", item.detail(),
                    "day", item.day(),
                    "file", item.file(),
                    "line", item.line()))
        .toList();
  }
}
