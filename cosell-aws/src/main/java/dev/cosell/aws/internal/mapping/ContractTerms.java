package dev.cosell.aws.internal.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.opportunity.Field;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The contract's total value and its length, of which AWS takes one only beside the other (API
 * reference, total contract value of 2026-05, read 2026-11-22).
 *
 * <p>Without a length AWS turns the entry of the total value into one of monthly spend, so such an
 * entry is never sent. A new record with a length and no total value is refused.
 */
final class ContractTerms {
  private final ObjectNode record;

  ContractTerms(ObjectNode record) {
    this.record = record;
  }

  Mapped settleNew(Mapped mapped) {
    if (hasLength() && total().isEmpty()) {
      ContractMonthsBinding.PATH.remove(record);
      return with(
          mapped,
          Field.CONTRACT_MONTHS,
          "AWS takes a contract's length only with its total value, and dealValue is missing");
    }
    return settleChanged(mapped);
  }

  Mapped settleChanged(Mapped mapped) {
    Optional<ObjectNode> total = total();
    if (total.isEmpty() || hasLength()) {
      return mapped;
    }
    new SpendEntries(record).remove(total.get());
    return with(
        mapped,
        Field.DEAL_VALUE,
        "AWS takes a contract's total value only with its length, and contractMonths is missing");
  }

  private boolean hasLength() {
    return ContractMonthsBinding.PATH.in(record) instanceof ObjectNode;
  }

  private Optional<ObjectNode> total() {
    return new SpendEntries(record).total();
  }

  private static Mapped with(Mapped mapped, Field field, String reason) {
    Map<Field, String> notCarried = new TreeMap<>(mapped.notCarried());
    notCarried.put(field, reason);
    return new Mapped(mapped.record(), mapped.misfits(), notCarried);
  }
}
