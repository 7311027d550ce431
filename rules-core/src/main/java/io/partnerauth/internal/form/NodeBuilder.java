package io.partnerauth.internal.form;

import io.partnerauth.internal.text.IssueCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Makes nodes of a parser's events, in the order of the text, without recursion.
 *
 * <p>Refuses a key that is there twice, and what is too large or nested too deep: each method says
 * whether the parser should go on. Not thread-safe.
 */
public final class NodeBuilder {
  /** Above it, in characters, a text is not read. */
  public static final int MOST_CHARACTERS = 4_000_000;

  private static final int MOST_NODES = 500_000;
  private static final int DEEPEST = 20;

  private final FormIssues issues;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final Frame root = new Frame(false, 1, 1);
  private int nodes;
  private long characters;

  /** A builder that has seen nothing yet. */
  public NodeBuilder(FormIssues issues) {
    this.issues = issues;
    open.push(root);
  }

  /** Takes a key or a value. */
  public boolean text(String text, int line, int column) {
    return text(text, false, line, column);
  }

  /** Takes a key or a value; {@code bare} when JSON has it without quotes. */
  public boolean text(String text, boolean bare, int line, int column) {
    characters += text.length();
    return isWithinBounds(line, column) && add(new Node.Scalar(text, bare, line, column));
  }

  /** Takes a value that says nothing: as if its key were not there. */
  public boolean nothing(int line, int column) {
    return open.element().dropKey() || text("", line, column);
  }

  /** Takes the beginning of keys with values, or of a list. */
  public boolean begin(boolean keyed, int line, int column) {
    boolean within = isWithinBounds(line, column);
    open.push(new Frame(keyed, line, column));
    return within;
  }

  /** Takes the end of what began last. */
  public boolean end() {
    return add(open.pop().node());
  }

  /** {@return the whole text's node; empty when there was none} */
  public Optional<Node> node() {
    return root.only();
  }

  private boolean add(Node node) {
    Optional<String> mistake = open.element().add(node);
    mistake.ifPresent(
        message ->
            issues.report(IssueCode.REPEATED_KEY, message, "Write each key once, as text.", node));
    return mistake.isEmpty();
  }

  private boolean isWithinBounds(int line, int column) {
    if (++nodes <= MOST_NODES && characters <= MOST_CHARACTERS && open.size() <= DEEPEST) {
      return true;
    }
    issues.report(
        IssueCode.BOUNDS,
        open.size() > DEEPEST ? "The file is nested too deep." : "The file is too large.",
        "A file may have up to %,d values, %d deep.".formatted(MOST_NODES, DEEPEST),
        line,
        column);
    return false;
  }
}
