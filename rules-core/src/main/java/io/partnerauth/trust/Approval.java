package io.partnerauth.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the signatures of something come to.
 *
 * @param wrong signatures that are none: of an unknown key, or of other bytes
 * @param missing approvals, and the author's own signature
 */
record Approval(List<String> wrong, List<String> missing) {
  /**
   * Checks signatures.
   *
   * @param bytes what they are of
   * @param author the id of the author's key, which has to sign and does not approve; empty where
   *     there is none
   */
  static Approval of(
      KeyList keys, List<KeySignature> signatures, byte[] bytes, Optional<String> author) {
    List<String> wrong = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Map<String, Set<String>> approvers = new TreeMap<>();
    Optional<TrustedKey> sealedBy = author.flatMap(keys::key).filter(TrustedKey::counts);
    boolean sealed = author.isEmpty();
    List<String> revoked = new ArrayList<>();
    for (KeySignature signature : signatures) {
      Optional<TrustedKey> found = keys.key(signature.key());
      if (found.isEmpty()) {
        wrong.add("there is no key " + signature.key() + " in the key list");
        continue;
      }
      TrustedKey key = found.get();
      if (!Ed25519.verifies(key.publicKey(), bytes, signature.signature())) {
        wrong.add("what stands there for " + key.id() + " is not its signature of this");
      } else if (key.counts()) {
        sealed |= sealedBy.filter(key::equals).isPresent();
        if (sealedBy.filter(by -> by.owner().equals(key.owner())).isEmpty()) {
          approvers.computeIfAbsent(key.group(), group -> new TreeSet<>()).add(key.owner());
        }
      } else {
        revoked.add("the key %s is revoked: %s".formatted(key.id(), key.revoked()));
      }
    }
    if (!sealed) {
      missing.add("no signature of the author counts, with the key " + author.orElse(""));
    }
    keys.needed()
        .forEach(
            (group, needed) -> {
              Set<String> people = approvers.getOrDefault(group, Set.of());
              if (people.size() < needed) {
                missing.add(
                    "%d of the group \"%s\" have to approve besides the author%s"
                        .formatted(
                            needed,
                            group,
                            people.isEmpty()
                                ? ", and none did"
                                : ", and there is only "
                                    + people.stream().collect(Collectors.joining(", "))));
              }
            });
    if (!missing.isEmpty()) {
      missing.addAll(revoked);
    }
    return new Approval(wrong, missing);
  }

  List<String> mistakes() {
    List<String> all = new ArrayList<>(wrong);
    all.addAll(missing);
    return all;
  }
}
