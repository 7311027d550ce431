package io.partnerauth.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.internal.text.Mistakes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON file in which something stands with the signatures of it.
 *
 * @param kind what it is, such as {@code manifest}: part of what is signed, so that no signature of
 *     one kind is one of another
 * @param signed its fields, in the order in which they are written
 * @param signatures by id of key; none twice
 */
record SignedText(String kind, Map<String, Object> signed, List<KeySignature> signatures) {
  private static final String FORM = "partnerauth/1 ";

  SignedText {
    signatures = signatures.stream().sorted().toList();
    long keys = signatures.stream().map(KeySignature::key).distinct().count();
    if (keys < signatures.size()) {
      throw new IllegalArgumentException("one key has signed it twice");
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when it is not of that kind and canonical form
   */
  static SignedText read(String kind, String text) {
    Map<String, Object> whole = CanonicalJson.read(text);
    JsonFields fields = JsonFields.of(whole);
    Map<String, Object> signed = fields.values(kind, Object.class);
    List<KeySignature> signatures =
        fields.objects("signatures").stream().map(SignedText::signature).toList();
    fields.end();
    SignedText read = new SignedText(kind, signed, signatures);
    if (!read.text().equals(text)) {
      throw new IllegalArgumentException("its fields or signatures are not in their order");
    }
    return read;
  }

  private static KeySignature signature(JsonFields fields) {
    KeySignature read = new KeySignature(fields.text("key"), fields.text("signature"));
    fields.end();
    return read;
  }

  /** {@return the file} */
  String text() {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put(kind, signed);
    whole.put(
        "signatures",
        signatures.stream()
            .map(
                one -> {
                  Map<String, Object> fields = new LinkedHashMap<>();
                  fields.put("key", one.key());
                  fields.put("signature", one.signature());
                  return fields;
                })
            .toList());
    return CanonicalJson.write(whole);
  }

  /** {@return the signatures with one more, or a new one, by the key of that id} */
  List<KeySignature> signedBy(String id, SigningKey key) {
    String signature = Mistakes.given("signing key", key).sign(bytes());
    List<KeySignature> all = new ArrayList<>(signatures);
    all.removeIf(one -> one.key().equals(id));
    all.add(new KeySignature(Mistakes.given("id of a key", id), signature));
    return all;
  }

  /** {@return what a signature is of: the kind on a line of its own, and the signed object} */
  byte[] bytes() {
    return (FORM + kind + "\n" + CanonicalJson.write(signed)).getBytes(UTF_8);
  }
}
