package dev.cosell.gcp.internal.transport;

/**
 * One violation of {@code google.rpc.BadRequest}.
 *
 * @param field the member's path as Google writes it, in either spelling of names
 * @param description Google's words, which may quote what was sent
 */
public record FieldError(String field, String description) {
  /** The field; the words may quote what was sent. */
  @Override
  public String toString() {
    return "FieldError{" + field + "}";
  }
}
