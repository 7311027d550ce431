package io.partnerauth.trust;

import io.partnerauth.internal.text.Mistakes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a sealed pack says of itself: its files, its place in the line of versions, its author.
 *
 * <p>Its text is the pack's file {@code manifest.json}, in which each value has one place and one
 * spelling. A signature is of the bytes {@code partnerauth/1 manifest}, a line feed, and the value
 * of {@code "manifest"} as it would stand in a file of its own.
 *
 * @param pack which line of packs, such as {@code example.com/rules}
 * @param number of this version in the line, from 1; each is higher than the one before
 * @param version of the files: what decisions name
 * @param before the version before; empty for the first
 * @param author the id of the key of whoever sealed it
 * @param sealedOn the day by the author's clock
 * @param note what was changed and why, for whoever approves
 * @param changes the decisions that change, in short; one a line
 * @param files SHA-256 in hex, by path within the pack
 * @param signatures the author's and the approvers', by id of key
 */
public record Manifest(
    String pack,
    long number,
    String version,
    String before,
    String author,
    LocalDate sealedOn,
    String note,
    List<String> changes,
    SortedMap<String, String> files,
    List<KeySignature> signatures) {
  /** The name of its file, beside the vendors' folders. */
  public static final String FILE = "manifest.json";

  private static final String KIND = "manifest";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  /**
   * Sorts copies.
   *
   * @throws IllegalArgumentException when the number is below 1, a hash is none, a name is blank or
   *     one key has signed twice
   */
  public Manifest {
    Mistakes.given(
        Manifest.class, pack, version, before, author, sealedOn, note, changes, files, signatures);
    changes = List.copyOf(changes);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    signatures = signatures.stream().sorted().toList();
    if (number < 1) {
      throw new IllegalArgumentException("The number of a version is 1 or higher, not " + number);
    }
    if (pack.isBlank() || author.isBlank()) {
      throw new IllegalArgumentException("A manifest names its pack and the key of its author");
    }
    List<String> hashes = new ArrayList<>(files.values());
    hashes.add(version);
    if (!before.isEmpty()) {
      hashes.add(before);
    }
    for (String hash : hashes) {
      if (!HASH.matcher(hash).matches()) {
        throw new IllegalArgumentException("\"" + hash + "\" is no SHA-256 in lower-case hex");
      }
    }
  }

  /**
   * {@return what a file says}
   *
   * @throws IllegalArgumentException when it is no manifest, or not written as {@link #text} would
   */
  public static Manifest parse(String text) {
    SignedText read = SignedText.read(KIND, Mistakes.given("manifest", text));
    JsonFields fields = JsonFields.of(read.signed());
    Manifest manifest =
        new Manifest(
            fields.text("pack"),
            fields.number("number"),
            fields.text("version"),
            fields.text("before"),
            fields.text("author"),
            fields.day("sealedOn"),
            fields.text("note"),
            fields.texts("changes"),
            new TreeMap<>(fields.values("files", String.class)),
            read.signatures());
    fields.end();
    if (!manifest.text().equals(text)) {
      throw new IllegalArgumentException("its fields are not in their order");
    }
    return manifest;
  }

  /** {@return the file} */
  public String text() {
    return signed().text();
  }

  /**
   * {@return the same, signed by one more key, or anew by that key}
   *
   * @param id of the key in the key list
   */
  public Manifest signed(String id, SigningKey key) {
    List<KeySignature> all = signed().signedBy(id, key);
    return new Manifest(pack, number, version, before, author, sealedOn, note, changes, files, all);
  }

  byte[] bytes() {
    return signed().bytes();
  }

  private SignedText signed() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("pack", pack);
    fields.put("number", number);
    fields.put("version", version);
    fields.put("before", before);
    fields.put("author", author);
    fields.put("sealedOn", sealedOn.toString());
    fields.put("note", note);
    fields.put("changes", changes);
    fields.put("files", files);
    return new SignedText(KIND, fields, signatures);
  }
}
