package dev.cosell.testkit.aws.internal.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.testkit.internal.Json;
import java.util.Set;

/** Value lists that the service model does not hold; sources and dates stand in the resources. */
final class Facts {

  final Set<String> usStates;
  final Set<String> customerUseCases;
  final Set<String> apnPrograms;
  final ObjectNode editable;

  Facts() {
    ObjectNode rules = Json.resource("aws/opportunity-rules.json");
    usStates = Set.copyOf(Json.texts(rules, "usStates"));
    customerUseCases = Set.copyOf(Json.texts(rules, "customerUseCases"));
    apnPrograms = Set.copyOf(Json.texts(rules, "apnPrograms"));
    editable = (ObjectNode) rules.path("editable");
  }
}
