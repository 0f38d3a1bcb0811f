package dev.cosell.azure.internal.transport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What the portal answered to a call that it took.
 *
 * @param body the answer; an object without members where the portal has nothing to say
 * @param eTag the version that a header gives
 */
public record Reply(ObjectNode body, Optional<String> eTag) {
  /** Nothing of the body. */
  @Override
  public String toString() {
    return "Reply";
  }
}
