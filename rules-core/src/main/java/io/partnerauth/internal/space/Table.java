package io.partnerauth.internal.space;

import io.partnerauth.internal.rule.FactSource;
import io.partnerauth.internal.rule.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Some functions of one space, frozen into one array to be asked at points. Immutable and
 * thread-safe.
 *
 * <p>A point is found by its last edge: the place in the array that says the value. Points that
 * share the edge share the reason for their value, so that one of them can be checked for all.
 */
public final class Table {
  /**
   * First where each function begins; then by node its level, how many runs it has (0: one entry
   * for each value), their ends, and where they go on: to a node, or, negative, to a value.
   */
  private final int[] code;

  /** Position of the function that says where values can occur together. */
  private final int possible;

  private final String vendor;
  private final List<Variable> variables;
  private final Coordinates coordinates;

  private Table(int[] code, int possible, String vendor, List<Variable> variables) {
    this.code = code;
    this.possible = possible;
    this.vendor = vendor;
    this.variables = variables;
    this.coordinates = new Coordinates(variables);
  }

  /** Is shown the last edges of the ways that facts can take. */
  public interface Visitor {
    /**
     * Looks at an edge.
     *
     * @param way makes the way that ended with it
     * @return whether to go on
     */
    boolean visit(int edge, Supplier<DiagramPath> way);
  }

  /**
   * A way that facts can take.
   *
   * @param situation one that takes it
   * @param occurs whether its values can occur together; else it takes another way in truth
   */
  public record DiagramPath(Situation situation, boolean occurs) {}

  /** {@return the table of these functions of a space} */
  public static Table of(Space space, List<Integer> asked) {
    List<Integer> functions = new ArrayList<>(asked);
    functions.add(space.possible());
    Diagrams diagrams = space.diagrams();
    BitSet nodes = new BitSet();
    functions.forEach(function -> nodes.or(diagrams.reachable(function)));
    int[] starts = new int[nodes.length()];
    int length = functions.size();
    for (int n = nodes.nextSetBit(0); n >= 0; n = nodes.nextSetBit(n + 1)) {
      starts[n] = length;
      int[] node = diagrams.node(n);
      int runs = node.length / 2;
      int size = diagrams.size(node[0]);
      length += 2 + (isDense(runs, size) ? size : 2 * runs);
    }
    int[] code = new int[length];
    for (int i = 0; i < functions.size(); i++) {
      code[i] = goal(functions.get(i), starts);
    }
    for (int n = nodes.nextSetBit(0); n >= 0; n = nodes.nextSetBit(n + 1)) {
      int[] node = diagrams.node(n);
      write(node, diagrams.size(node[0]), code, starts[n], starts);
    }
    return new Table(code, asked.size(), space.vendor(), space.variables());
  }

  private static boolean isDense(int runs, int size) {
    return size <= 2 * runs + 4;
  }

  private static int goal(int function, int[] starts) {
    return function < 0 ? function : starts[function];
  }

  private static void write(int[] node, int size, int[] code, int at, int[] starts) {
    int runs = node.length / 2;
    boolean dense = isDense(runs, size);
    code[at] = node[0];
    code[at + 1] = dense ? 0 : runs;
    for (int i = 1, run = 0, from = 0; i < node.length; from = node[i], i += 2, run++) {
      int goal = goal(node[i + 1], starts);
      if (dense) {
        Arrays.fill(code, at + 2 + from, at + 2 + node[i], goal);
      } else {
        code[at + 2 + run] = node[i];
        code[at + 2 + runs + run] = goal;
      }
    }
  }

  /**
   * {@return the last edge of the way that facts take through a function; {@link
   * Coordinates#UNKNOWN} when the way depends on a fact that is not known}
   *
   * @param function position of the function
   */
  public int edge(int function, FactSource facts) {
    int edge = function;
    int at = code[edge];
    while (at >= 0) {
      int value = coordinates.find(code[at], facts);
      if (value < 0) {
        return Coordinates.UNKNOWN;
      }
      edge = next(at, value);
      at = code[edge];
    }
    return edge;
  }

  private int next(int at, int value) {
    int runs = code[at + 1];
    if (runs == 0) {
      return at + 2 + value;
    }
    int low = at + 2;
    int high = low + runs - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (code[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low + runs;
  }

  /**
   * Shows each edge that ends a way which facts can take, once, until the visitor has enough.
   *
   * @param function position of the function
   * @param open what a fact that is not known could be
   */
  public void visit(int function, FactSource facts, Possibilities open, Visitor visitor) {
    new Walk(facts, open, visitor).goFrom(function);
  }

  /** {@return a situation that facts allow} */
  public Situation situation(FactSource facts, Possibilities open) {
    return new Walk(facts, open, (edge, way) -> true).way().situation();
  }

  /** One walk along all ways that facts can take. */
  private final class Walk {
    private final FactSource facts;
    private final Possibilities open;
    private final Visitor visitor;
    private final @Nullable BitSet[] values = new BitSet[variables.size()];
    private final int[] choice = new int[variables.size()];
    private final BitSet seen = new BitSet();
    private boolean ended;

    Walk(FactSource facts, Possibilities open, Visitor visitor) {
      this.facts = facts;
      this.open = open;
      this.visitor = visitor;
      Arrays.fill(choice, Coordinates.UNKNOWN);
    }

    void goFrom(int edge) {
      int at = code[edge];
      if (at < 0) {
        ended = !visitor.visit(edge, this::way);
        return;
      }
      if (seen.get(at)) {
        return;
      }
      seen.set(at);
      int variable = code[at];
      BitSet some = values(variable);
      int last = -1;
      for (int value = some.nextSetBit(0);
          value >= 0 && !ended;
          value = some.nextSetBit(value + 1)) {
        int next = next(at, value);
        if (next != last) {
          choice[variable] = value;
          goFrom(next);
          last = next;
        }
      }
      choice[variable] = Coordinates.UNKNOWN;
    }

    private BitSet values(int variable) {
      BitSet known = values[variable];
      if (known == null) {
        known = coordinates.all(variable, facts, open);
        values[variable] = known;
      }
      return known;
    }

    /** What the way does not look at has the first values that can occur with the others. */
    private DiagramPath way() {
      int[] all = choice.clone();
      boolean occurs = complete(code[possible], all);
      for (int i = 0; i < all.length; i++) {
        if (all[i] == Coordinates.UNKNOWN) {
          all[i] = Math.max(0, values(i).nextSetBit(0));
        }
      }
      return new DiagramPath(new Point(vendor, variables, all).situation(0), occurs);
    }

    private boolean complete(int at, int[] all) {
      if (at < 0) {
        return at == Diagrams.YES;
      }
      int variable = code[at];
      if (all[variable] != Coordinates.UNKNOWN) {
        return complete(code[next(at, all[variable])], all);
      }
      BitSet some = values(variable);
      for (int value = some.nextSetBit(0); value >= 0; value = some.nextSetBit(value + 1)) {
        all[variable] = value;
        if (complete(code[next(at, value)], all)) {
          return true;
        }
      }
      all[variable] = Coordinates.UNKNOWN;
      return false;
    }
  }

  /** Goes on by the value of a variable in a store of its own. */
  public interface Cut {
    /**
     * {@return the function of that store which goes on as {@code next} says}
     *
     * @param variable position of the table's variable
     * @param next what follows each value of the variable
     */
    int node(int variable, IntUnaryOperator next);
  }

  /** {@return a function as another store has it, in which facts leave fewer values} */
  public int cut(int function, Cut cut) {
    return cut(code[function], cut, new HashMap<>());
  }

  private int cut(int at, Cut cut, Map<Integer, Integer> done) {
    if (at < 0) {
      return at;
    }
    Integer known = done.get(at);
    if (known == null) {
      known = cut.node(code[at], value -> cut(code[next(at, value)], cut, done));
      done.put(at, known);
    }
    return known;
  }

  /** {@return the value that an edge leads to} */
  public int value(int edge) {
    return Diagrams.value(code[edge]);
  }

  /** {@return a bound on the numbers of edges} */
  public int edges() {
    return code.length;
  }

  /** {@return what it looks at, in order} */
  public List<Variable> variables() {
    return variables;
  }

  /** {@return where the values of variables are found} */
  public Coordinates coordinates() {
    return coordinates;
  }
}
