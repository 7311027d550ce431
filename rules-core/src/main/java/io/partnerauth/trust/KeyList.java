package io.partnerauth.trust;

import io.partnerauth.internal.text.Mistakes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whose signatures count for a line of packs, and how many of which group approve a version.
 *
 * <p>A host gets its first list from somebody it knows, not from the folder of the pack. Each later
 * list is signed by as many as approve a pack, under the list before: so keys are rotated and
 * revoked.
 *
 * @param pack which line of packs, as manifests name it
 * @param number of this list, from 1; each is higher than the one before
 * @param needed how many people of which group have to approve; at least one of one group
 * @param keys by id, revoked ones included
 * @param signatures by id of key
 */
public record KeyList(
    String pack,
    long number,
    SortedMap<String, Long> needed,
    List<TrustedKey> keys,
    List<KeySignature> signatures) {
  private static final String KIND = "keys";

  /**
   * Sorts copies.
   *
   * @throws IllegalArgumentException when an id stands twice, or a group has fewer people whose
   *     keys count than have to approve
   */
  public KeyList {
    Mistakes.given(KeyList.class, pack, needed, keys, signatures);
    needed = Collections.unmodifiableSortedMap(new TreeMap<>(needed));
    keys = keys.stream().sorted().toList();
    signatures = signatures.stream().sorted().toList();
    if (pack.isBlank() || number < 1) {
      throw new IllegalArgumentException("A key list names its pack and its number, from 1");
    }
    if (keys.stream().map(TrustedKey::id).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("One id stands for two keys");
    }
    if (keys.stream().map(TrustedKey::publicKey).distinct().count() < keys.size()) {
      throw new IllegalArgumentException("One key stands there under two ids");
    }
    if (needed.isEmpty()) {
      throw new IllegalArgumentException("A key list says how many of which group have to approve");
    }
    for (Map.Entry<String, Long> group : needed.entrySet()) {
      long people =
          keys.stream()
              .filter(key -> key.counts() && key.group().equals(group.getKey()))
              .map(TrustedKey::owner)
              .distinct()
              .count();
      if (group.getValue() < 1 || people < group.getValue()) {
        throw new IllegalArgumentException(
            "%d of the group \"%s\" have to approve, and %d can"
                .formatted(group.getValue(), group.getKey(), people));
      }
    }
  }

  /**
   * {@return what a file says}
   *
   * @throws IllegalArgumentException when it is no key list, or not written as {@link #text} would
   */
  public static KeyList parse(String text) {
    SignedText read = SignedText.read(KIND, Mistakes.given("key list", text));
    JsonFields fields = JsonFields.of(read.signed());
    KeyList list =
        new KeyList(
            fields.text("pack"),
            fields.number("number"),
            new TreeMap<>(fields.values("needed", Long.class)),
            fields.objects("keys").stream().map(KeyList::key).toList(),
            read.signatures());
    fields.end();
    if (!list.text().equals(text)) {
      throw new IllegalArgumentException("its fields are not in their order");
    }
    return list;
  }

  private static TrustedKey key(JsonFields fields) {
    TrustedKey key =
        new TrustedKey(
            fields.text("id"),
            fields.text("owner"),
            fields.text("group"),
            fields.text("publicKey"),
            fields.text("revoked"));
    fields.end();
    return key;
  }

  /** {@return the file} */
  public String text() {
    return signed().text();
  }

  /** {@return a key, revoked or not} */
  public Optional<TrustedKey> key(String id) {
    Mistakes.given("id of a key", id);
    return keys.stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** {@return the same, signed by one more key, or anew by that key} */
  public KeyList signed(String id, SigningKey key) {
    return new KeyList(pack, number, needed, keys, signed().signedBy(id, key));
  }

  byte[] bytes() {
    return signed().bytes();
  }

  private SignedText signed() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pack", pack);
    fields.put("number", number);
    fields.put("needed", needed);
    List<Object> each = new ArrayList<>();
    for (TrustedKey key : keys) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("id", key.id());
      one.put("owner", key.owner());
      one.put("group", key.group());
      one.put("publicKey", key.publicKey());
      one.put("revoked", key.revoked());
      each.add(one);
    }
    fields.put("keys", each);
    return new SignedText(KIND, fields, signatures);
  }
}
