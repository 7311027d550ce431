package io.partnerauth.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.TestPack;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
  private static final Map<String, String> TEXTS =
      Map.of("regions.csv", TestPack.REGIONS, "zoom/letter.drl", TestPack.ZOOM);

  private final SealedPack people = new SealedPack();

  @TempDir private Path folder;

  private List<String> codes(Trust trust, Map<String, String> texts, String... others) {
    return trust.check(texts, List.of(others)).issues().stream().map(Issue::code).toList();
  }

  private Map<String, String> signed(String... by) {
    Map<String, String> all = new TreeMap<>(TEXTS);
    all.put(Manifest.FILE, people.manifest(1, "", TEXTS, by).text());
    return all;
  }

  @Test
  void aPackSignedByItsAuthorAndEnoughOthersLoadsWithTheVersionOfItsFiles() {
    SealedPack.write(folder, signed("anna", "ben", "carla"));
    AuthorizationRules rules = AuthorizationRules.load(folder, people.trust());
    assertEquals(AuthorizationRules.load(TEXTS).packVersion(), rules.packVersion());
    assertEquals(AuthorizationRules.load(folder).packVersion(), rules.packVersion());
  }

  @Test
  void withoutASealNothingLoads() {
    SealedPack.write(folder, TEXTS);
    Trust trust = people.trust();
    InvalidRulesException refused =
        assertThrows(InvalidRulesException.class, () -> AuthorizationRules.load(folder, trust));
    assertEquals("SEAL001", refused.issues().get(0).code());
  }

  @Test
  void theAuthorsOwnSignatureIsNoApproval() {
    assertEquals(List.of("SEAL005"), codes(people.trust(), signed("anna", "carla")));
    assertEquals(List.of(), codes(people.trust(), signed("anna", "ben", "carla")));
  }

  @Test
  void approversDoNotReplaceTheAuthorsSignature() {
    assertEquals(List.of("SEAL005"), codes(people.trust(), signed("ben", "carla")));
  }

  @Test
  void twoKeysOfOnePersonCountOnceAndTheAuthorsSecondKeyNever() {
    KeyList list = people.keyList();
    SigningKey.Pair second = SigningKey.generate();
    TrustedKey more = TrustedKey.of("anna-2", "Person anna", "compliance", second.publicKey());
    KeyList with =
        new KeyList(
            list.pack(),
            1,
            list.needed(),
            java.util.stream.Stream.concat(list.keys().stream(), java.util.stream.Stream.of(more))
                .toList(),
            List.of());
    Manifest manifest =
        people.manifest(1, "", TEXTS, "anna", "carla").signed("anna-2", second.signingKey());
    Map<String, String> all = new TreeMap<>(TEXTS);
    all.put(Manifest.FILE, manifest.text());
    assertEquals(List.of("SEAL005"), codes(Trust.of(with).clock(clock(SealedPack.DAY + "")), all));
  }

  private static Clock clock(String day) {
    return Clock.fixed(Instant.parse(day + "T12:00:00Z"), ZoneOffset.UTC);
  }

  @Test
  void aSignatureOfAStrangerRefusesThePackEvenIfOthersWouldDo() {
    Manifest manifest =
        people.manifest(1, "", TEXTS, "anna", "ben", "carla").signed("eve", people.signing("dora"));
    Map<String, String> all = new TreeMap<>(TEXTS);
    all.put(Manifest.FILE, manifest.text());
    assertEquals(List.of("SEAL004"), codes(people.trust(), all));
  }

  @Test
  void aFileThatNobodySealedRefusesThePack() {
    Map<String, String> all = signed("anna", "ben", "carla");
    assertEquals(List.of("SEAL003"), codes(people.trust(), all, "notes.txt"));
    all.put("zoom/more.drl", TestPack.ZOOM);
    assertEquals(List.of("SEAL003"), codes(people.trust(), all));
  }

  @Test
  void aManifestOfAnotherPackAnOlderOneAndAClockThatIsBehindAreToldApart() {
    Map<String, String> all = signed("anna", "ben", "carla");
    KeyList list = people.keyList();
    KeyList other = new KeyList("other", 1, list.needed(), list.keys(), List.of());
    assertEquals(List.of("SEAL007"), codes(Trust.of(other).clock(clock("2026-05-03")), all));
    assertEquals(List.of("SEAL006"), codes(people.trust().atLeast(2), all));
    assertEquals(List.of(), codes(people.trust().atLeast(2).rollBack(true), all));
    assertEquals(List.of("SEAL008"), codes(people.trust().clock(clock("2026-05-01")), all));
    assertEquals(List.of(), codes(people.trust().clock(clock("2026-05-02")), all));
  }

  @Test
  void aVersionFollowsOneWithALowerNumberThatItNames() {
    Manifest one = people.manifest(1, "", TEXTS);
    Map<String, String> later = Map.of("zoom/letter.drl", TestPack.ZOOM);
    Manifest two = people.manifest(2, one.version(), later);
    Trust trust = people.trust();
    assertEquals(Optional.empty(), trust.follows(one, two));
    assertEquals("SEAL006", trust.follows(two, one).orElseThrow().code());
    assertEquals(Optional.empty(), trust.rollBack(true).follows(two, one));
    assertEquals(
        "SEAL007",
        trust.follows(one, people.manifest(2, two.version(), later)).orElseThrow().code());
    assertEquals("SEAL006", trust.follows(one, people.manifest(1, "", later)).orElseThrow().code());
  }

  @Test
  void aKeyIsRevokedByAListThatTheOthersSign() {
    KeyList list = people.keyList();
    TrustedKey lost = list.key("ben").orElseThrow();
    List<TrustedKey> keys =
        list.keys().stream()
            .map(
                key ->
                    key.equals(lost)
                        ? new TrustedKey(
                            key.id(), key.owner(), key.group(), key.publicKey(), "lost on a train")
                        : key)
            .toList();
    KeyList later = new KeyList(list.pack(), 2, list.needed(), keys, List.of());
    Trust trust = people.trust();
    assertThrows(IllegalArgumentException.class, () -> trust.next(later));
    assertThrows(
        IllegalArgumentException.class,
        () -> trust.next(later.signed("carla", people.signing("carla"))));
    Trust next =
        trust.next(
            later.signed("carla", people.signing("carla")).signed("anna", people.signing("anna")));
    assertEquals(List.of("SEAL005"), codes(next, signed("anna", "ben", "carla")));
    assertThrows(IllegalArgumentException.class, () -> next.next(list), "an older list");
  }

  @Test
  void whatIsWrittenReadsBackTheSame() {
    Manifest manifest = people.manifest(7, "a".repeat(64), TEXTS, "anna");
    assertEquals(manifest, Manifest.parse(manifest.text()));
    KeyList list = people.keyList().signed("anna", people.signing("anna"));
    assertEquals(list, KeyList.parse(list.text()));
    SigningKey key = people.signing("anna");
    assertEquals(key.pem(), SigningKey.parse(key.pem()).pem());
    assertFalse(key.toString().contains("BEGIN"), "no secret in a log");
  }

  @Test
  void aListUnderWhichNobodyCouldApproveIsRefused() {
    KeyList list = people.keyList();
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    new KeyList(
                        list.pack(), 1, new TreeMap<>(Map.of("legal", 3L)), list.keys(), List.of()))
            .getMessage()
            .contains("3 of the group \"legal\" have to approve, and 2 can"));
  }
}
