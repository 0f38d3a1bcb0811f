package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The list of expected spend, which holds two things: what the customer will pay AWS in a month,
 * and, since 2026-05, the contract's total value to the partner.
 *
 * <p>The entry of the total value is for {@code Self} at frequency {@code None}; any other is the
 * monthly spend, whatever its company says, because AWS turns another company into itself.
 */
final class SpendEntries {
  static final String PATH = "Project.ExpectedCustomerSpend";

  private static final WirePath LIST = WirePath.of(PATH);
  private static final WirePath PARTITION = WirePath.of("Project.AwsPartition");
  private static final String SELF = "Self";
  private static final String MONTHLY = "Monthly";

  private final ObjectNode record;

  SpendEntries(ObjectNode record) {
    this.record = record;
  }

  /** The entry of the monthly spend. */
  Optional<ObjectNode> monthly() {
    ObjectNode other = null;
    for (JsonNode each : LIST.in(record)) {
      if (each instanceof ObjectNode entry && !isSelf(entry)) {
        if (entry.path("Frequency").asText(MONTHLY).equals(MONTHLY)) {
          return Optional.of(entry);
        }
        other = other == null ? entry : other;
      }
    }
    return Optional.ofNullable(other);
  }

  /** The entry of the contract's total value. */
  Optional<ObjectNode> total() {
    for (JsonNode each : LIST.in(record)) {
      if (each instanceof ObjectNode entry && isSelf(entry)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  /** The entry of the monthly spend, which is made if there is none. */
  ObjectNode needMonthly() {
    ObjectNode entry =
        monthly()
            .orElseGet(
                () ->
                    add()
                        .put("CurrencyCode", usualCurrency())
                        .put("Frequency", MONTHLY)
                        .put("TargetCompany", "AWS"));
    return entry.put("Frequency", MONTHLY);
  }

  /** The entry of the contract's total value, which is made if there is none. */
  ObjectNode needTotal() {
    return total().orElseGet(() -> add().put("Frequency", "None").put("TargetCompany", SELF));
  }

  void remove(ObjectNode entry) {
    if (LIST.in(record) instanceof ArrayNode list) {
      int at = 0;
      while (at < list.size() && !list.get(at).equals(entry)) {
        at++;
      }
      list.remove(at);
      if (list.isEmpty()) {
        LIST.remove(record);
      }
    }
  }

  /** AWS's sovereign cloud in Europe bills in EUR and nothing else. */
  private String usualCurrency() {
    return PARTITION.text(record).filter("aws-eusc"::equals).isPresent() ? "EUR" : "USD";
  }

  private ObjectNode add() {
    if (!(LIST.in(record) instanceof ArrayNode)) {
      LIST.put(record, record.arrayNode());
    }
    return ((ArrayNode) LIST.in(record)).addObject();
  }

  private static boolean isSelf(ObjectNode entry) {
    return entry.path("TargetCompany").asText("").equals(SELF);
  }
}
