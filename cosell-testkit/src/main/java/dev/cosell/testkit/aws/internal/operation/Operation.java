package dev.cosell.testkit.aws.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** One operation of the API; its request fits the service model. */
@FunctionalInterface
interface Operation {

  /**
   * Carries the operation out.
   *
   * @return its output, empty for a void operation
   */
  Optional<ObjectNode> apply(ObjectNode request);
}
