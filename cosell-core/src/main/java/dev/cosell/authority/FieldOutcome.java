package dev.cosell.authority;

/** What becomes of a field when two records of one deal are reconciled. */
public enum FieldOutcome {
  /** Nothing to do: both sides mean the same, or the owner states nothing. */
  IN_SYNC,
  /** The CRM's value goes to the portal. */
  PUSH,
  /** The cloud side's value goes to the CRM. */
  PULL,
  /** Each side keeps its own value, as the policy says. */
  KEEP_BOTH,
  /** The boundary keeps the CRM's value on one's own side. */
  WITHHELD,
  /** The CRM's value is to go to the portal, which lets nobody edit the field now. */
  DEFERRED,
  /** A person decides. */
  REVIEW,
  /** The portal has no place for the CRM's value. */
  NOT_CARRIED
}
