package dev.cosell.sync;

/** Where a deal stands with a cloud at the end of a pass; every deal has exactly one. */
public enum Standing {
  /** Not registered: the mapping or the portal's rules object. */
  REFUSED,
  /** Work is left that could not be done yet, such as a call without an answer. */
  QUEUED,
  /** Recorded at the portal and not with the cloud. */
  DRAFT,
  /** With the cloud, which has not decided. */
  IN_REVIEW,
  /** The cloud asks for a correction that a person has to make. */
  ACTION_REQUIRED,
  /** The cloud works on the deal. */
  APPROVED,
  /** The cloud sees the deal and is asked for nothing. */
  SHARED,
  /** Nobody at the cloud answered in time. */
  EXPIRED,
  /** The cloud has turned the deal down. */
  REJECTED,
  /** The portal no longer shows the record. */
  GONE,
  /** The deal came from the cloud and is proposed to the CRM. */
  PROPOSED
}
