package dev.cosell.alias;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.internal.Json;
import dev.cosell.policy.PolicyHeader;

/** Begins the JSON form of a policy with what every policy says of itself. */
final class PolicyHeaderJson {
  private PolicyHeaderJson() {}

  static ObjectNode begin(PolicyHeader header) {
    ObjectNode document = Json.newObject();
    document.put("name", header.name());
    document.put("version", header.version());
    document.put("effectiveFrom", header.effectiveFrom().toString());
    header
        .signatories()
        .forEach(
            signatory ->
                document
                    .withArray("signatories")
                    .addObject()
                    .put("role", signatory.role())
                    .put("signedOn", signatory.signedOn().toString()));
    return document;
  }
}
