package dev.cosell.contact;

/** Sets that grow together; the least member stands for its set. */
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int member) {
    int root = member;
    while (parent[root] != root) {
      root = parent[root];
    }
    int at = member;
    while (parent[at] != root) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Joins two sets; false if they are one already. */
  boolean union(int one, int other) {
    int a = find(one);
    int b = find(other);
    if (a == b) {
      return false;
    }
    parent[Math.max(a, b)] = Math.min(a, b);
    return true;
  }
}
