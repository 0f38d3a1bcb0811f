package dev.cosell.azure.internal.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cosell.azure.AzureFields;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deal registration in the making.
 *
 * @param draft what is written; the one solution stands in the member {@code solution}
 * @param misfits why values do not fit, by field
 */
public record RegistrationDraft(Draft draft, Map<Field, String> misfits) {
  private static final String SOLUTION = "/solution";
  private static final String TRANSACTION = SOLUTION + "/marketplaceTransactionDetails";
  private static final String IS_TRANSACTED = TRANSACTION + "/isMarketplaceTransacted";

  /**
   * A registration of the given values.
   *
   * @param values the values of a deal
   * @return the registration
   */
  public static RegistrationDraft of(FieldValues values) {
    Draft draft = Draft.blank();
    Map<Field, String> misfits = new TreeMap<>();
    for (Binding binding : RegistrationBindings.all()) {
      values
          .get(binding.field())
          .flatMap(value -> binding.writer().write(value, draft))
          .ifPresent(misfit -> misfits.put(binding.field(), misfit));
    }
    values
        .get(AzureFields.REGISTRATION_MARKETPLACE_DATE)
        .map(date -> !date.isBlank())
        .ifPresent(sold -> draft.put(IS_TRANSACTED, JsonNodeFactory.instance.booleanNode(sold)));
    return new RegistrationDraft(draft, misfits);
  }

  /**
   * Whether the values say anything of a registration.
   *
   * @return whether anything is written
   */
  public boolean isStated() {
    return !draft.written().isEmpty();
  }

  /**
   * The registration as it is added to a referral.
   *
   * @return the whole registration
   */
  public ObjectNode whole() {
    ObjectNode tree = draft.tree().deepCopy();
    JsonNode solution = tree.remove("solution");
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("type", "AzureIPCoSell");
    whole.setAll(tree);
    if (solution instanceof ObjectNode sold) {
      if (!sold.has("marketplaceTransactionDetails")) {
        sold.putObject("marketplaceTransactionDetails").put("isMarketplaceTransacted", false);
      }
      whole.putArray("solutionDetails").add(sold);
    }
    return whole;
  }

  /**
   * The single values as they are corrected.
   *
   * @return the values by their pointer in the referral
   */
  public Map<String, JsonNode> single() {
    Map<String, JsonNode> single = new LinkedHashMap<>();
    for (String pointer : draft.written()) {
      String below =
          pointer.startsWith(SOLUTION)
              ? "/solutionDetails/0" + pointer.substring(SOLUTION.length())
              : pointer;
      single.put("/registrations/0" + below, draft.at(pointer));
    }
    return single;
  }

  /** Which fields do not fit; no value. */
  @Override
  public String toString() {
    return "RegistrationDraft" + misfits.keySet();
  }
}
