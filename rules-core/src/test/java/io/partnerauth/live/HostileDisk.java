package io.partnerauth.live;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.TestPack;
import io.partnerauth.internal.pack.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A folder that people, programs and accidents change, and what was in it when.
 *
 * <p>Whole packs say by turns one or the other pair of verdicts about an agency and a person, and
 * their scenarios ask for that pair; any mixture of two was never whole. All have the same size.
 */
final class HostileDisk {
  private static final String AGENCIES = "zoom/agencies.drl";
  private static final String PERSONS = "zoom/persons.drl";
  private static final String SCENARIOS = "zoom/both.scenarios.yaml";
  private static final String REGIONS = "regions.csv";
  private static final String CHANGING = "changing";
  private static final int MOST_MOMENTS = 200;

  private static final List<List<String>> PAIRS =
      List.of(List.of("revoke", "review"), List.of("review", "revoke"));
  private static final Map<String, String> OUTCOMES =
      Map.of("revoke", "REVOKED", "review", "REVIEW");

  /** An accident, after which the folder is what it was. */
  private interface Accident {
    void happen() throws IOException;
  }

  private record Moment(Instant from, String content) {}

  private final Path folder;
  private final Random random;
  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<Moment> history = new ConcurrentLinkedDeque<>();
  private final Map<String, Accident> accidents = new TreeMap<>();
  private volatile String lastEdit = "none";
  private String whole = "";
  private Map<String, String> texts = Map.of();
  private int stamp = 10_000;

  HostileDisk(Path folder, Random random) throws IOException {
    this.folder = folder;
    this.random = random;
    texts = next();
    for (Map.Entry<String, String> file : texts.entrySet()) {
      TestPack.write(folder, file.getKey(), file.getValue());
    }
    moment(whole);
    accidents.put("the vendor's folder is away", () -> away("zoom"));
    accidents.put("regions.csv is away", () -> away(REGIONS));
    accidents.put("all is away", () -> away(""));
    accidents.put("a rule and its scenarios are away", this::withoutPersons);
    accidents.put("a file is empty", () -> instead(any(), new byte[0]));
    accidents.put("a file is cut off", () -> instead(any(), half()));
    accidents.put(
        "a file is UTF-16", () -> instead(AGENCIES, texts.get(AGENCIES).getBytes(UTF_16)));
    accidents.put("a region lost a row", () -> instead(REGIONS, shortRegions()));
    accidents.put("a copy", () -> beside("zoom/agencies - Copy.drl"));
    accidents.put("another copy", () -> beside("zoom/agencies (1).drl"));
    accidents.put("a backup", () -> beside("zoom/agencies.drl~"));
    accidents.put("a swap file", () -> beside("zoom/.agencies.drl.swp"));
    accidents.put("a lock", () -> beside("zoom/~$agencies.drl"));
    accidents.put("a probe", () -> beside("zoom/4913"));
    accidents.put("an archive", () -> beside("zoom/archive/agencies.drl"));
    accidents.put("a file is a folder", this::folderInstead);
    accidents.put("a link leads nowhere", this::brokenLink);
    accidents.put("rights", this::rights);
  }

  Path folder() {
    return folder;
  }

  String lastEdit() {
    return lastEdit;
  }

  /** {@return the version that lies in the folder since the last edit} */
  String whole() {
    return whole;
  }

  int versions() {
    return answers.size();
  }

  /** {@return what a version says about an agency and a person; null when it was never whole} */
  @Nullable List<String> answers(String version) {
    return answers.get(version);
  }

  /**
   * {@return the one content of the folder from one time to another: a version, or what is no pack;
   * empty when it changed, or that is long ago}
   */
  Optional<String> onlyContent(Instant from, Instant to) {
    Optional<String> content = Optional.empty();
    for (Moment moment : history) { // latest first
      if (moment.from.isAfter(to)) {
        continue;
      }
      if (moment.content.equals(CHANGING)
          || (content.isPresent() && !content.get().equals(moment.content))) {
        return Optional.empty();
      }
      content = Optional.of(moment.content);
      if (moment.from.isBefore(from)) {
        return content;
      }
    }
    return Optional.empty();
  }

  /** Does something to the folder, after which a whole version lies there. */
  void edit() throws IOException {
    if (random.nextInt(3) == 0) {
      Map<String, String> later = next();
      int way = random.nextInt(4);
      lastEdit = "edit in way " + way;
      switch (way) {
        case 0 -> save(later, false);
        case 1 -> save(later, true);
        case 2 -> replaceAll(later);
        default -> sameSizeAndTime(later);
      }
      texts = later;
    } else {
      List<String> names = List.copyOf(accidents.keySet());
      lastEdit = names.get(random.nextInt(names.size()));
      accidents.get(lastEdit).happen();
    }
    changed();
  }

  private Map<String, String> next() {
    List<String> pair = PAIRS.get(stamp % PAIRS.size());
    Map<String, String> files = new TreeMap<>();
    files.put(REGIONS, TestPack.REGIONS);
    files.put(AGENCIES, rule("Z-1 Agencies", "GOVERNMENT_AGENCY", pair.get(0)));
    files.put(PERSONS, rule("Z-2 Persons", "PERSON", pair.get(1)));
    List<String> outcomes = pair.stream().map(OUTCOMES::get).toList();
    files.put(
        SCENARIOS,
        """
        scenarios:
          - name: An agency
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            sale: {date: 2021-04-08}
            customer: {country: RU, buyerClass: GOVERNMENT_AGENCY}
            expect: {outcome: %s}
          - name: A person
            partner: {id: P, country: RU, grants: [{vendor: Zoom}]}
            sale: {date: 2021-04-08}
            customer: {country: RU, buyerClass: PERSON}
            expect: {outcome: %s}
        """
            .formatted(outcomes.get(0), outcomes.get(1)));
    whole = PackFiles.of(files).version();
    answers.put(whole, outcomes);
    stamp++;
    return files;
  }

  private String rule(String name, String buyerClass, String verdict) {
    return TestPack.rule(
            "zoom",
            name,
            "Grant( vendor == \"Zoom\" )\nCustomer( buyerClass == BuyerClass.%s )"
                .formatted(buyerClass),
            "ruling.%s( \"No.\" );".formatted(verdict))
        + "// version "
        + stamp
        + "\n";
  }

  /** One file after the other, in place or by a temporary file, at the writer's leisure. */
  private void save(Map<String, String> later, boolean atomically) throws IOException {
    for (Map.Entry<String, String> file : later.entrySet()) {
      Path path = folder.resolve(file.getKey());
      moment(CHANGING);
      if (atomically) {
        Path made = path.resolveSibling("." + path.getFileName() + ".tmp");
        Files.writeString(made, file.getValue());
        Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.writeString(path, file.getValue().substring(0, file.getValue().length() / 2));
        pause();
        Files.writeString(path, file.getValue());
      }
      changed();
      pause();
    }
  }

  private void replaceAll(Map<String, String> later) throws IOException {
    Path made = folder.resolveSibling("made");
    later.forEach((path, text) -> TestPack.write(made, path, text));
    moment(CHANGING);
    Path old = Files.move(folder, folder.resolveSibling("old"));
    changed();
    pause();
    moment(CHANGING);
    Files.move(made, folder);
    changed();
    delete(old);
  }

  private void sameSizeAndTime(Map<String, String> later) throws IOException {
    for (Map.Entry<String, String> file : later.entrySet()) {
      Path path = folder.resolve(file.getKey());
      FileTime time = Files.getLastModifiedTime(path);
      moment(CHANGING);
      Files.writeString(path, file.getValue());
      Files.setLastModifiedTime(path, time);
      changed();
    }
  }

  private void away(String name) throws IOException {
    Path path = name.isEmpty() ? folder : folder.resolve(name);
    moment(CHANGING);
    Path moved = Files.move(path, folder.resolveSibling("away"));
    changed();
    pause();
    moment(CHANGING);
    Files.move(moved, path);
  }

  private void withoutPersons() throws IOException {
    moment(CHANGING);
    Files.delete(folder.resolve(PERSONS)); // first: a pack without its scenarios would be whole
    Files.delete(folder.resolve(SCENARIOS));
    changed();
    pause();
    moment(CHANGING);
    Files.writeString(folder.resolve(SCENARIOS), texts.get(SCENARIOS));
    Files.writeString(folder.resolve(PERSONS), texts.get(PERSONS));
  }

  private void instead(String name, byte[] bytes) throws IOException {
    moment(CHANGING);
    Files.write(folder.resolve(name), bytes);
    changed();
    pause();
    moment(CHANGING);
    Files.writeString(folder.resolve(name), texts.get(name));
  }

  private void beside(String name) throws IOException {
    moment(CHANGING);
    TestPack.write(folder, name, texts.get(AGENCIES));
    changed();
    pause();
    moment(CHANGING);
    Files.delete(folder.resolve(name));
    Files.deleteIfExists(folder.resolve("zoom/archive"));
  }

  private void folderInstead() throws IOException {
    moment(CHANGING);
    Path file = folder.resolve(AGENCIES);
    Files.delete(file);
    Files.createDirectory(file);
    changed();
    pause();
    moment(CHANGING);
    Files.delete(file);
    Files.writeString(file, texts.get(AGENCIES));
  }

  private void brokenLink() throws IOException {
    moment(CHANGING);
    Path link = Files.createSymbolicLink(folder.resolve("zoom/new.drl"), Path.of("nowhere"));
    changed();
    pause();
    moment(CHANGING);
    Files.delete(link);
  }

  private void rights() throws IOException {
    moment(CHANGING);
    Path file = folder.resolve(AGENCIES);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    changed();
    pause();
    moment(CHANGING);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  private String any() {
    List<String> names = List.copyOf(texts.keySet());
    return names.get(random.nextInt(names.size()));
  }

  private byte[] half() {
    byte[] bytes = texts.get(AGENCIES).getBytes(UTF_8);
    return Arrays.copyOf(bytes, random.nextInt(bytes.length - 20));
  }

  private static byte[] shortRegions() {
    return TestPack.REGIONS.substring(0, TestPack.REGIONS.indexOf("CIS,UA")).getBytes(UTF_8);
  }

  /** Writes down what is in the folder now, and that it stays so until the next moment. */
  private void changed() {
    PackFiles files = PackFiles.in(folder);
    moment(files.issues().isEmpty() ? files.version() : "no pack");
  }

  private void moment(String content) {
    history.addFirst(new Moment(Instant.now(), content));
    while (history.size() > MOST_MOMENTS) {
      history.removeLast();
    }
  }

  private void pause() {
    LockSupport.parkNanos(random.nextInt(4) == 0 ? 0 : random.nextInt(40_000_000));
  }

  private static void delete(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
