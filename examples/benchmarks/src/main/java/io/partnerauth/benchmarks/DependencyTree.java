package io.partnerauth.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars of a folder an artifact needs, read from what {@code mvn dependency:tree -Dverbose}
 * wrote there.
 *
 * <p>An engine's start-up and heap are its own only when no other engine's jars are on its class
 * path.
 */
final class DependencyTree {
  /**
   * Three characters of indentation for each level, then
   * group:artifact:jar:[classifier:]version:scope.
   */
  private static final Pattern NODE =
      Pattern.compile("([-|+\\\\ ]*)(\\()?([^:]+:[^:]+):jar:(?:([^:]+):)?([^:]+):[a-z]+\\b.*");

  private final Path folder;
  private final Map<String, Set<String>> needs = new HashMap<>();
  private final Map<String, String> jars = new HashMap<>();

  private DependencyTree(Path folder) {
    this.folder = folder;
  }

  /**
   * {@return the tree in {@code tree.txt} of {@code folder}, which has the jars too}
   *
   * @throws IOException when the file is not there: the module was not packaged
   */
  static DependencyTree read(Path folder) throws IOException {
    DependencyTree tree = new DependencyTree(folder);
    Deque<String> path = new ArrayDeque<>();
    for (String line : Files.readAllLines(folder.resolve("tree.txt"))) {
      Matcher node = NODE.matcher(line);
      if (node.matches()) {
        tree.add(node, path);
      }
    }
    return tree;
  }

  private void add(Matcher node, Deque<String> path) {
    int depth = node.group(1).length() / 3;
    String classifier = node.group(4) == null ? "" : "-" + node.group(4);
    String artifact = node.group(3) + classifier;
    while (path.size() >= depth) {
      path.pop();
    }
    if (!path.isEmpty()) {
      needs.computeIfAbsent(path.peek(), parent -> new TreeSet<>()).add(artifact);
    }
    path.push(artifact);
    boolean omitted = node.group(2) != null;
    if (!omitted) {
      String name = node.group(3).substring(node.group(3).indexOf(':') + 1);
      jars.put(artifact, name + "-" + node.group(5) + classifier + ".jar");
    }
  }

  /**
   * {@return the jars of {@code artifact}, written {@code group:artifact[-classifier]}, and of all
   * that it needs}
   *
   * @throws IllegalArgumentException when the tree does not have the artifact
   */
  List<Path> jarsOf(String artifact) {
    if (!jars.containsKey(artifact)) {
      throw new IllegalArgumentException(
          artifact + " is not in " + folder.resolve("tree.txt") + "; it has " + jars.keySet());
    }
    Set<String> reached = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(artifact));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (reached.add(next)) {
        open.addAll(needs.getOrDefault(next, Set.of()));
      }
    }
    return reached.stream().filter(jars::containsKey).map(jars::get).map(folder::resolve).toList();
  }
}
