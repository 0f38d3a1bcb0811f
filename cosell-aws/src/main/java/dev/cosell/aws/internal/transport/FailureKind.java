package dev.cosell.aws.internal.transport;

/** What a failed call means for the caller. Decided by the error's name, not by the HTTP status. */
public enum FailureKind {
  /** The request breaks a rule of the portal; nothing was done, and it fails again unchanged. */
  VALIDATION,
  /** The version is stale, the client token was used otherwise, or the state forbids it. */
  CONFLICT,
  /** What the request names does not exist or is not visible to the caller. */
  NOT_FOUND,
  /** The caller may not do this. */
  ACCESS_DENIED,
  /** Too many calls; nothing was done, and it may be repeated later. */
  THROTTLED,
  /** Too many objects of a kind, which waiting does not cure. */
  QUOTA_EXCEEDED,
  /** The portal refused for a reason that is not known here; nothing was done. */
  REFUSED,
  /** The portal says that it failed. It may have acted nevertheless. */
  SERVER,
  /** The request was never sent. */
  UNREACHABLE,
  /** The request was sent, and no usable answer came: the portal may have acted. */
  UNKNOWN_OUTCOME,
  /** The credentials are missing, expired or not accepted; nothing was done. */
  CREDENTIALS;

  /** {@return whether the portal may have acted, so that a write has to be looked up} */
  public boolean mayHaveActed() {
    return this == SERVER || this == UNKNOWN_OUTCOME;
  }
}
