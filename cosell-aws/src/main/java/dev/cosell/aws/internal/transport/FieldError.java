package dev.cosell.aws.internal.transport;

import java.util.Optional;

/**
 * One entry of a validation failure.
 *
 * <p>{@code toString} leaves the message out, which may quote what was sent.
 *
 * @param fieldName the member's path as the portal writes it, such as {@code
 *     project.expectedCustomerSpend.amount}
 * @param code the portal's code, such as {@code REQUIRED_FIELD_MISSING}
 * @param message the portal's words, which are no contract
 */
public record FieldError(
    Optional<String> fieldName, Optional<String> code, Optional<String> message) {
  @Override
  public String toString() {
    return code.orElse("?") + " at " + fieldName.orElse("?");
  }
}
