package dev.cosell.aws.internal.table;

/** What a fact about the portal rests on. */
public enum Basis {
  /** AWS's service model, which its clients are made from. */
  MODEL,
  /** AWS's documentation, where the model does not say it. */
  DOCUMENTED,
  /** AWS's data model workbook, where neither of the others says it. */
  WORKBOOK,
  /** The portal was seen to do it, though the model says otherwise. */
  RECORDED
}
