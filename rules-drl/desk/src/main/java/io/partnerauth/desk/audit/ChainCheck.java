package io.partnerauth.desk.audit;

import io.partnerauth.json.ChainedRecord;
import io.partnerauth.json.RecordChain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows the chains of a log, line by line, and tells where one is broken. */
public final class ChainCheck {
  private final Map<String, Link> last = new TreeMap<>();
  private final Set<String> missingHeads;
  private final List<String> findings = new ArrayList<>();
  private long unchained;

  /**
   * The last line of a writer.
   *
   * @param line of the file
   * @param number within the chain
   * @param hash of the line
   */
  public record Link(long line, int number, String hash) {}

  /**
   * A check that has seen nothing.
   *
   * @param heads hashes of lines that were kept elsewhere; each must be met
   */
  public ChainCheck(Set<String> heads) {
    this.missingHeads = new HashSet<>(heads);
  }

  /** Looks at the next line of the file. */
  public void add(LogLine line) {
    if (line.record().isEmpty()) {
      findings.add("line " + line.number() + " cannot be read: " + line.problem());
      return;
    }
    if (line.chained().isEmpty()) {
      unchained++;
      return;
    }
    ChainedRecord chained = line.chained().get();
    String hash = RecordChain.hash(line.text());
    missingHeads.remove(hash);
    Link before = last.get(chained.writer());
    int number = before == null ? 0 : before.number;
    if (chained.number() <= number) {
      findings.add(
          "line %d: number %d of %s comes after number %d: it is repeated or out of order"
              .formatted(line.number(), chained.number(), chained.writer(), number));
      return;
    }
    if (chained.number() > number + 1) {
      findings.add(
          "line %d: of %s, %s missing before number %d"
              .formatted(
                  line.number(),
                  chained.writer(),
                  gap(number + 1, chained.number() - 1),
                  chained.number()));
    } else if (!chained.before().equals(before == null ? ChainedRecord.BEGINNING : before.hash)) {
      findings.add(
          "line %d: it does not fit line %d, the one before of %s: one of the two was changed"
              .formatted(line.number(), before == null ? 0 : before.line, chained.writer()));
    }
    last.put(chained.writer(), new Link(line.number(), chained.number(), hash));
  }

  private static String gap(int from, int to) {
    return from == to ? "number " + from + " is" : "numbers " + from + " to " + to + " are";
  }

  /** {@return what is wrong, in the order of the lines; the kept hashes that are missing last} */
  public List<String> findings() {
    List<String> all = new ArrayList<>(findings);
    missingHeads.stream()
        .sorted()
        .forEach(head -> all.add("no line has the hash " + head + ": it was changed or cut off"));
    return all;
  }

  /** {@return the last line of each writer} */
  public Map<String, Link> last() {
    return last;
  }

  /** {@return how many lines are records outside any chain, in which no change would be seen} */
  public long unchained() {
    return unchained;
  }
}
