package io.partnerauth.issues;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.partnerauth.AuthorizationRules;
import io.partnerauth.InvalidRulesException;
import io.partnerauth.Issue;
import io.partnerauth.RuleCheck;
import io.partnerauth.analysis.Finding;
import io.partnerauth.analysis.PackAnalysis;
import io.partnerauth.live.LiveRules;
import io.partnerauth.scenario.Scenario;
import io.partnerauth.scenario.Scenarios;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the folder or class path that an example is about, and asks for its issues. */
final class ExamplePack {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final String REGIONS =
      """
      region,member,role,validFrom,validTo,note
      CIS,RU,MEMBER,,,
      CIS,KZ,MEMBER,1994-04-20,,
      """;

  /** The tables of names, for what is held against them. */
  private static final Map<String, String> TABLES =
      Map.of(
          "vendors.csv",
          "vendor,aliases,country,note\nZoom,Zoom Video,US,\nOracle,,US,\n",
          "products.csv",
          "vendor,product,aliases,categories,deployment,classification,note\nZoom,Zoom Phone,Phone,TELEPHONY,,,\n",
          "words.csv",
          "fact,attribute,word,includes,meaning,source\nGrant,program,Gold,,The second level,\n"
              + "Sale,categories,TELEPHONY,,Telephones,\nSale,categories,VIDEO,,Video,\n"
              + "Sale,licences,BIS-GL-4,,A licence,\nPartner,role,RESELLER,,Sells,\n",
          "attributes.csv",
          "fact,name,type,unit,meaning\nSale,paymentDays,number,days,\n");

  private static final String HELD_AGAINST_NAMES =
      "DRL0(?:12|61|63|73|8[3-79])|NAME00[48]|SCN014|ANA00[67]";

  private final Path folder;

  ExamplePack(Path folder) {
    this.folder = folder;
  }

  /** {@return the issues that the reporter of this code finds in the example} */
  List<Issue> issues(Example example, String code) throws Exception {
    switch (example.fence()) {
      case "files" -> {
        List<String> lines = example.text().lines().toList();
        for (String line : lines.subList(1, lines.size())) {
          entry(line);
        }
        return RuleCheck.folder(folder.resolve(lines.get(0).substring("check ".length())), TODAY);
      }
      case "jars" -> {
        return onClassPath(example.text().lines().toList());
      }
      default -> {
        oneFile(example, code);
        return in(folder, code);
      }
    }
  }

  private static List<Issue> in(Path folder, String code) {
    if (code.startsWith("ANA")) {
      PackAnalysis analysis = PackAnalysis.load(folder);
      AuthorizationRules rules = AuthorizationRules.load(folder);
      List<Scenario> scenarios = Scenarios.in(folder);
      List<Finding> found = new ArrayList<>(analysis.findings());
      if (!scenarios.isEmpty()) {
        found.addAll(analysis.untried(scenarios.stream().map(s -> s.check(rules)).toList()));
      }
      return found.stream().map(Finding::issue).toList();
    }
    if (code.startsWith("LIVE")) {
      try (LiveRules live = LiveRules.watch(folder)) {
        return live.reload().issues();
      } catch (InvalidRulesException refused) {
        return refused.issues();
      }
    }
    return RuleCheck.folder(folder, TODAY);
  }

  private void oneFile(Example example, String code) throws IOException {
    String[] fence = example.fence().split(" ");
    String name = fence[0];
    write("regions.csv", REGIONS.getBytes(UTF_8));
    if (code.matches(HELD_AGAINST_NAMES)) {
      for (Map.Entry<String, String> table : TABLES.entrySet()) {
        write(table.getKey(), table.getValue().getBytes(UTF_8));
      }
    }
    if (name.equals("csv")) {
      write((fence.length < 2 ? "regions" : fence[1]) + ".csv", example.bytes());
    }
    write(
        "zoom/letter.drl",
        name.equals("drl") ? example.bytes() : Example.goodRule(1).getBytes(UTF_8));
    if (name.equals("yaml")) {
      write("zoom/letter.scenarios.yaml", example.bytes());
    }
  }

  /**
   * {@code a}, {@code a -> b}, {@code a (socket)}, {@code a (9 bytes)}, or empty files {@code a1 …
   * a9}.
   */
  private void entry(String line) throws IOException {
    String[] words = line.split(" (?=->|\\(|…)", 2);
    String rest = words.length < 2 ? "" : words[1];
    Path path = folder.resolve(words[0]);
    Files.createDirectories(path.getParent());
    if (rest.startsWith("-> ")) {
      Files.createSymbolicLink(path, folder.resolve(rest.substring(3)));
    } else if (rest.equals("(socket)")) {
      ServerSocketChannel.open(StandardProtocolFamily.UNIX)
          .bind(UnixDomainSocketAddress.of(path))
          .close();
    } else if (rest.endsWith(" bytes)")) {
      int bytes = Integer.parseInt(rest.replaceAll("\\D", ""));
      write(words[0], " ".repeat(bytes).getBytes(UTF_8));
    } else if (rest.startsWith("… ")) {
      int last = Integer.parseInt(rest.replaceAll("\\D", ""));
      for (int n = 1; n <= last; n++) {
        write(words[0].replace("1", String.valueOf(n)), new byte[0]);
      }
    } else {
      write(words[0], content(words[0]));
    }
  }

  private byte[] content(String path) throws IOException {
    String text = "";
    if (path.endsWith("regions.csv")) {
      text = REGIONS;
    } else if (path.endsWith(".drl")) {
      try (Stream<Path> before = Files.walk(folder)) {
        text = Example.goodRule((int) before.filter(Files::isRegularFile).count() + 1);
      }
    } else if (path.endsWith(".yaml")) {
      text = Example.of("yaml scenarios", List.of("  - name: A case", "    customer: {}")).file();
    }
    return text.getBytes(UTF_8);
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  /** Each line is a jar and, behind a colon, the files that its index names. */
  private List<Issue> onClassPath(List<String> jars) throws IOException {
    List<URL> roots = new ArrayList<>();
    for (String line : jars) {
      String[] jar = line.split(":", 2);
      String root = jar[0] + "/io/partnerauth/rules/";
      String file = jar[1].replace("(missing)", "").strip();
      if (!file.isEmpty()) {
        write(root + "index", file.getBytes(UTF_8));
      }
      if (!file.isEmpty() && !jar[1].contains("(missing)")) {
        write(root + file, content(file));
      }
      roots.add(folder.resolve(jar[0] + "/").toUri().toURL());
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(roots.toArray(URL[]::new), null)) {
      thread.setContextClassLoader(loader);
      return AuthorizationRules.load().warnings();
    } catch (InvalidRulesException refused) {
      return refused.issues();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
