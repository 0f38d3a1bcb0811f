package dev.cosell.azure.internal.rule;

import static dev.cosell.portal.ViolationCode.ACTION_NOT_PERMITTED;
import static dev.cosell.portal.ViolationCode.INVALID_RESOURCE_STATE;
import static dev.cosell.portal.ViolationCode.INVALID_VALUE;

import dev.cosell.azure.AzureFields;
import dev.cosell.azure.internal.mapping.DealMapper;
import dev.cosell.azure.internal.mapping.DealType;
import dev.cosell.opportunity.Field;
import dev.cosell.opportunity.Stage;
import dev.cosell.portal.PortalRecord;
import dev.cosell.portal.Preflight.Moment;

/**
 * What the state of a referral allows: its transitions, what is frozen, and that Microsoft is let
 * in one way only (partner API documentation of October 2023, bulk template of August 2023; read
 * 2026-11-22).
 */
final class LifeCycleRules {
  private LifeCycleRules() {}

  static void check(Subject deal, Findings findings) {
    if (deal.isNew()) {
      deal.values()
          .text(Field.STAGE)
          .filter(stage -> new Stage(stage).isFinal())
          .ifPresent(
              stage ->
                  findings.add(
                      Field.STAGE,
                      INVALID_VALUE,
                      "must be open for a new referral, but was " + stage,
                      "register the deal while it is open"));
      return;
    }
    oneWay(deal, findings);
    if (deal.moment() == Moment.UPDATE) {
      frozen(deal, deal.current().orElseThrow(), findings);
    }
  }

  private static void oneWay(Subject deal, Findings findings) {
    int now =
        deal.current()
            .flatMap(record -> record.values().text(AzureFields.DEAL_TYPE))
            .map(DealType::rank)
            .orElse(-1);
    if (deal.dealTypeRank() >= 0 && deal.dealTypeRank() < now) {
      findings.add(
          AzureFields.DEAL_TYPE,
          ACTION_NOT_PERMITTED,
          "must not go back to " + DealType.all().get(deal.dealTypeRank()),
          "leave the deal as Microsoft has it: what was shared stays shared");
    }
  }

  private static void frozen(Subject deal, PortalRecord record, Findings findings) {
    RecordEditability editability = new RecordEditability(record);
    for (Field field : DealMapper.carried()) {
      if (deal.changes(field)) {
        editability
            .locked(field)
            .ifPresent(
                reason ->
                    findings.add(
                        field,
                        INVALID_RESOURCE_STATE,
                        "cannot change: " + reason,
                        "leave the value as Microsoft has it"));
      }
    }
  }
}
