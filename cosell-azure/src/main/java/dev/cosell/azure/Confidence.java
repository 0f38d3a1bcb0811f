package dev.cosell.azure;

/** What a fact about Microsoft's portal rests on. */
public enum Confidence {
  /** Microsoft's own documentation, of the API, the portal, or its bulk template. */
  DOCUMENTED,
  /** The machine-readable document of Microsoft's own connector. */
  CONNECTOR,
  /** Nobody says so; it is this library's reading. */
  INFERRED
}
