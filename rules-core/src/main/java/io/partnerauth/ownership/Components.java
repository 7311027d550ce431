package io.partnerauth.ownership;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The circles of a directed graph: its strongly connected components, each after those that it
 * leads to.
 *
 * <p>Tarjan's algorithm (SIAM Journal on Computing 1, 1972) with a stack of its own instead of
 * recursion, so that a chain of any length can be walked.
 */
final class Components {
  private static final int UNSEEN = -1;

  private final int[][] successors;
  private final int[] order;
  private final int[] lowest;
  private final int[] nextEdge;
  private final boolean[] onPath;
  private final Deque<Integer> path = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();
  private int seen;

  private Components(int[][] successors) {
    this.successors = successors;
    order = new int[successors.length];
    Arrays.fill(order, UNSEEN);
    lowest = new int[successors.length];
    nextEdge = new int[successors.length];
    onPath = new boolean[successors.length];
  }

  /** {@return the components, each sorted; one comes after all others that its nodes lead to} */
  static List<int[]> of(int[][] successors) {
    Components components = new Components(successors);
    for (int node = 0; node < successors.length; node++) {
      if (components.order[node] == UNSEEN) {
        components.walkFrom(node);
      }
    }
    return components.found;
  }

  private void walkFrom(int start) {
    Deque<Integer> open = new ArrayDeque<>();
    enter(start, open);
    while (!open.isEmpty()) {
      int node = open.peek();
      if (nextEdge[node] < successors[node].length) {
        int next = successors[node][nextEdge[node]++];
        if (order[next] == UNSEEN) {
          enter(next, open);
        } else if (onPath[next]) {
          lowest[node] = Math.min(lowest[node], order[next]);
        }
      } else {
        open.pop();
        leave(node);
        if (!open.isEmpty()) {
          int before = open.peek();
          lowest[before] = Math.min(lowest[before], lowest[node]);
        }
      }
    }
  }

  private void enter(int node, Deque<Integer> open) {
    order[node] = seen;
    lowest[node] = seen++;
    onPath[node] = true;
    path.push(node);
    open.push(node);
  }

  private void leave(int node) {
    if (lowest[node] != order[node]) {
      return;
    }
    List<Integer> component = new ArrayList<>();
    int member;
    do {
      member = path.pop();
      onPath[member] = false;
      component.add(member);
    } while (member != node);
    found.add(component.stream().mapToInt(Integer::intValue).sorted().toArray());
  }
}
