package dev.cosell.azure.internal.rule;

import static dev.cosell.portal.ViolationCode.INVALID_ENUM_VALUE;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.azure.internal.table.LifeCycle.StagePercent;
import dev.cosell.azure.internal.table.Tables;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.FieldValue.Text;
import dev.cosell.opportunity.Stage;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words of lists that are closed (table {@code vocabularies.json}). Industries, products, services,
 * sizes and solutions are open: Microsoft adds to them every year.
 */
final class WordRules {
  private static final Map<Field, List<String>> CLOSED = closed();

  private WordRules() {}

  static void check(Subject deal, Findings findings) {
    CLOSED.forEach(
        (field, words) ->
            deal.values()
                .get(field)
                .filter(value -> deal.isNew() || deal.changes(field))
                .filter(value -> !value.isBlank())
                .filter(value -> !(value instanceof Text text) || !words.contains(text.text()))
                .ifPresent(
                    value ->
                        findings.add(
                            field,
                            INVALID_ENUM_VALUE,
                            "'"
                                + value.shown()
                                + "' is not known; known: "
                                + String.join(", ", words),
                            "use one of the known words")));
  }

  /** The words that are known, by field. */
  static Map<Field, List<String>> closedLists() {
    return Collections.unmodifiableMap(CLOSED);
  }

  private static Map<Field, List<String>> closed() {
    Map<Field, List<String>> closed = new LinkedHashMap<>();
    closed.put(AzureFields.DEAL_TYPE, DealType.all());
    closed.put(
        Field.STAGE,
        Stream.concat(
                Tables.LIFE_CYCLE.stages().stream().map(StagePercent::stage),
                Stream.of(Stage.LAUNCHED.name(), Stage.CLOSED_LOST.name()))
            .toList());
    closed.put(AzureFields.ASSISTANCE_REQUEST, Tables.VOCABULARIES.of("assistanceRequestCode"));
    closed.put(AzureFields.QUALIFICATION, Tables.VOCABULARIES.of("qualification"));
    closed.put(AzureFields.REGISTRATION_TERM, Tables.VOCABULARIES.of("contractTerm"));
    closed.put(AzureFields.REGISTRATION_TENANT, Tables.VOCABULARIES.of("primaryDeploymentOn"));
    closed.put(AzureFields.REGISTRATION_PRICING_MODEL, Tables.VOCABULARIES.of("pricingModel"));
    List<String> yesOrNo = List.of("Yes", "No");
    closed.put(AzureFields.CONSENT_TO_CONTACT, yesOrNo);
    closed.put(AzureFields.CONSENT_TO_SHARE_INFO, yesOrNo);
    closed.put(AzureFields.REGISTRATION_DEPLOYED_ON_AZURE, yesOrNo);
    return closed;
  }
}
