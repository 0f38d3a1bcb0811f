package dev.cosell.attribution;

/** What a cloud has to do with a deal; sourced and influenced both count and are kept apart. */
public enum Credit {
  /** The deal came from the cloud's side. */
  SOURCED,
  /** The deal existed, and the cloud's field worked on it. */
  INFLUENCED,
  /** The cloud's field helped a little. */
  SUPPORTED,
  /** The cloud had no part in it that anybody can show. */
  DIRECT
}
