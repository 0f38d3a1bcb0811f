package dev.cosell.gcp;

/** What a fact about Google's portal rests on. */
public enum Confidence {
  /** Google's own reference pages or discovery documents. */
  OFFICIAL,
  /** Public code of a vendor that mirrors the API's JSON. */
  VENDOR_CODE,
  /** A vendor's help pages. */
  VENDOR_DOC,
  /** Nobody says so; it is this library's reading, and can be set otherwise. */
  INFERRED
}
