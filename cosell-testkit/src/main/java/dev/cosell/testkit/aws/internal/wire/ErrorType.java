package dev.cosell.testkit.aws.internal.wire;

/**
 * The kinds of error that the API answers with, and the HTTP status of each.
 *
 * <p>The first seven and their statuses are those of the service model (read 2026-10-01); the
 * reference pages give 400 for every client error instead. The others belong to every AWS JSON
 * service and are inferred from how those behave.
 */
public enum ErrorType {
  /** The request's shape or the business rules refuse it. */
  VALIDATION("ValidationException", 400),
  /** The object count is exhausted. */
  SERVICE_QUOTA_EXCEEDED("ServiceQuotaExceededException", 402),
  /** The caller may not. */
  ACCESS_DENIED("AccessDeniedException", 403),
  /** There is no such record, or not for this caller. */
  RESOURCE_NOT_FOUND("ResourceNotFoundException", 404),
  /** A stale lock, a token used again for another body, or a state that forbids the call. */
  CONFLICT("ConflictException", 409),
  /** Too many calls. */
  THROTTLING("ThrottlingException", 429),
  /** The service failed. */
  INTERNAL_SERVER("InternalServerException", 500),
  /** The request is not signed (inferred). */
  MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", 403),
  /** The Authorization header cannot be read (inferred). */
  INCOMPLETE_SIGNATURE("IncompleteSignatureException", 400),
  /** The signature, its date, its region or its service is wrong (inferred). */
  INVALID_SIGNATURE("InvalidSignatureException", 403),
  /** The access key or session token is unknown (inferred). */
  UNRECOGNIZED_CLIENT("UnrecognizedClientException", 403),
  /** The session token is past its time (inferred). */
  EXPIRED_TOKEN("ExpiredTokenException", 403),
  /** The operation does not exist (inferred). */
  UNKNOWN_OPERATION("UnknownOperationException", 404),
  /** The body is no JSON object, or a member has the wrong JSON type (inferred). */
  SERIALIZATION("SerializationException", 400),
  /** The service is unavailable (inferred). */
  SERVICE_UNAVAILABLE("ServiceUnavailableException", 503);

  private final String wireName;
  private final int status;

  ErrorType(String wireName, int status) {
    this.wireName = wireName;
    this.status = status;
  }

  /**
   * The error's name in {@code __type} and {@code x-amzn-ErrorType}.
   *
   * @return the name
   */
  public String wireName() {
    return wireName;
  }

  /**
   * The HTTP status.
   *
   * @param everyClientErrorIs400 whether to follow the reference pages instead of the model
   * @return the status
   */
  public int status(boolean everyClientErrorIs400) {
    return everyClientErrorIs400 && status < 500 ? 400 : status;
  }
}
