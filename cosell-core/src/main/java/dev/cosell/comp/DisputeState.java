package dev.cosell.comp;

/** Where a dispute stands. */
public enum DisputeState {
  /** It is filed; nobody has shown anything yet. */
  FILED,
  /** There is evidence; it is to be ruled. */
  EVIDENCED,
  /** It was won: what was ruled is credited. */
  UPHELD,
  /** It was lost: nothing changes. */
  REJECTED,
  /** Who filed it no longer disputes. */
  WITHDRAWN
}
